import type { Here } from '#lib/server/actions/here.ts';
import { questionUnder } from '#lib/server/actions/readers.ts';
import type { TalkPlace } from '#lib/server/store/comments.ts';
import type { Store } from '#lib/server/store/open.ts';

/** Everybody in the space with an account but whoever asks, by name. */
export function mentionableView(store: Store, here: Here) {
	const members = new Set(store.spaces.members(here.space.id).map(({ userId }) => userId));
	return store.forecasters
		.list(here.space.id)
		.filter((row) => row.userId !== null && members.has(row.userId) && row.id !== here.forecasterId)
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** The page on which something is talked about: its question, or the article an item was drawn from. */
export function whereView(store: Store, { questionId, evidenceId }: TalkPlace) {
	if (questionId !== null) return { questionId, evidenceId, articleId: null };
	const { articleId } = store.evidence.get(evidenceId);
	return { questionId: questionUnder(store, evidenceId)?.id ?? null, evidenceId, articleId };
}
