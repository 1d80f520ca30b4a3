import { commentRights, type CommentAct } from '#lib/domain/comment.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { CommentId, ForecasterId, UserId } from '#lib/domain/ids.ts';
import { mentionsIn, storeMentions, type Mentionable } from '#lib/domain/mention.ts';
import type { CommentRow, TalkPlace } from '#lib/server/store/comments.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { mayReadWords } from './numbers.ts';
import { questionUnder, readersOf } from './readers.ts';
import { tellWatchers } from './watch.ts';

export type Written = {
	words: string;
	/** Whom the writer picked, which says who is meant where two have one name. */
	named: readonly ForecasterId[];
};

/** Changes of one comment: what is kept of them is read back with it. */
const MOST_VERSIONS = 50;

/**
 * Says something about a question or an item of evidence, and tells whom it names and whom it answers.
 *
 * @throws {AppError} not_found when it answers what stands elsewhere; conflict when that is removed
 */
export function writeComment(
	store: Store,
	here: Here,
	place: TalkPlace,
	{ answers, words, named }: Written & { answers: CommentId | null }
): CommentId {
	const answered = answers === null ? null : findAnswered(store, here, place, answers);
	const stored = storeMentions(words, mentionable(store, here, named));
	const id = store.comments.write(writingOf(here), {
		...place,
		spaceId: here.space.id,
		answers: answered,
		forecasterId: here.forecasterId,
		words: stored
	});
	const told = { id, named: mentionsIn(stored), answered: answered?.userId ?? null };
	tell(store, here, place, { ...told, isNew: true });
	return id;
}

/** Lets whoever is here read what others wrote on a question, or on those an item bears on, before they give a number; it is recorded once. */
export function openComments(store: Store, here: Here, place: TalkPlace): void {
	const questions =
		place.questionId === null
			? store.evidence.questionsOf([place.evidenceId]).map(({ questionId }) => questionId)
			: [place.questionId];
	for (const id of questions)
		if (!mayReadWords(store, here, id))
			store.openings.add(writingOf(here), here.space.id, id, here.forecasterId);
}

/** Gives an own comment other words, and tells who is named now and was not. @throws {AppError} forbidden, conflict */
export function editComment(store: Store, here: Here, row: CommentRow, said: Written): void {
	assertMay(here, row, 'edit');
	if (row.versions >= MOST_VERSIONS)
		throw new AppError('conflict', 'This was changed too often. Say the rest in a new comment.');
	const before = mentionsIn(row.words);
	const words = storeMentions(said.words, mentionable(store, here, [...said.named, ...before]));
	if (words === row.words) return;
	change(store, here, row, 'edited', words);
	const named = mentionsIn(words).filter((id) => !before.includes(id));
	tell(store, here, placeOf(row), { id: row.id, named, answered: null, isNew: false });
}

/** Takes a comment out; its place stays, and what answers it. @throws {AppError} forbidden; invalid without a reason for somebody else's */
export function removeComment(store: Store, here: Here, row: CommentRow, reason: string): void {
	assertMay(here, row, 'remove');
	if (row.forecasterId !== here.forecasterId && reason === '')
		throw new AppError(
			'invalid',
			'Say why: everybody will read it in place of the comment.',
			'reason'
		);
	change(store, here, row, 'removed', reason);
}

/** Puts a comment back that was removed. @throws {AppError} forbidden */
export function restoreComment(store: Store, here: Here, row: CommentRow): void {
	assertMay(here, row, 'restore');
	change(store, here, row, 'restored', '');
}

/** What whoever is here may do with a comment. */
export const rightsOn = ({ role, forecasterId }: Here, row: CommentRow) =>
	commentRights({
		role,
		isAuthor: row.forecasterId === forecasterId,
		removedBy:
			row.presence !== 'removed'
				? null
				: row.removedBy === forecasterId
					? 'viewer'
					: 'somebody else'
	});

export const placeOf = ({ questionId, evidenceId }: CommentRow): TalkPlace => {
	if (questionId !== null) return { questionId, evidenceId: null };
	if (evidenceId !== null) return { questionId: null, evidenceId };
	throw new Error('A comment is about a question or about evidence: the table checks it.');
};

const REFUSALS = {
	edit: 'Only whoever wrote a comment changes it.',
	remove: 'Only whoever wrote a comment, or an editor, removes it.',
	restore: 'Only whoever removed a comment, or an editor, puts it back.'
};

function assertMay(here: Here, row: CommentRow, what: keyof typeof REFUSALS): void {
	if (rightsOn(here, row)[what]) return;
	const isGone = row.presence === 'removed';
	if (isGone === (what === 'restore')) throw new AppError('forbidden', REFUSALS[what]);
	throw new AppError(
		'conflict',
		isGone ? 'This comment has been removed meanwhile.' : 'This comment is there.'
	);
}

function change(
	store: Store,
	here: Here,
	row: CommentRow,
	act: Exclude<CommentAct, 'written'>,
	words: string
): void {
	const to = { act, words, forecasterId: here.forecasterId };
	store.comments.change(writingOf(here), { ...placeOf(row), id: row.id, spaceId: row.spaceId }, to);
}

function findAnswered(store: Store, here: Here, place: TalkPlace, id: CommentId): CommentRow {
	const row = store.comments.find(id, here.now);
	if (row?.questionId !== place.questionId || row.evidenceId !== place.evidenceId)
		throw new AppError('not_found', 'No such comment.');
	if (row.presence === 'removed')
		throw new AppError(
			'conflict',
			'What you answer has been removed meanwhile. Copy your words into a comment of their own.'
		);
	return row;
}

/** Who can be named: members with an account, and whom the text names already; those who were picked first. */
function mentionable(store: Store, here: Here, picked: readonly ForecasterId[]): Mentionable[] {
	const members = new Set(store.spaces.members(here.space.id).map(({ userId }) => userId));
	const people = store.forecasters
		.list(here.space.id)
		.filter(({ id, userId }) => picked.includes(id) || (userId !== null && members.has(userId)));
	return people.toSorted((a, b) => Number(picked.includes(b.id)) - Number(picked.includes(a.id)));
}

type Told = {
	id: CommentId;
	named: readonly ForecasterId[];
	answered: UserId | null;
	isNew: boolean;
};

/** Tells whom a comment names, whom it answers, and who watches the question: each once, as far as they can open it. */
function tell(
	store: Store,
	here: Here,
	place: TalkPlace,
	{ id, named, answered, isNew }: Told
): void {
	const question =
		place.questionId === null
			? questionUnder(store, place.evidenceId)
			: store.questions.get(place.questionId);
	if (question === undefined) return;
	const readers = readersOf(store, question);
	const accounts = store.forecasters
		.list(here.space.id)
		.flatMap((row) => (named.includes(row.id) && row.userId !== null ? [row.userId] : []));
	const about = { spaceId: here.space.id, questionId: question.id, cause: id };
	const mentioned = accounts.filter((userId) => readers.has(userId));
	store.notices.tell(writingOf(here), mentioned, { ...about, kind: 'mentioned' });
	if (answered !== null && readers.has(answered) && !mentioned.includes(answered))
		store.notices.tell(writingOf(here), [answered], { ...about, kind: 'answered' });
	const told = [...mentioned, ...(answered === null ? [] : [answered])];
	if (isNew) tellWatchers(store, here, { ...about, kind: 'commented' }, told);
}
