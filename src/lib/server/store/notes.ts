import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { ArticleId, NoteId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { Db, MakeId } from './open.ts';
import { note } from './schema/comment.ts';

/** What a note is about. */
export type NotePlace =
	{ questionId: QuestionId; articleId: null } | { questionId: null; articleId: ArticleId };
type Note = { text: string; revision: number; updatedAt: Instant };

/** What people keep for themselves. Every function takes whose notes are meant, and reads no others. */
export function noteStore(db: Db, newId: MakeId) {
	const columns = { text: note.text, revision: note.revision, updatedAt: note.updatedAt };
	const on = (place: 'questionId' | 'articleId') =>
		db
			.select(columns)
			.from(note)
			.where(
				and(eq(note[place], sql.placeholder('place')), eq(note.userId, sql.placeholder('userId')))
			)
			.prepare();
	const onQuestion = on('questionId');
	const onArticle = on('articleId');
	const insert = prepareInsert(db, note);

	const find = (userId: UserId, { questionId, articleId }: NotePlace): Note | undefined =>
		questionId === null
			? onArticle.get({ userId, place: articleId })
			: onQuestion.get({ userId, place: questionId });
	return {
		find,
		/** Keeps a text, and gives back the note's new revision. The caller has made sure that the last one was seen. */
		save: (
			{ userId, spaceId, now }: { userId: UserId; spaceId: SpaceId; now: Instant },
			place: NotePlace,
			text: string
		): number => {
			const revision = (find(userId, place)?.revision ?? 0) + 1;
			const row = { text, revision, updatedAt: now };
			if (revision === 1) insert({ ...row, ...place, id: newId('note', now), userId, spaceId });
			else
				db.update(note)
					.set(row)
					.where(
						and(
							eq(note.userId, userId),
							place.questionId === null
								? eq(note.articleId, place.articleId)
								: eq(note.questionId, place.questionId)
						)
					)
					.run();
			return revision;
		},
		/** A page of one person's notes in a space, the last changed first, all of them or those with these words. */
		list: (query: {
			userId: UserId;
			spaceId: SpaceId;
			match: string | null;
			cursor: { at: Instant; id: NoteId } | null;
			limit: number;
		}) =>
			db
				.select({ ...columns, id: note.id, questionId: note.questionId, articleId: note.articleId })
				.from(note)
				.where(
					and(
						eq(note.userId, query.userId),
						eq(note.spaceId, query.spaceId),
						ne(note.text, ''),
						query.match === null
							? undefined
							: sql`${note.seq} in (select rowid from note_fts where note_fts match ${query.match})`,
						query.cursor === null
							? undefined
							: or(
									lt(note.updatedAt, query.cursor.at),
									and(eq(note.updatedAt, query.cursor.at), lt(note.id, query.cursor.id))
								)
					)
				)
				.orderBy(desc(note.updatedAt), desc(note.id))
				.limit(query.limit + 1)
				.all()
	};
}
