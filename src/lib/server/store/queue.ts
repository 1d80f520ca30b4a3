import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { DEFAULT_RULES, type QueueRules } from '#lib/domain/queue/rules.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { notice } from './schema/notice.ts';
import { forecaster } from './schema/people.ts';
import { queueRules, snooze } from './schema/queue.ts';
import { prepareStandings } from './standings.ts';
import type { Writing } from './writing.ts';

/** More than this nobody reads one by one. */
const MOST_TOLD = 20;

/** What one person's queue rests on: how they stand with the questions, what they put off, and by which rules one comes. */
export function queueStore(db: Db) {
	const rules = db
		.select({ rules: queueRules.rules })
		.from(queueRules)
		.where(
			and(
				eq(queueRules.userId, sql.placeholder('userId')),
				eq(queueRules.spaceId, sql.placeholder('spaceId'))
			)
		)
		.prepare();
	const told = db
		.select({
			id: notice.id,
			kind: notice.kind,
			cause: notice.cause,
			at: notice.at,
			who: forecaster.name
		})
		.from(notice)
		.leftJoin(
			forecaster,
			or(
				eq(forecaster.id, notice.forecasterId),
				and(eq(forecaster.userId, notice.actorId), eq(forecaster.spaceId, notice.spaceId))
			)
		)
		.where(
			and(
				eq(notice.userId, sql.placeholder('userId')),
				eq(notice.questionId, sql.placeholder('questionId')),
				isNull(notice.readAt)
			)
		)
		.orderBy(notice.seq)
		.limit(MOST_TOLD)
		.prepare();
	return {
		/** What somebody was told about a question and has not read, oldest first, with who did it. */
		told: (userId: UserId, questionId: QuestionId) => told.all({ userId, questionId }),
		/** How somebody stands with every unsettled question of a space, and with those they were told something about. */
		standings: prepareStandings(db),
		rules: (userId: UserId, spaceId: SpaceId): QueueRules => ({
			...DEFAULT_RULES,
			...rules.get({ userId, spaceId })?.rules
		}),
		setRules: (userId: UserId, spaceId: SpaceId, chosen: QueueRules): void => {
			db.insert(queueRules)
				.values({ userId, spaceId, rules: chosen })
				.onConflictDoUpdate({
					target: [queueRules.userId, queueRules.spaceId],
					set: { rules: chosen }
				})
				.run();
		},
		/** Puts a question off; a later one takes the place of the last. */
		snooze: (
			{ at, recordedAt }: Writing,
			userId: UserId,
			questionId: QuestionId,
			until: Instant | null
		): void => {
			const row = { at, recordedAt, until };
			db.insert(snooze)
				.values({ userId, questionId, ...row })
				.onConflictDoUpdate({ target: [snooze.userId, snooze.questionId], set: row })
				.run();
		},
		unsnooze: (userId: UserId, questionId: QuestionId): void => {
			db.delete(snooze)
				.where(and(eq(snooze.userId, userId), eq(snooze.questionId, questionId)))
				.run();
		}
	};
}
