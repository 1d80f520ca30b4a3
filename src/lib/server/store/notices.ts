import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { NoticeId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db, MakeId } from './open.ts';
import { notice } from './schema/notice.ts';
import type { Writing } from './writing.ts';

export type Notice = typeof notice.$inferSelect;
export type NewNotice = {
	spaceId: SpaceId;
	questionId: QuestionId;
	kind: NoticeKind;
	/** Told once to a person, however often it is written: an id, a day, an event's number. */
	cause: string;
};

/** What people are told, each thing once. Who may see the question is asked when it is read: it may have changed since. */
export function noticeStore(db: Db, newId: MakeId) {
	const unread = db
		.select({ n: sql<number>`count(*)` })
		.from(notice)
		.where(
			and(
				eq(notice.userId, sql.placeholder('userId')),
				eq(notice.spaceId, sql.placeholder('spaceId')),
				isNull(notice.readAt)
			)
		)
		.prepare();

	return {
		/** Tells people something, but not whoever did it, and nobody twice. */
		tell: (writing: Writing, people: Iterable<UserId>, about: NewNotice): void => {
			for (const userId of new Set(people)) {
				if (userId === writing.by) continue;
				db.insert(notice)
					.values({
						id: newId('n', writing.recordedAt),
						userId,
						...about,
						actorId: writing.by,
						at: writing.at,
						recordedAt: writing.recordedAt
					})
					.onConflictDoNothing()
					.run();
			}
		},
		/** A page of what one person was told in a space, newest first. */
		list: (query: {
			userId: UserId;
			spaceId: SpaceId;
			unread: boolean;
			/** Only these; null for all. */
			kinds: readonly NoticeKind[] | null;
			/** Before this `seq`; null for the newest. */
			before: number | null;
			limit: number;
		}): Notice[] =>
			db
				.select()
				.from(notice)
				.where(
					and(
						eq(notice.userId, query.userId),
						eq(notice.spaceId, query.spaceId),
						query.unread ? isNull(notice.readAt) : undefined,
						query.kinds === null ? undefined : inArray(notice.kind, [...query.kinds]),
						query.before === null ? undefined : lt(notice.seq, query.before)
					)
				)
				.orderBy(desc(notice.seq))
				.limit(query.limit)
				.all(),
		countUnread: (userId: UserId, spaceId: SpaceId): number =>
			unread.get({ userId, spaceId })?.n ?? 0,
		/** Marks one person's notices as read: those named, or all on a question. What belongs to others is left alone. */
		read: (
			userId: UserId,
			which: { ids: readonly NoticeId[] } | { questionId: QuestionId },
			now: Instant
		): void => {
			const named =
				'ids' in which
					? inArray(notice.id, [...which.ids])
					: eq(notice.questionId, which.questionId);
			db.update(notice)
				.set({ readAt: now })
				.where(and(eq(notice.userId, userId), isNull(notice.readAt), named))
				.run();
		}
	};
}
