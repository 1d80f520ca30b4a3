import { and, asc, desc, eq, lte, ne, sql } from 'drizzle-orm';
import { poolMultipleChoice } from '#lib/domain/aggregate/pool-multiple.ts';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';
import type { Spread } from '#lib/domain/aggregate/quantile.ts';
import { crowdTimeline, crowdTimelineMultiple } from '#lib/domain/aggregate/timeline.ts';
import { isInCrowd, type Distribution, type ForecasterKind } from '#lib/domain/forecast.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { crowdPoint } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { forecaster } from './schema/people.ts';
import { questionOption } from './schema/question.ts';
import { isAppliedIn, isWorkedIn } from './visible.ts';

type Point = { at: Instant; n: number } & { [Name in keyof Spread]: number | null };

/** How the crowd moved: derived from the forecasts, one entry a change (and option), rebuilt at any time. */
export function crowdStore(db: Db) {
	const latest = db
		.select({ at: crowdPoint.at })
		.from(crowdPoint)
		.where(eq(crowdPoint.questionId, sql.placeholder('questionId')))
		.orderBy(desc(crowdPoint.seq))
		.limit(1)
		.prepare();
	const points = db
		.select({
			optionId: crowdPoint.optionId,
			at: crowdPoint.at,
			n: crowdPoint.n,
			median: crowdPoint.median,
			q1: crowdPoint.q1,
			q3: crowdPoint.q3
		})
		.from(crowdPoint)
		.where(
			and(
				eq(crowdPoint.questionId, sql.placeholder('questionId')),
				lte(crowdPoint.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(crowdPoint.at), asc(crowdPoint.seq))
		.prepare();
	const standing = db
		.select({ probability: forecast.probability, distribution: forecast.distribution })
		.from(forecast)
		.where(
			sql`${forecast.act} = 'state' and ${forecast.seq} in (
				select (select f.seq from forecast f where f.question_id = who.question_id and f.forecaster_id = who.forecaster_id
					and f.act <> 'reaffirm' and ${isAppliedIn('f')} order by f.made_at desc, f.seq desc limit 1)
				from (select distinct question_id, forecaster_id from forecast where question_id = ${sql.placeholder('questionId')}) who
				join forecaster w on w.id = who.forecaster_id and w.kind in ('person', 'imported')
			)`
		)
		.prepare();
	const optionIds = db
		.select({ id: questionOption.id })
		.from(questionOption)
		.where(eq(questionOption.questionId, sql.placeholder('questionId')))
		.orderBy(asc(questionOption.position))
		.prepare();

	const insertRow = prepareInsert(db, crowdPoint);
	const insert = (questionId: QuestionId, optionId: OptionId | null, point: Point): void => {
		insertRow({ questionId, optionId, ...point });
	};
	const insertVector = (
		questionId: QuestionId,
		ids: readonly OptionId[],
		{ at, n, options }: { at: Instant; n: number; options: readonly Spread[] }
	): void => {
		for (const [i, optionId] of ids.entries())
			insert(questionId, optionId, { at, n, ...(options[i] ?? NOBODY) });
	};
	const optionsOf = (questionId: QuestionId): OptionId[] =>
		optionIds.all({ questionId }).map((row) => row.id);

	function addNow(questionId: QuestionId, at: Instant): void {
		const rows = standing.all({ questionId });
		const ids = optionsOf(questionId);
		if (ids.length === 0) {
			const pool = poolBinary(rows.flatMap((row) => row.probability ?? []));
			insert(questionId, null, { at, ...(pool ?? { n: 0, ...NOBODY }) });
			return;
		}
		const vectors = rows.flatMap(({ distribution }) =>
			distribution === null ? [] : [asVector(distribution, ids)]
		);
		insertVector(questionId, ids, {
			at,
			...(poolMultipleChoice(vectors) ?? { n: 0, options: [] })
		});
	}

	function rebuild(questionId: QuestionId): void {
		db.delete(crowdPoint).where(eq(crowdPoint.questionId, questionId)).run();
		const steps = db
			.select({
				forecasterId: forecast.forecasterId,
				at: forecast.madeAt,
				probability: forecast.probability,
				distribution: forecast.distribution,
				kind: forecaster.kind
			})
			.from(forecast)
			.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
			.where(
				and(
					eq(forecast.questionId, questionId),
					ne(forecast.act, 'reaffirm'),
					isWorkedIn('forecast')
				)
			)
			.orderBy(asc(forecast.madeAt), asc(forecast.seq))
			.all()
			.filter((row) => isInCrowd(row.kind));
		const ids = optionsOf(questionId);
		if (ids.length === 0)
			for (const point of crowdTimeline(
				steps.map(({ forecasterId, at, probability }) => ({ forecasterId, at, value: probability }))
			))
				insert(questionId, null, point);
		else
			for (const point of crowdTimelineMultiple(
				steps.map(({ forecasterId, at, distribution }) => ({
					forecasterId,
					at,
					value: distribution && asVector(distribution, ids)
				}))
			))
				insertVector(questionId, ids, point);
	}

	return {
		/** The points up to `at`, by time; for multiple choice one per option and change. */
		list: (questionId: QuestionId, at: Instant) => points.all({ questionId, at }),
		/** Takes one new row into account. Rows older than the last point (an import) need the whole history again. */
		follow: (questionId: QuestionId, at: Instant, kind: ForecasterKind): void => {
			if (!isInCrowd(kind)) return;
			if (at < (latest.get({ questionId })?.at ?? at)) rebuild(questionId);
			else addNow(questionId, at);
		},
		rebuild
	};
}
export type CrowdStore = ReturnType<typeof crowdStore>;

const NOBODY = { median: null, q1: null, q3: null };

/** The probabilities in the options' order; an option that was not on offer then counts 0. */
const asVector = (distribution: Distribution, ids: readonly OptionId[]): number[] =>
	ids.map((id) => distribution[id] ?? 0);
