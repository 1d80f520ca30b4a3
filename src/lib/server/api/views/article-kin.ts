import type { ArticleId } from '#lib/domain/ids.ts';
import { sameStories, type Text } from '#lib/server/actions/article-kin.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import type { Store } from '#lib/server/store/open.ts';
import { textChanges } from '#lib/server/work/text-changes.ts';

/** What a text that is not kept yet has to do with what is: the page as it was captured before, the same story elsewhere. */
export function kinOfFound(
	store: Store,
	{ space }: Here,
	{ text, canonicalUrl }: Omit<Text, 'id'>
) {
	const known = store.articles.findByHash(space.id, sha256(text)) !== undefined;
	const stood = canonicalUrl === null ? [] : store.articleKin.ofAddress(space.id, canonicalUrl);
	const before = stood.at(-1);
	return {
		/** This very text is kept already. */
		known,
		before: known || before === undefined ? null : changedView(store, before, text),
		same: known ? [] : sameView(sameStories(store, space.id, { id: null, text, canonicalUrl }))
	};
}

/** The same of an article that is kept, with its origin and the page as it was captured later. */
export function kinView(
	store: Store,
	article: Text & { id: ArticleId; spaceId: Here['space']['id'] }
) {
	const { id, spaceId, canonicalUrl, text } = article;
	const stood = canonicalUrl === null ? [] : store.articleKin.ofAddress(spaceId, canonicalUrl);
	const place = stood.findIndex((one) => one.id === id);
	const before = stood[place - 1];
	const origin = store.articleKin.originOf(id);
	return {
		before: before === undefined ? null : changedView(store, before, text),
		after: stood[place + 1] ?? null,
		same: sameView(sameStories(store, spaceId, article)),
		origin: origin === null ? null : { id: origin, title: store.articles.get(origin).title }
	};
}

type Stood = ReturnType<Store['articleKin']['ofAddress']>[number];

function changedView(store: Store, before: Stood, text: string) {
	return { ...before, changes: textChanges(store.articles.get(before.id).text, text) };
}

const sameView = (stories: ReturnType<typeof sameStories>) =>
	stories.map(({ id, title, outlet, publishedAt, at }) => ({ id, title, outlet, publishedAt, at }));
