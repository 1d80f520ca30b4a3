import { and, asc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import { asLineValue, type LineEntry } from '#lib/domain/aggregate/crowd-line.ts';
import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import type { CrowdStep } from '#lib/domain/aggregate/walk.ts';
import { CROWD_KINDS, type Distribution } from '#lib/domain/forecast.ts';
import type { ForecasterId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { crowdLine, crowdPoint } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { forecaster, space } from './schema/people.ts';
import { question, questionOption } from './schema/question.ts';
import { isWorkedIn } from './visible.ts';

export type CrowdRow = {
	forecasterId: ForecasterId;
	at: Instant;
	/** Neither withdraws. */
	probability: number | null;
	distribution: Distribution | null;
};

const ofQuestion = sql.placeholder('questionId');

/** The rows of crowd lines, and the forecasts and settings they rest on. */
export function crowdRows(db: Db) {
	const points = db
		.select({
			optionId: crowdPoint.optionId,
			at: crowdPoint.at,
			n: crowdPoint.n,
			p: crowdPoint.p,
			median: crowdPoint.median,
			q1: crowdPoint.q1,
			q3: crowdPoint.q3
		})
		.from(crowdPoint)
		.where(and(eq(crowdPoint.questionId, ofQuestion), lte(crowdPoint.at, sql.placeholder('at'))))
		.orderBy(asc(crowdPoint.at), asc(crowdPoint.seq))
		.prepare();
	const line = db.select().from(crowdLine).where(eq(crowdLine.questionId, ofQuestion)).prepare();
	const setting = db
		.select({ spaceId: space.id, settings: space.settings })
		.from(question)
		.innerJoin(space, eq(space.id, question.spaceId))
		.where(eq(question.id, ofQuestion))
		.prepare();
	const history = db
		.select({
			forecasterId: forecast.forecasterId,
			at: forecast.madeAt,
			probability: forecast.probability,
			distribution: forecast.distribution
		})
		.from(forecast)
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(
			and(
				eq(forecast.questionId, ofQuestion),
				ne(forecast.act, 'reaffirm'),
				inArray(forecaster.kind, CROWD_KINDS),
				isWorkedIn('forecast')
			)
		)
		.orderBy(asc(forecast.madeAt), asc(forecast.seq))
		.prepare();
	const optionIds = db
		.select({ id: questionOption.id })
		.from(questionOption)
		.where(eq(questionOption.questionId, ofQuestion))
		.orderBy(asc(questionOption.position))
		.prepare();
	const otherwise = db
		.select({ id: crowdLine.questionId })
		.from(crowdLine)
		.where(
			and(
				eq(crowdLine.spaceId, sql.placeholder('spaceId')),
				ne(crowdLine.method, sql.placeholder('method'))
			)
		)
		.limit(sql.placeholder('limit'))
		.prepare();
	const clear = db.delete(crowdPoint).where(eq(crowdPoint.questionId, ofQuestion)).prepare();
	const insertPoint = prepareInsert(db, crowdPoint);
	const insertLine = prepareInsert(db, crowdLine);
	const changeLine = db
		.update(crowdLine)
		.set({
			method: sql`${sql.placeholder('method')}`,
			lastAt: sql`${sql.placeholder('lastAt')}`,
			revision: sql`${crowdLine.revision} + 1`
		})
		.where(eq(crowdLine.questionId, ofQuestion))
		.prepare();

	return {
		points: (questionId: QuestionId, at: Instant) => points.all({ questionId, at }),
		clear: (questionId: QuestionId): void => {
			clear.run({ questionId });
		},
		/** By which method a question's points were made; undefined before its first forecast. */
		line: (questionId: QuestionId) => line.get({ questionId }),
		/** The space a question is in, and the method its owners have chosen. */
		chosen: (questionId: QuestionId) => {
			const row = setting.get({ questionId });
			if (row === undefined) throw new Error(`no space around ${questionId}`);
			return { spaceId: row.spaceId, method: row.settings.crowdMethod };
		},
		/** The options in their order; none of a question with yes or no. */
		optionIds: (questionId: QuestionId): OptionId[] =>
			optionIds.all({ questionId }).map(({ id }) => id),
		/** Everybody's rows, oldest first, without those that only reaffirm. */
		history: (questionId: QuestionId): CrowdRow[] => history.all({ questionId }),
		insert: (questionId: QuestionId, ids: readonly OptionId[], entry: LineEntry): void => {
			for (const point of pointsOf(ids, entry)) insertPoint({ questionId, ...point });
		},
		/** Says by which method the points are now, and up to when. */
		setLine: (questionId: QuestionId, method: TeamMethod, lastAt: Instant | null): void => {
			if (changeLine.run({ questionId, method, lastAt }).changes > 0) return;
			const { spaceId } = setting.get({ questionId }) ?? {};
			if (spaceId !== undefined) insertLine({ questionId, spaceId, method, lastAt, revision: 1 });
		},
		/** Questions whose points were made by another method than their space's, so many at most. */
		outdated: (limit: number): QuestionId[] =>
			db
				.select({ spaceId: space.id, settings: space.settings })
				.from(space)
				.all()
				.flatMap(({ spaceId, settings: { crowdMethod: method } }) =>
					otherwise.all({ spaceId, method, limit }).map(({ id }) => id)
				)
				.slice(0, limit)
	};
}

/** An entry of a line as it is stored: a point for each option, or one where there are none. */
export const pointsOf = (ids: readonly OptionId[], { at, n, options }: LineEntry) =>
	(ids.length === 0 ? [null] : ids).map((optionId, i) => {
		const { p = null, median = null, q1 = null, q3 = null } = options[i] ?? {};
		return { optionId, at, n, p, median, q1, q3 };
	});

/** A row as the domain takes it: over the options in their order, or over yes and no where there are none. */
export function stepOf(
	{ forecasterId, at, probability, distribution }: CrowdRow,
	ids: readonly OptionId[]
): CrowdStep<readonly number[]> {
	if (ids.length === 0) return { forecasterId, at, value: asLineValue(probability) };
	// An option that was not on offer then counts 0.
	const value = distribution === null ? null : ids.map((id) => distribution[id] ?? 0);
	return { forecasterId, at, value };
}
