import type { z } from 'zod';
import type { zCommentVersions, zReplies, zTalk } from '#lib/contract/comment.ts';
import { hasRole } from '#lib/domain/access.ts';
import type { CommentId, QuestionId } from '#lib/domain/ids.ts';
import { mentionsIn, typedMentions } from '#lib/domain/mention.ts';
import type { Instant } from '#lib/domain/time.ts';
import { rightsOn } from '#lib/server/actions/comment.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { mayReadWords } from '#lib/server/actions/numbers.ts';
import type { CommentRow, TalkPlace } from '#lib/server/store/comments.ts';
import type { Store } from '#lib/server/store/open.ts';
import { showMentions, type Named } from '#lib/server/work/mentions.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

type Query = Pick<z.output<typeof zTalk>, 'asOf' | 'before' | 'focus' | 'limit'>;
type About = { place: TalkPlace; here: Here };

/** How many of a thread's replies are shown before somebody asks for the rest. */
const LATEST_REPLIES = 3;
/** And of the thread that a link leads to. */
const FOCUSED_REPLIES = 100;

/** A page of what is said about something: whole threads, the one last added to first. */
export function talkView(store: Store, { place, here }: About, query: Query, render: Render) {
	const at = Math.min(query.asOf ?? here.now, here.now);
	const hidden = hiddenUnder(store, here, place, at);
	const folded = hidden.length > 0;
	const { focus, before, limit } = query;
	const found = folded ? [] : store.comments.threads(place, { before, at, limit: limit + 1 });
	const page = found.slice(0, limit);
	const last = page.at(-1);
	const focused = focus === null || folded ? null : threadOf(store, place, focus, at);
	const listed = page.filter(({ id }) => id !== focused?.id);
	const threads = [...(focused === null ? [] : [focused]), ...listed].flatMap((thread) =>
		readThread(store, thread, at, thread === focused ? FOCUSED_REPLIES : LATEST_REPLIES)
	);
	const views = viewer(store, here, at, render)(threads.flatMap(({ rows }) => rows));
	return {
		threads: threads.map(({ id, rows, more }) => ({
			id,
			comments: rows.flatMap((row) => views.get(row.id) ?? []),
			/** How many replies stand between the first comment and those that are here. */
			more
		})),
		/** Where the page of the threads before these begins; null where they are the first. */
		earlier: found.length > limit && last !== undefined ? last.latest : null,
		total: store.comments.countOn(place, at),
		/** Others' words are left out: they may give numbers away to somebody who has given none. */
		folded,
		/** What opens them by itself: a number of mine, or where none is taken any more the outcome. */
		opensBy: hidden.some((id) => isOver(store, here, id))
			? ('outcome' as const)
			: ('forecast' as const),
		may: { write: hasRole(here.role, 'forecaster') && at === here.now },
		you: here.userId
	};
}

/** A page of one thread's replies, oldest first, with how many stand before them. */
export function repliesView(
	store: Store,
	{ place, here, row }: About & { row: CommentRow },
	query: z.output<typeof zReplies>,
	render: Render
) {
	const at = Math.min(query.asOf ?? here.now, here.now);
	if (hiddenUnder(store, here, place, at).length > 0) return { comments: [], earlier: null };
	const { before, limit } = query;
	const found = store.comments.replies(row.threadId, { before, at, limit: limit + 1 });
	const page = found.slice(-limit);
	const views = viewer(store, here, at, render)(page);
	return {
		comments: page.flatMap(({ id }) => views.get(id) ?? []),
		earlier: found.length > limit ? (page[0]?.seq ?? null) : null
	};
}

/** Every wording of a comment that is there, oldest first. */
export function commentVersionsView(
	store: Store,
	{ place, here, row }: About & { row: CommentRow },
	{ asOf }: z.output<typeof zCommentVersions>,
	render: Render
) {
	const at = Math.min(asOf ?? here.now, here.now);
	const isHidden = row.presence === 'removed' || hiddenUnder(store, here, place, at).length > 0;
	if (isHidden && row.forecasterId !== here.forecasterId) return [];
	const versions = store.comments.versions(row.id, at);
	const texts = renderEach(
		versions.map(({ words }) => words),
		render
	);
	const who = namesOf(store, here);
	return versions.map(({ id, at: writtenAt }, i) => ({
		id,
		at: writtenAt,
		html: showMentions(texts[i] ?? '', who)
	}));
}

