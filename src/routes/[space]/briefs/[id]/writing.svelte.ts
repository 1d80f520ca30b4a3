import { api } from '#lib/client/api.ts';
import { Draft } from '#lib/client/draft.ts';
import { refresh } from '#lib/client/live.ts';
import { Submission } from '#lib/client/submission.svelte.ts';
import { spaceKey } from '#lib/contract/keys.ts';
import type { BriefPlan, ItemPlan } from '#lib/domain/brief/plan.ts';
import type { BriefId, SpaceId } from '#lib/domain/ids.ts';

/** A plan as its form holds it. */
export type Plan = Omit<BriefPlan, 'items'> & { items: ItemPlan[] };
type Read = { id: BriefId; spaceId: SpaceId; plan: BriefPlan; revision: number };
type Kept = { revision: number; plan: BriefPlan };

const PAUSE_MS = 600;

/**
 * A draft that saves itself: a pause after the last change, one request at a time. What has not reached the server is kept in
 * the browser, and what somebody else has saved meanwhile is overwritten only when told to.
 */
export class Writing {
	plan: Plan;
	readonly saving = new Submission();
	/** Whether somebody else has changed the draft since. */
	isOvertaken = $state(false);
	#saved = $state('');
	readonly #draft: Draft<Kept>;
	readonly #read: Read;
	#revision: number;
	#under: Promise<boolean> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(read: Read, userId: string) {
		this.#read = read;
		this.#revision = read.revision;
		this.plan = $state({ ...read.plan, items: [...read.plan.items] });
		this.#saved = JSON.stringify(read.plan);
		this.#draft = new Draft(`${userId}/${read.spaceId}/brief/${read.id}`);
	}

	get isSaved(): boolean {
		return JSON.stringify(this.plan) === this.#saved;
	}

	get revision(): number {
		return this.#revision;
	}

	/** Takes up what an earlier visit could not save. */
	restore(): void {
		const kept = this.#draft.read();
		if (!isKept(kept)) return;
		this.#revision = kept.revision;
		Object.assign(this.plan, kept.plan);
	}

	/** Keeps a change, here at once and on the server in a moment. Gives back its undo. */
	follow(): () => void {
		if (!this.isSaved) {
			this.#draft.keep({ revision: this.#revision, plan: $state.snapshot(this.plan) });
			this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
		}
		return () => {
			clearTimeout(this.#timer);
		};
	}

	/** Saves what is typed, and what is typed meanwhile; false where it could not be. */
	save(): Promise<boolean> {
		clearTimeout(this.#timer);
		this.#under ??= this.#send().finally(() => (this.#under = null));
		return this.#under;
	}

	async #send(): Promise<boolean> {
		if (this.isSaved) return true;
		const plan = $state.snapshot(this.plan);
		const { id: briefId, spaceId } = this.#read;
		const done = await this.saving.run(() =>
			api.brief.save.mutate({ briefId, revision: this.#revision, plan })
		);
		if (done === undefined) {
			if (this.saving.problem !== null) await this.#lookAgain();
			return false;
		}
		this.#revision = done.revision;
		this.#saved = JSON.stringify(plan);
		this.isOvertaken = false;
		this.#draft.clear();
		await refresh(spaceKey(spaceId));
		return this.#send();
	}

	/** Puts what is typed here in place of what somebody else has saved. */
	async insist(): Promise<void> {
		const read = await this.saving.run(() => api.brief.read.query({ briefId: this.#read.id }));
		if (read?.kind !== 'draft') return;
		this.#revision = read.revision;
		await this.save();
	}

	/** Lets go of what is typed here. */
	forget(): void {
		clearTimeout(this.#timer);
		this.#draft.clear();
	}

	async #lookAgain(): Promise<void> {
		try {
			const read = await api.brief.read.query({ briefId: this.#read.id });
			this.isOvertaken = read.kind === 'draft' && read.revision !== this.#revision;
		} catch {
			// The server does not answer: the sentence that stands there says so.
		}
	}
}

/** Whether what a browser kept has the shape of a draft. */
const isKept = (value: unknown): value is Kept =>
	typeof value === 'object' &&
	value !== null &&
	Number.isInteger(Reflect.get(value, 'revision')) &&
	Array.isArray(Reflect.get(Object(Reflect.get(value, 'plan')), 'items'));
