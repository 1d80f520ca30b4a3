import { and, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { NoticeKind } from '#lib/domain/notice.ts';
import {
	isId,
	type MailId,
	type NoticeId,
	type QuestionId,
	type SpaceId,
	type UserId
} from '#lib/domain/ids.ts';
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

const { userId, spaceId, kinds, before, limit, ids, questionId, now } = {
	userId: sql.placeholder('userId'),
	spaceId: sql.placeholder('spaceId'),
	kinds: sql.placeholder('kinds'),
	before: sql.placeholder('before'),
	limit: sql.placeholder('limit'),
	ids: sql.placeholder('ids'),
	questionId: sql.placeholder('questionId'),
	now: sql`${sql.placeholder('now')}`
};
const isTheirs = and(eq(notice.userId, userId), eq(notice.spaceId, spaceId));
const isUnread = isNull(notice.readAt);
/** Before every number that SQLite gives out. */
const NEWEST = Number.MAX_SAFE_INTEGER;

/** What people are told, each thing once. Who may see the question is asked when it is read: it may have changed since. */
export function noticeStore(db: Db, newId: MakeId) {
	const insert = prepareTell(db);
	const page = (which: SQL | undefined) =>
		db
			.select()
			.from(notice)
			.where(
				and(
					isTheirs,
					which,
					lt(notice.seq, before),
					sql`(${kinds} is null or ${notice.kind} in (select value from json_each(${kinds})))`
				)
			)
			.orderBy(desc(notice.seq))
			.limit(limit)
			.prepare();
	const [all, unread] = [page(undefined), page(isUnread)];
	const unmailed = page(and(isUnread, isNull(notice.mailId)));
	const number = db
		.select({ n: sql<number>`count(*)` })
		.from(notice)
		.where(and(isTheirs, isUnread))
		.prepare();
	const readWhere = (which: SQL | undefined) =>
		db
			.update(notice)
			.set({ readAt: now })
			.where(and(eq(notice.userId, userId), isUnread, which))
			.prepare();
	const readNamed = readWhere(sql`${notice.id} in (select value from json_each(${ids}))`);
	const readOnQuestion = readWhere(eq(notice.questionId, questionId));
	const readInSpace = readWhere(eq(notice.spaceId, spaceId));
	const takeIntoMail = db
		.update(notice)
		.set({ mailId: sql`${sql.placeholder('mailId')}` })
		.where(sql`${notice.id} in (select value from json_each(${ids}))`)
		.prepare();
	const takeOutOfMail = db
		.update(notice)
		.set({ mailId: null })
		.where(eq(notice.mailId, sql.placeholder('mailId')))
		.prepare();

	return {
		/** Tells people something, but not whoever did it, and nobody twice. */
		tell: (writing: Writing, people: Iterable<UserId>, about: NewNotice): void => {
			const { by, actor, at, recordedAt } = writing;
			const forecasterId = by === null && isId('w', actor) ? actor : null;
			for (const one of new Set(people)) {
				if (one === by) continue;
				const id = newId('n', recordedAt);
				insert.run({ ...about, id, userId: one, actorId: by, forecasterId, at, recordedAt });
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
		}): Notice[] => (query.unread ? unread : all).all(placed(query)),
		/** What no mail has told yet and they have not read, newest first. */
		listUnmailed: (whose: { userId: UserId; spaceId: SpaceId }, most: number): Notice[] =>
			unmailed.all(placed({ ...whose, kinds: null, before: null, limit: most })),
		countUnread: (whose: UserId, where: SpaceId): number =>
			number.get({ userId: whose, spaceId: where })?.n ?? 0,
		/** Marks one person's notices as read: those named, or all on a question or in a space. Others’ are left alone. */
		read: (
			whose: UserId,
			which: { ids: readonly NoticeId[] } | { questionId: QuestionId } | { spaceId: SpaceId },
			at: Instant
		): number => {
			const done = { userId: whose, now: at };
			if ('ids' in which) return readNamed.run({ ...done, ids: JSON.stringify(which.ids) }).changes;
			if ('questionId' in which) return readOnQuestion.run({ ...done, ...which }).changes;
			return readInSpace.run({ ...done, ...which }).changes;
		},
		/** Says which mail tells them, so that no other does. */
		takeIntoMail: (mailId: MailId, which: readonly NoticeId[]): void => {
			takeIntoMail.run({ mailId, ids: JSON.stringify(which) });
		},
		/** The mail did not go out: another may tell them. */
		takeOutOfMail: (mailId: MailId): void => {
			takeOutOfMail.run({ mailId });
		}
	};
}

type Page = {
	userId: UserId;
	spaceId: SpaceId;
	kinds: readonly NoticeKind[] | null;
	before: number | null;
	limit: number;
};

const placed = (query: Page) => ({
	...query,
	kinds: query.kinds === null ? null : JSON.stringify(query.kinds),
	before: query.before ?? NEWEST
});

function prepareTell(db: Db) {
	const place = (name: string) => sql`${sql.placeholder(name)}`;
	return db
		.insert(notice)
		.values({
			id: place('id'),
			userId: place('userId'),
			spaceId: place('spaceId'),
			questionId: place('questionId'),
			kind: place('kind'),
			cause: place('cause'),
			actorId: place('actorId'),
			forecasterId: place('forecasterId'),
			at: place('at'),
			recordedAt: place('recordedAt')
		})
		.onConflictDoNothing()
		.prepare();
}
