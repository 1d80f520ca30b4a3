import { makeId, type QuestionId, type SendingId, type UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { api } from './api.ts';
import { Draft } from './draft.ts';
import { problemOf } from './problem.ts';
import type { Inputs, Outputs } from './types.ts';
import { readWaiting } from './read-waiting.ts';

/** A forecast as a form sends it, with the id by which it is taken once. */
export type Statement = Inputs['forecast']['state'] & {
	questionId: QuestionId;
	sentAs: SendingId;
};

/** A forecast the server has not heard of yet. */
export type WaitingForecast = {
	readonly statement: Statement & { whose: UserId; saidAt: Instant };
	/** When the number was made that this only says again; null or left out for a number of its own. */
	readonly standsSince?: Instant | null;
	/** What was typed, for the form it came from. */
	readonly typed: unknown;
	/** The number as a button says it: `35%`. */
	readonly label: string;
	readonly title: string;
	/** The question's page. */
	readonly href: string;
	/** Why the server would not take it; null while it has not been asked. */
	readonly refusal: string | null;
};

export type Received = { waiting: WaitingForecast; taken: Outputs['forecast']['state'] };

const AGAIN_MS = 20_000;
/** What the server says of a forecast itself; everything else says that it could not be asked. */
const REFUSALS = ['BAD_REQUEST', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND'];

/** Sends one: a number of its own, or that the standing one still holds. */
function deliver({ statement, standsSince = null }: WaitingForecast) {
	if (standsSince === null) return api.forecast.state.mutate(statement);
	const { questionId, sentAs, whose, saidAt, versionId = null } = statement;
	return api.forecast.reaffirm.mutate({
		...{ questionId, standsSince, sentAs, whose, saidAt, versionId }
	});
}

export const newSending = (): SendingId => makeId('snd', Date.now(), Math.random);

/**
 * Forecasts made while the server did not answer, of the person who is signed in: kept in this browser, sent in their order once
 * it answers again. The sending's id makes each one forecast, whatever is sent twice, by whichever tab.
 */
class WaitingForecasts {
	#list = $state.raw<readonly WaitingForecast[]>([]);
	#draft: Draft<readonly WaitingForecast[]> | null = null;
	#isSending = false;

	get list(): readonly WaitingForecast[] {
		return this.#list;
	}

	on(questionId: QuestionId): readonly WaitingForecast[] {
		return this.#list.filter(({ statement }) => statement.questionId === questionId);
	}

	/** Takes what this browser keeps of somebody, and sends it whenever that may work. Returns the way to stop. */
	follow(userId: UserId, onreceived: (received: Received) => void): () => void {
		this.#draft = new Draft(`${userId}/waiting`);
		this.#read();
		const send = () => void this.send(onreceived);
		const read = () => this.#read();
		send();
		const timer = setInterval(send, AGAIN_MS);
		addEventListener('online', send);
		addEventListener('storage', read);
		return () => {
			clearInterval(timer);
			removeEventListener('online', send);
			removeEventListener('storage', read);
			this.#draft = null;
			this.#list = [];
		};
	}

	/** Keeps a forecast until the server answers; false where this browser cannot. */
	hold(waiting: WaitingForecast): boolean {
		this.#read();
		return this.#write([...this.#list, waiting]);
	}

	drop(sentAs: SendingId): void {
		this.#read();
		this.#write(this.#list.filter(({ statement }) => statement.sentAs !== sentAs));
	}

	/** Sends what waits, the oldest first, until the server cannot be asked. */
	async send(onreceived: (received: Received) => void): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		try {
			for (const waiting of this.#list.filter(({ refusal }) => refusal === null)) {
				const taken = await this.#sendOne(waiting);
				if (taken === 'unasked') return;
				if (taken !== 'refused') onreceived({ waiting, taken });
			}
		} finally {
			this.#isSending = false;
		}
	}

	async #sendOne(waiting: WaitingForecast) {
		const { sentAs } = waiting.statement;
		try {
			const taken = await deliver(waiting);
			this.drop(sentAs);
			return taken;
		} catch (cause) {
			const { code, message } = problemOf(cause);
			if (code === null || !REFUSALS.includes(code)) return 'unasked';
			this.#read();
			this.#write(
				this.#list.map((one) =>
					one.statement.sentAs === sentAs ? { ...one, refusal: message } : one
				)
			);
			return 'refused';
		}
	}

	/** Another tab may have written since. */
	#read(): void {
		if (this.#draft !== null) this.#list = readWaiting(this.#draft.read());
	}

	#write(list: readonly WaitingForecast[]): boolean {
		const isKept = this.#draft?.keepAtOnce(list) ?? false;
		if (isKept) this.#list = list;
		return isKept;
	}
}

export const waiting = new WaitingForecasts();
