import { and, desc, eq, exists, gte, lt, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Kind } from '#lib/domain/question.ts';
import type { Rule } from '#lib/domain/score/rules.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { score } from './schema/derived.ts';
import { forecaster } from './schema/people.ts';
import { question, questionTag } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';

export type RecordQuery = {
	spaceId: SpaceId;
	/** Null: of any kind. */
	kind: Kind | null;
	/** Null: everybody who is in the crowd. */
	forecasterId: ForecasterId | null;
	tag: string | null;
	/** The outcome became known in [from, to). */
	from: Instant | null;
	to: Instant | null;
	now: Instant;
	/** Questions settled early count from their scheduled close, unless these are asked for too. */
	withEarly: boolean;
};

/** A track record's rows: what one forecaster, or everybody, said on questions now settled. */
export function recordStore(db: Db) {
	const relative = alias(score, 'relative');
	const boardOf = db
		.select({
			forecasterId: score.forecasterId,
			relative: relative.score,
			brier: score.score,
			coverage: score.coverage,
			contribution: score.contribution
		})
		.from(score)
		.innerJoin(
			relative,
			and(
				eq(relative.questionId, score.questionId),
				eq(relative.forecasterId, score.forecasterId),
				eq(relative.rule, 'relative')
			)
		)
		.where(and(eq(score.questionId, sql.placeholder('questionId')), eq(score.rule, 'brier')))
		.orderBy(score.forecasterId)
		.prepare();
	return {
		/** The questions with scores that count, by id. */
		questions: (query: RecordQuery) =>
			db
				.select({ id: question.id, title: question.title })
				.from(question)
				.where(
					and(
						eq(question.spaceId, query.spaceId),
						exists(
							db
								.select({ one: sql`1` })
								.from(score)
								.innerJoin(forecaster, eq(forecaster.id, score.forecasterId))
								.where(and(eq(score.questionId, question.id), ...filters(query), counted(query)))
						)
					)
				)
				.orderBy(question.id)
				.all(),
		/** Everybody's scores on one question, bots and markets among them: Brier, and against the median of those who stood. */
		boardOf: (questionId: QuestionId) => boardOf.all({ questionId }),
		/** One row per forecaster and question, by one rule. */
		scores: (query: RecordQuery, rule: Rule = 'brier') =>
			db
				.select({
					questionId: score.questionId,
					forecasterId: score.forecasterId,
					score: score.score,
					coverage: score.coverage,
					contribution: score.contribution,
					knownAt: score.knownAt
				})
				.from(score)
				.innerJoin(question, eq(question.id, score.questionId))
				.innerJoin(forecaster, eq(forecaster.id, score.forecasterId))
				.where(
					and(
						...filters(query),
						counted(query),
						eq(score.rule, rule),
						rule === 'relative' ? inCompany : undefined
					)
				)
				.orderBy(score.knownAt, score.questionId, score.forecasterId)
				.all(),
		/** The questions that count, the latest known first. */
		settled: (query: RecordQuery) =>
			db
				.selectDistinct({ questionId: score.questionId, knownAt: score.knownAt })
				.from(score)
				.innerJoin(question, eq(question.id, score.questionId))
				.innerJoin(forecaster, eq(forecaster.id, score.forecasterId))
				.where(and(...filters(query), counted(query), eq(score.rule, 'brier')))
				.orderBy(desc(score.knownAt), desc(score.questionId))
				.all(),
		/** How many questions are settled and wait for their scheduled close to count. */
		waiting: (query: RecordQuery): number =>
			db
				.select({ n: sql<number>`count(distinct ${score.questionId})` })
				.from(score)
				.innerJoin(question, eq(question.id, score.questionId))
				.innerJoin(forecaster, eq(forecaster.id, score.forecasterId))
				.where(
					and(...filters(query), eq(score.rule, 'brier'), sql`${score.countsFrom} > ${query.now}`)
				)
				.get()?.n ?? 0
	};
}

function filters(query: RecordQuery): (SQL | undefined)[] {
	const { spaceId, kind, forecasterId, tag, from, to } = query;
	return [
		eq(question.spaceId, spaceId),
		isAppliedIn('question'),
		kind === null ? undefined : eq(question.kind, kind),
		forecasterId === null
			? sql`${forecaster.kind} in ('person', 'imported')`
			: eq(score.forecasterId, forecasterId),
		tag === null
			? undefined
			: sql`exists (select 1 from ${questionTag} where ${questionTag.questionId} = ${question.id} and ${questionTag.tag} = ${tag})`,
		from === null ? undefined : gte(score.knownAt, from),
		to === null ? undefined : lt(score.knownAt, to)
	];
}

const counted = ({ withEarly, now }: RecordQuery): SQL | undefined =>
	withEarly ? undefined : sql`${score.countsFrom} <= ${now}`;

/** domain/leaderboard/columns.ts `inCompany` as a condition: a test holds the two together. */
const inCompany = sql`exists (select 1 from ${score} as beside join ${forecaster} as them on them.id = beside.forecaster_id where beside.question_id = ${score.questionId} and beside.rule = 'brier' and beside.forecaster_id <> ${score.forecasterId} and them.kind in ('person', 'imported'))`;
