import { createContext } from 'svelte';
import { api } from '#lib/client/api.ts';
import { problemOf } from '#lib/client/problem.ts';
import type { Outputs } from '#lib/client/types.ts';
import type { CommentId, EvidenceId, ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Mentionable } from '#lib/domain/mention.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import type { Toasts } from '#lib/ui/overlay/toast.svelte.ts';

/** A page of threads, as the API tells it. */
export type TalkPage = Outputs['comment']['list'];
export type ThreadRow = TalkPage['threads'][number];
export type CommentRow = ThreadRow['comments'][number];
export type TalkPlace = { questionId: QuestionId } | { evidenceId: EvidenceId };
export type Said = { words: string; named: ForecasterId[] };

/** Where a conversation stands. */
export type TalkAbout = {
	place: TalkPlace;
	space: { id: SpaceId; zone: Zone };
	/** The page's address: `/desk/questions/q_…`. */
	path: string;
	/** "As known on" an instant; null for now. */
	asOf: Instant | null;
	/** The comment that a link leads to. */
	focus: string | null;
};

/** One conversation: what its threads and comments need to know, and do. */
export class Talk {
	readonly #about: () => TalkAbout;
	readonly #read: () => TalkPage;
	/** Reads again what was changed. */
	readonly changed: () => Promise<void>;
	/** Why something could not be taken back. */
	problem = $state<string | null>(null);
	readonly #toasts: Toasts;
	#people: Promise<readonly Mentionable[]> | null = null;

	constructor(
		toasts: Toasts,
		about: () => TalkAbout,
		read: () => TalkPage,
		changed: () => Promise<void>
	) {
		this.#toasts = toasts;
		this.#about = about;
		this.#read = read;
		this.changed = changed;
	}

	get about(): TalkAbout {
		return this.#about();
	}

	get mayWrite(): boolean {
		return this.#read().may.write;
	}

	/** Where a text is kept while it is typed: one place for every box. */
	draftKey(box: string): string {
		const { place } = this.about;
		const what = 'questionId' in place ? place.questionId : place.evidenceId;
		return `${this.#read().you ?? ''}/${what}/${box}`;
	}

	/** Who can be named, asked for once. */
	people = (): Promise<readonly Mentionable[]> => {
		this.#people ??= api.comment.people.query({ spaceId: this.about.space.id });
		return this.#people;
	};

	/** Where a comment stands on this page. */
	hrefOf(id: CommentId): string {
		const { place, path } = this.about;
		const named = 'evidenceId' in place ? `evidence=${place.evidenceId}&` : '';
		return `${path}?${named}comment=${id}#${id}`;
	}

	async write(said: Said, answers: CommentId | null): Promise<void> {
		this.problem = null;
		const { id } = await api.comment.write.mutate({ ...this.about.place, ...said, answers });
		await this.changed();
		this.#toasts.show(answers === null ? 'Your comment is there.' : 'Your answer is there.', {
			label: 'Undo',
			act: () => void this.#step(() => this.remove(id))
		});
	}

	/** Removes a comment, its author's for no reason: its place stays, and whoever was told of it finds that. */
	async remove(commentId: CommentId, reason = ''): Promise<void> {
		await api.comment.remove.mutate({ commentId, reason });
		await this.changed();
		this.#toasts.show('Comment removed.', {
			label: 'Put it back',
			act: () => void this.#step(() => this.restore(commentId))
		});
	}

	async restore(commentId: CommentId): Promise<void> {
		await api.comment.restore.mutate({ commentId });
		await this.changed();
	}

	/** What a toast does has no place of its own to say that it failed. */
	async #step(act: () => Promise<void>): Promise<void> {
		this.problem = null;
		try {
			await act();
		} catch (cause) {
			this.problem = problemOf(cause).message;
		}
	}
}

/** `Conversation` sets one for what stands in it. */
export const [getTalk, setTalk] = createContext<Talk>();