type Thread = { id: CommentId; replies: number };

/**
 * The questions whose numbers comments of others may give away to this member, who does not see them yet and did not choose to read
 * about them: the one that the comments are about, or those that the item bears on. None where there are no comments.
 */
function hiddenUnder(store: Store, here: Here, place: TalkPlace, at: Instant): QuestionId[] {
	const isHidden = (id: QuestionId) => !mayReadWords(store, here, id);
	if (place.questionId !== null) {
		const others = store.comments.countByOthers(place.questionId, here.forecasterId, at);
		return others > 0 && isHidden(place.questionId) ? [place.questionId] : [];
	}
	const ids = store.evidence.questionsOf([place.evidenceId]).map(({ questionId }) => questionId);
	return store.comments.countOn(place, at) > 0 ? ids.filter(isHidden) : [];
}

/** Whether no forecast is taken any more. */
const isOver = (store: Store, here: Here, id: QuestionId): boolean =>
	store.questions.get(id).closesAt <= here.now;

/** The thread that a comment stands in, if it is about this and was there then. */
function threadOf(store: Store, place: TalkPlace, id: CommentId, at: Instant): Thread | null {
	const row = store.comments.find(id, at);
	if (row === undefined || row.at > at) return null;
	const isHere = row.questionId === place.questionId && row.evidenceId === place.evidenceId;
	return isHere
		? { id: row.threadId, replies: store.comments.countIn(row.threadId, at) - 1 }
		: null;
}

function readThread(store: Store, { id, replies }: Thread, at: Instant, limit: number) {
	const first = store.comments.find(id, at);
	if (first === undefined) return [];
	const latest = store.comments.replies(id, { before: null, at, limit });
	return [{ id, rows: [first, ...latest], more: replies - latest.length }];
}

function namesOf(store: Store, here: Here) {
	const names = new Map<string, Named>(
		store.forecasters
			.list(here.space.id)
			.map(({ id, name }) => [id, { name, isYou: id === here.forecasterId }])
	);
	return (id: string) => names.get(id) ?? null;
}

/** What this member sees of comments, by their ids. */
function viewer(store: Store, here: Here, at: Instant, render: Render) {
	const who = namesOf(store, here);
	return (rows: readonly CommentRow[]) => {
		const texts = renderEach(
			rows.map((row) => (row.presence === 'removed' ? '' : row.words)),
			render
		);
		return new Map(
			rows.map((row, i) => [
				row.id,
				commentView(store, here, row, { at, who, text: texts[i] ?? '' })
			])
		);
	};
}

type Seen = { at: Instant; who: (id: string) => Named | null; text: string };

function commentView(store: Store, here: Here, row: CommentRow, { at, who, text }: Seen) {
	const isYou = row.forecasterId === here.forecasterId;
	const isPast = at < here.now;
	const removed = row.presence === 'removed';
	const named = mentionsIn(row.words);
	const people = named.flatMap((id) => ({ id, name: who(id)?.name ?? '' }));
	const may = rightsOn(here, row);
	return {
		id: row.id,
		seq: row.seq,
		threadId: row.threadId,
		/** Whom it answers, where that is not whoever began the thread. */
		to:
			row.answersId === null || row.answersId === row.threadId
				? null
				: (store.comments.find(row.answersId, at)?.name ?? null),
		author: { name: row.name, isYou },
		at: row.at,
		html: showMentions(text, who),
		/** The words as somebody types them, for their author to change, and whom they name. */
		typed: isYou && !removed && !isPast ? { words: typedMentions(row.words, people), named } : null,
		/** When it was last changed; null where it never was. */
		editedAt: row.versions > 1 && !removed ? row.writtenAt : null,
		removed: removed
			? { byAuthor: row.removedBy === row.forecasterId, reason: row.reason ?? '' }
			: null,
		may: isPast ? { edit: false, remove: false, restore: false } : may
	};
}
