import type { z } from 'zod';
import type { zNotes } from '#lib/contract/note.ts';
import type { UserId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { matchText } from '#lib/server/store/match.ts';
import type { Store } from '#lib/server/store/open.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

/** A page of one's own notes, each with what it is about. */
export function notesView(
	store: Store,
	{ space, userId }: Here & { userId: UserId },
	{ text, cursor, limit }: z.output<typeof zNotes>,
	render: Render
) {
	const match = text === null ? null : matchText(text);
	const found = store.notes.list({ userId, spaceId: space.id, match, cursor, limit });
	const page = found.slice(0, limit);
	const texts = renderEach(
		page.map((row) => row.text),
		render
	);
	const last = page.at(-1);
	return {
		rows: page.map((row, i) => ({
			id: row.id,
			updatedAt: row.updatedAt,
			html: texts[i] ?? '',
			about: aboutOf(store, row)
		})),
		next: found.length > limit && last !== undefined ? { at: last.updatedAt, id: last.id } : null
	};
}

type Row = ReturnType<Store['notes']['list']>[number];

/** What a note is about; null while that cannot be seen: the question of an import that was undone. */
function aboutOf(store: Store, { questionId, articleId }: Row) {
	if (articleId !== null)
		return { kind: 'article' as const, id: articleId, title: store.articles.get(articleId).title };
	const question = questionId === null ? undefined : store.questions.find(questionId);
	return question === undefined
		? null
		: { kind: 'question' as const, id: question.id, title: question.title };
}
