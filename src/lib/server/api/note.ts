import { z } from 'zod';
import { place as zPlace, zNote, zNotes, zSaveNote } from '#lib/contract/note.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ArticleId, QuestionId, UserId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { NotePlace } from '#lib/server/store/notes.ts';
import { enter, inSpace, openQuestion, type Signed } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { notesView } from './views/notes.ts';

/** A procedure about one's own note on a question or an article, for every member of its space. */
const onNote = userProcedure.input(z.object(zPlace)).use(({ ctx, input, next }) => {
	const { here, place } = openPlace(ctx, input);
	return next({ ctx: { here, place, userId: ctx.user.id } });
});

export const noteRouter = router({
	/** One's own note; nothing written is revision 0. */
	get: onNote
		.input(zNote)
		.query(
			({ ctx: { store, place, userId } }) =>
				store.notes.find(userId, place) ?? { text: '', revision: 0, updatedAt: null }
		),
	/** Keeps it, or gives back what another tab has kept meanwhile: nothing is written over unseen. */
	save: onNote.input(zSaveNote).mutation(({ ctx: { store, here, place, userId }, input }) =>
		store.atomically(() => {
			const { text, revision } = store.notes.find(userId, place) ?? { text: '', revision: 0 };
			if (revision !== input.revision && text !== input.text)
				return { kind: 'changed' as const, text, revision };
			const owner = { userId, spaceId: here.space.id, now: here.recordedAt };
			return { kind: 'saved' as const, revision: store.notes.save(owner, place, input.text) };
		})
	),
	/** One's own notes in a space, the last changed first, with full-text search. */
	list: inSpace('viewer')
		.input(zNotes)
		.query(({ ctx: { store, here, user, render }, input }) =>
			notesView(store, { ...here, userId: user.id }, input, render)
		)
});

type Named = { questionId: QuestionId | null; articleId: ArticleId | null };

function openPlace(
	ctx: Signed,
	{ questionId, articleId }: Named
): { here: Here & { userId: UserId | null }; place: NotePlace } {
	if (questionId !== null && articleId === null)
		return { here: openQuestion(ctx, questionId).here, place: { questionId, articleId } };
	if (questionId !== null || articleId === null)
		throw new AppError('invalid', 'Name a question or an article: one of the two.');
	const { spaceId } = ctx.store.articles.get(articleId);
	return { here: enter(ctx, spaceId, 'No such article.'), place: { questionId, articleId } };
}
