import { tellWhatTimeBrings } from '#lib/server/actions/watch.ts';
import type { MailServer } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import type { Clock } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { deliver, PATIENCE, type Patience } from './deliver.ts';
import { sendWhatIsDue } from './rounds.ts';

type Teller = {
	store: Store;
	clock: Clock;
	origin: string;
	/** Null where none is named: then people are told in the app alone. */
	server: MailServer | null;
	patience?: Patience;
};

/** Tells people what time brings, a round a minute, and sends their mail, one at a time, however slow the server is. */
export function makeTeller({ store, clock, origin, server, patience = PATIENCE }: Teller) {
	const stopping = new AbortController();
	const { signal } = stopping;
	const isStopped = () => signal.aborted;
	let isSending = false;

	async function goRound(): Promise<void> {
		if (isStopped()) return;
		try {
			store.atomically(() => {
				tellWhatTimeBrings(store, clock());
			});
			if (server !== null) await send(server);
		} catch (error) {
			// After a stop the database is closed: what was claimed stays as it is.
			if (!isStopped()) log.failure('telling people', error);
		}
	}

	/** What is told in the app waits for no mail. */
	async function send(to: MailServer): Promise<void> {
		if (isSending) return;
		isSending = true;
		try {
			await sendWhatIsDue({
				...{ store, clock, origin },
				deliver: (message, handOver) => deliver(to, message, { patience, signal, handOver })
			});
		} finally {
			isSending = false;
		}
	}

	return {
		goRound,
		stop: (): void => {
			stopping.abort();
		}
	};
}
