import { hasRole } from '#lib/domain/access.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { foldedWords } from '#lib/domain/marked.ts';
import { questionStatus } from '#lib/domain/question.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { mayEdit } from '#lib/server/api/here.ts';
import type { Store } from '#lib/server/store/open.ts';

type Looked = { spaceId: SpaceId; text: string; recent: readonly QuestionId[] };

const QUESTIONS = 6;
const ARTICLES = 4;
const PEOPLE = 4;
const TAGS = 4;

/** A few of everything in the space whose names begin like the words typed; with none, the questions looked at last. */
export function findView(store: Store, here: Here, { text, recent }: Looked) {
	const words = foldedWords(text);
	if (text.trim() === '')
		return { questions: recentView(store, here, recent), articles: [], people: [], tags: [] };
	if (words.length === 0) return { questions: [], articles: [], people: [], tags: [] };
	const spaceId = here.space.id;
	const fits = (name: string) => startsLike(foldedWords(name), words);
	return {
		questions: questionsView(store, here, text),
		articles: store.find.articles({ spaceId, text }, ARTICLES),
		people: store.forecasters
			.list(spaceId)
			.filter(({ name }) => fits(name))
			.slice(0, PEOPLE)
			.map(({ id, name, kind }) => ({ id, name, kind })),
		tags: store.questions
			.tags(spaceId)
			.filter(({ tag }) => fits(tag))
			.slice(0, TAGS)
	};
}

/** Whether every word looked for begins one of a name's. */
const startsLike = (name: readonly string[], words: readonly string[]): boolean =>
	words.every((word) => name.some((part) => part.startsWith(word)));

type Titled = { id: QuestionId; title: string };

/** Open ones first, and of each kind the newest. */
function questionsView(store: Store, here: Here, text: string) {
	const drafts = {
		all: hasRole(here.role, 'editor'),
		of: hasRole(here.role, 'forecaster') ? here.userId : null
	};
	const found = store.find
		.questions({ spaceId: here.space.id, text }, drafts)
		.map((row) => statusView(store, here, row));
	return [
		...found.filter(({ status }) => status === 'open'),
		...found.filter(({ status }) => status !== 'open')
	].slice(0, QUESTIONS);
}

/** Those looked at last that are still there for whoever looks, then the newest. */
function recentView(store: Store, here: Here, recent: readonly QuestionId[]) {
	const seen = recent.flatMap((id): Titled[] => {
		const row = store.questions.find(id);
		if (row?.spaceId !== here.space.id) return [];
		return row.opensAt === null && !mayEdit(here, row) ? [] : [row];
	});
	const others = store.find
		.newest(here.space.id, QUESTIONS + seen.length)
		.filter(({ id }) => !seen.some((row) => row.id === id));
	return [...seen, ...others].slice(0, QUESTIONS).map((row) => statusView(store, here, row));
}

function statusView(store: Store, here: Here, { id, title }: Titled) {
	const outcomeKind = store.resolutions.inForce(id, here.now)?.outcomeKind ?? null;
	return {
		id,
		title,
		status: questionStatus({ ...store.questions.get(id), outcomeKind }, here.now)
	};
}
