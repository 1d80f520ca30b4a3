import { and, eq, inArray, lte, ne, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import { CROWD_KINDS } from '#lib/domain/forecast.ts';
import type { ForecasterId, ForecastId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { crowdLine, crowdPoint, unsettledQuestion } from './schema/derived.ts';
import { evidence, evidenceQuestion } from './schema/evidence.ts';
import { forecast, forecastEvidence } from './schema/forecast.ts';
import { forecaster } from './schema/people.ts';
import { question, questionOption } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';

/** After one instant and up to another. */
type Stretch = { from: Instant; now: Instant };
type MovesQuery = Stretch & {
	spaceId: SpaceId;
	forecasterId: ForecasterId;
	/** Whether the crowd is seen without a number of one's own. */
	seesAll: boolean;
	limit: number;
};

const [from, now] = [sql.placeholder('from'), sql.placeholder('now')];

/** How the crowds of a space moved over a stretch of time, and who moved them. */
export function movesStore(db: Db) {
	const largest = prepareLargest(db);
	const changes = prepareChanges(db);
	const cited = db
		.select({ number: evidenceQuestion.number, claim: evidence.claim })
		.from(forecastEvidence)
		.innerJoin(forecast, eq(forecast.id, forecastEvidence.forecastId))
		.innerJoin(evidence, eq(evidence.id, forecastEvidence.evidenceId))
		.innerJoin(
			evidenceQuestion,
			and(
				eq(evidenceQuestion.evidenceId, evidence.id),
				eq(evidenceQuestion.questionId, forecast.questionId)
			)
		)
		.where(eq(forecastEvidence.forecastId, sql.placeholder('forecastId')))
		.orderBy(evidenceQuestion.number)
		.prepare();
	return {
		/**
		 * The unsettled questions whose crowd moved furthest, in points, of several options by the one that did; a crowd of fewer
		 * than three is none, and one that came together meanwhile counts from there.
		 */
		largest: ({ seesAll, ...query }: MovesQuery) =>
			largest.all({ ...query, seesAll: Number(seesAll) }),
		/** Everybody of the crowd who said another number meanwhile, with their last row before and their last one. */
		changes: (questionId: QuestionId, stretch: Stretch) => changes.all({ questionId, ...stretch }),
		/** The evidence that moved a forecast, as its question numbers it. */
		cited: (forecastId: ForecastId) => cited.all({ forecastId })
	};
}

function prepareLargest(db: Db) {
	const [before, after] = [alias(crowdPoint, 'before'), alias(crowdPoint, 'after')];
	const points = sql`crowd_point c where c.question_id = ${question.id} and c.option_id is ${questionOption.id}`;
	const lastPoint = (at: SQL) =>
		sql`(select c.seq from ${points} and c.at <= ${at} order by c.at desc, c.seq desc limit 1)`;
	const firstCrowd = sql`(select c.seq from ${points} and c.at > ${from} and c.n >= ${LEAST_CROWD} order by c.at, c.seq limit 1)`;
	const start = sql`coalesce((select c.seq from crowd_point c where c.seq = ${lastPoint(sql`${from}`)} and c.n >= ${LEAST_CROWD}), ${firstCrowd})`;
	const [was, is] = [before, after].map(({ p, median }) => sql<number>`coalesce(${p}, ${median})`);
	const hasForecast = sql`exists (select 1 from forecast f where f.question_id = ${question.id} and f.forecaster_id = ${sql.placeholder('forecasterId')} and f.act = 'state')`;
	return db
		.select({
			id: question.id,
			title: question.title,
			optionId: after.optionId,
			option: questionOption.label,
			from: sql<number>`${was}`,
			to: sql<number>`${is}`,
			// Of a question's options SQLite takes the other columns from the row with the largest.
			size: sql<number>`max(abs(${is} - ${was}))`.as('size')
		})
		.from(unsettledQuestion)
		.innerJoin(question, eq(question.id, unsettledQuestion.questionId))
		.innerJoin(
			crowdLine,
			sql`${crowdLine.questionId} = ${question.id} and ${crowdLine.lastAt} > ${from}`
		)
		.leftJoin(questionOption, eq(questionOption.questionId, question.id))
		.innerJoin(before, sql`${before.seq} = ${start}`)
		.innerJoin(after, sql`${after.seq} = ${lastPoint(sql`${now}`)}`)
		.where(
			and(
				eq(unsettledQuestion.spaceId, sql.placeholder('spaceId')),
				lte(question.opensAt, now),
				isAppliedIn('question'),
				sql`${after.n} >= ${LEAST_CROWD}`,
				sql`(${sql.placeholder('seesAll')} = 1 or ${hasForecast})`
			)
		)
		.groupBy(question.id)
		.having(sql`size > 0`)
		.orderBy(sql`size desc`, question.id)
		.limit(sql.placeholder('limit'))
		.prepare();
}

function prepareChanges(db: Db) {
	const [before, after] = [alias(forecast, 'before'), alias(forecast, 'after')];
	const ofQuestion = sql.placeholder('questionId');
	const lastRow = (at: SQL) =>
		sql`(select f.seq from forecast f where f.question_id = ${ofQuestion} and f.forecaster_id = ${forecaster.id} and f.act <> 'reaffirm' and f.made_at <= ${at} and ${isAppliedIn('f')} order by f.made_at desc, f.seq desc limit 1)`;
	const meanwhile = db
		.selectDistinct({ id: forecast.forecasterId })
		.from(forecast)
		.where(
			and(
				eq(forecast.questionId, ofQuestion),
				ne(forecast.act, 'reaffirm'),
				sql`${forecast.madeAt} > ${from}`,
				lte(forecast.madeAt, now)
			)
		);
	return db
		.select({
			forecasterId: forecaster.id,
			name: forecaster.name,
			forecastId: after.id,
			rationale: after.rationale,
			probability: after.probability,
			distribution: after.distribution,
			probabilityBefore: before.probability,
			distributionBefore: before.distribution
		})
		.from(forecaster)
		.innerJoin(after, sql`${after.seq} = ${lastRow(sql`${now}`)}`)
		.leftJoin(before, sql`${before.seq} = ${lastRow(sql`${from}`)}`)
		.where(and(inArray(forecaster.id, meanwhile), inArray(forecaster.kind, [...CROWD_KINDS])))
		.prepare();
}
