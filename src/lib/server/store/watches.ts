import { and, asc, count, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { forecaster, membership, space } from './schema/people.ts';
import { watch } from './schema/watch.ts';

export type WatchRow = typeof watch.$inferSelect;
export type WatchKey = Pick<WatchRow, 'userId' | 'questionId'>;

/** More than anybody has to be told of at once; the rest comes with the next look. */
const AT_ONCE = 500;

/** Who watches which question, and what for. Whoever has left the space watches nothing in it. */
export function watchStore(db: Db) {
	const isOne = and(
		eq(watch.userId, sql.placeholder('userId')),
		eq(watch.questionId, sql.placeholder('questionId'))
	);
	const one = db.select().from(watch).where(isOne).prepare();
	const ofUser = and(
		eq(watch.userId, sql.placeholder('userId')),
		eq(watch.spaceId, sql.placeholder('spaceId'))
	);
	const mine = db
		.select()
		.from(watch)
		.where(ofUser)
		.orderBy(asc(watch.createdAt), asc(watch.questionId))
		.prepare();
	const number = db.select({ n: count() }).from(watch).where(ofUser).prepare();
	const stop = db.delete(watch).where(isOne).prepare();
	const ofMembers = db
		.select({ watch, role: membership.role, forecasterId: forecaster.id })
		.from(watch)
		.innerJoin(
			membership,
			and(eq(membership.userId, watch.userId), eq(membership.spaceId, watch.spaceId))
		)
		.innerJoin(
			forecaster,
			and(eq(forecaster.userId, watch.userId), eq(forecaster.spaceId, watch.spaceId))
		);
	const watchers = ofMembers
		.where(eq(watch.questionId, sql.placeholder('questionId')))
		.orderBy(asc(watch.createdAt), asc(watch.userId))
		.prepare();
	const now = sql.placeholder('now');
	const days = db
		.select({ watch })
		.from(watch)
		.innerJoin(space, eq(space.id, watch.spaceId))
		.where(and(isNotNull(watch.dayAt), sql`${watch.dayAt} <= coalesce(${space.asOf}, ${now})`))
		.orderBy(asc(watch.dayAt), asc(watch.userId), asc(watch.questionId))
		.limit(AT_ONCE)
		.prepare();
	const checks = db
		.select()
		.from(watch)
		.where(and(isNotNull(watch.checkAt), lte(watch.checkAt, now)))
		.orderBy(asc(watch.checkAt), asc(watch.userId), asc(watch.questionId))
		.limit(AT_ONCE)
		.prepare();
	const measure = db
		.update(watch)
		.set({
			since: sql`${sql.placeholder('since')}`,
			quietUntil: sql`${sql.placeholder('quietUntil')}`,
			checkAt: null
		})
		.where(isOne)
		.prepare();
	const wait = db
		.update(watch)
		.set({ checkAt: sql`${watch.quietUntil}` })
		.where(isOne)
		.prepare();
	const forgetDay = db.update(watch).set({ day: null, dayAt: null }).where(isOne).prepare();

	return {
		find: (userId: UserId, questionId: QuestionId) => one.get({ userId, questionId }),
		/** What one person watches in a space, in the order in which they began. */
		list: (userId: UserId, spaceId: SpaceId) => mine.all({ userId, spaceId }),
		count: (userId: UserId, spaceId: SpaceId): number => number.get({ userId, spaceId })?.n ?? 0,
		/** Begins to watch, or puts other wishes in the place of those before. */
		put: (row: Omit<WatchRow, 'quietUntil' | 'checkAt'>): void => {
			const { points, outcome, comments, day, dayAt } = row;
			db.insert(watch)
				.values(row)
				.onConflictDoUpdate({
					target: [watch.userId, watch.questionId],
					set: { points, outcome, comments, day, dayAt }
				})
				.run();
		},
		/** @returns whether there was anything to stop */
		stop: (key: WatchKey): boolean => stop.run(key).changes > 0,
		/** Everybody in the space who watches a question, as members. */
		watchers: (questionId: QuestionId) => watchers.all({ questionId }),
		/** Whose day has come, by the clock of the space, the earliest first. @param now the real one */
		daysCome: (now: Instant): WatchRow[] => days.all({ now }).map((row) => row.watch),
		/** For whom a move has waited long enough. @param now the real one */
		movesWaiting: (now: Instant): WatchRow[] => checks.all({ now }),
		/** Measures moves anew from `since`, in quiet until `quietUntil`. */
		measureFrom: (
			{ userId, questionId }: WatchKey,
			since: Instant,
			quietUntil: Instant | null
		): void => {
			measure.run({ userId, questionId, since, quietUntil });
		},
		/** Looks again when the quiet is over. */
		waitUntilQuietEnds: ({ userId, questionId }: WatchKey): void => {
			wait.run({ userId, questionId });
		},
		forgetDay: ({ userId, questionId }: WatchKey): void => {
			forgetDay.run({ userId, questionId });
		}
	};
}
