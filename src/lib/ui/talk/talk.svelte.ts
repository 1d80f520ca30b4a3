import { createContext } from 'svelte';
import { api } from '#lib/client/api.ts';
import type { Outputs } from '#lib/client/types.ts';
import type { CommentId, EvidenceId, ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Mentionable } from '#lib/domain/mention.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';

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
	/** What was done, for those who do not see it come. */
	said = $state('');
	#people: Promise<readonly Mentionable[]> | null = null;

	constructor(about: () => TalkAbout, read: () => TalkPage, changed: () => Promise<void>) {
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
		this.said = '';
		await api.comment.write.mutate({ ...this.about.place, ...said, answers });
		await this.changed();
		this.said = answers === null ? 'Your comment is there.' : 'Your answer is there.';
	}
}

/** `Conversation` sets one for what stands in it. */
export const [getTalk, setTalk] = createContext<Talk>();
