import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { byForecaster, isInCrowd } from '#lib/domain/forecast.ts';
import type { OptionId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Kind, OutcomeKind } from '#lib/domain/question.ts';
import { RULES_VERSION, scoreQuestion, type Settled } from '#lib/domain/score/question-score.ts';
import { RULES, scoresByRule } from '#lib/domain/score/rules.ts';
import type { Horizon } from '#lib/domain/score/stretch.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { score, scoredQuestion, scoredStretch } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { forecaster } from './schema/people.ts';
import { question, questionOption, questionVersion } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isWorkedIn } from './visible.ts';

/** Scores, derived from forecasts, versions and resolutions: thrown away and worked again whenever one of them changes. */
export function scoreStore(db: Db) {
	const ofQuestion = sql.placeholder('questionId');
	const current = db
		.select()
		.from(resolution)
		.where(and(eq(resolution.questionId, ofQuestion), isWorkedIn('resolution')))
		.orderBy(desc(resolution.seq))
		.limit(1)
		.prepare();
	const asked = db
		.select({ spaceId: question.spaceId, kind: question.kind, ordered: question.ordered })
		.from(question)
		.where(eq(question.id, ofQuestion))
		.prepare();
	const schedules = db
		.select({
			opensAt: questionVersion.opensAt,
			closesAt: questionVersion.closesAt,
			deadlineAt: questionVersion.deadlineAt,
			at: questionVersion.at
		})
		.from(questionVersion)
		.where(and(eq(questionVersion.questionId, ofQuestion), isNotNull(questionVersion.opensAt)))
		.orderBy(asc(questionVersion.number))
		.prepare();
	const options = db
		.select({ id: questionOption.id })
		.from(questionOption)
		.where(and(eq(questionOption.questionId, ofQuestion), isNull(questionOption.removedAt)))
		.orderBy(asc(questionOption.position))
		.prepare();
	const forecasts = db
		.select({ ...getTableColumns(forecast), kind: forecaster.kind })
		.from(forecast)
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(and(eq(forecast.questionId, ofQuestion), isWorkedIn('forecast')))
		.orderBy(asc(forecast.madeAt), asc(forecast.seq))
		.prepare();
	const clearScores = db.delete(score).where(eq(score.questionId, ofQuestion)).prepare();
	const clearStretches = db
		.delete(scoredStretch)
		.where(eq(scoredStretch.questionId, ofQuestion))
		.prepare();
	const storedScores = db
		.select()
		.from(score)
		.where(eq(score.questionId, ofQuestion))
		.orderBy(score.forecasterId, score.rule)
		.prepare();
	const storedStretches = db
		.select()
		.from(scoredStretch)
		.where(eq(scoredStretch.questionId, ofQuestion))
		.orderBy(scoredStretch.forecastId)
		.prepare();
	const clearScored = db
		.delete(scoredQuestion)
		.where(eq(scoredQuestion.questionId, ofQuestion))
		.prepare();
	const storedSchedule = db
		.select({
			spaceId: scoredQuestion.spaceId,
			kind: scoredQuestion.kind,
			rulesVersion: scoredQuestion.rulesVersion,
			knownAt: scoredQuestion.knownAt,
			opensAt: scoredQuestion.opensAt,
			closesAt: scoredQuestion.closesAt,
			deadlineAt: scoredQuestion.deadlineAt
		})
		.from(scoredQuestion)
		.where(eq(scoredQuestion.questionId, ofQuestion))
		.prepare();
	const insertScored = prepareInsert(db, scoredQuestion);
	const insertScore = prepareInsert(db, score);
	const insertStretch = prepareInsert(db, scoredStretch);

	/** What a question's scores rest on: an outcome, the one in force unless told, and the last schedule recorded before it was known. */
	function settledOf(questionId: QuestionId, outcome: Outcome = current.get({ questionId })) {
		const row = asked.get({ questionId });
		if (row === undefined || outcome?.knownAt == null) return null;
		const schedule = scheduleBefore(questionId, outcome.knownAt);
		if (schedule?.opensAt == null) return null;
		return {
			...row,
			outcomeKind: outcome.outcomeKind,
			optionId: outcome.optionId,
			optionIds: options.all({ questionId }).map(({ id }) => id),
			deadlineAt: schedule.deadlineAt,
			horizon: { opensAt: schedule.opensAt, closesAt: schedule.closesAt, knownAt: outcome.knownAt }
		} satisfies Settled & { deadlineAt: Instant | null };
	}

	/** What a question's schedule, scores and stretches are by the rows as they stand now; nothing is written. */
	function workOut(questionId: QuestionId, settled = settledOf(questionId)) {
		if (settled === null) return { settled, scores: [], stretches: [] };
		const contenders = [...byForecaster(forecasts.all({ questionId }))].flatMap(
			([forecasterId, rows]) => {
				const stretches = scoreQuestion(rows, settled)?.stretches ?? [];
				const isInField = isInCrowd(rows[0]?.kind ?? 'person');
				return stretches.length === 0 ? [] : [{ forecasterId, isInField, stretches }];
			}
		);
		const { knownAt, closesAt: countsFrom } = settled.horizon;
		const shared = { questionId, rulesVersion: RULES_VERSION };
		const byRule = scoresByRule(contenders, settled);
		return {
			settled,
			scores: contenders.flatMap(({ forecasterId }) =>
				RULES.flatMap((rule) => {
					const { score: own, coverage, contribution } = byRule.get(forecasterId)?.[rule] ?? NEVER;
					if (own === null) return [];
					const points = { score: own, coverage, contribution };
					return [{ ...shared, forecasterId, rule, ...points, knownAt, countsFrom }];
				})
			),
			stretches: contenders.flatMap(({ forecasterId, stretches }) =>
				stretches.map(({ forecast: row, ...stretch }) => ({
					...{ ...shared, forecasterId, ...stretch },
					...{ forecastId: row.id, spaceId: settled.spaceId }
				}))
			)
		};
	}

	/** Gives the question a new revision; one that was never settled has none. */
	function noteRevision(questionId: QuestionId, settled: ReturnType<typeof settledOf>): void {
		const { changes } = clearScored.run({ questionId });
		const row = asked.get({ questionId });
		if (row === undefined || (settled === null && changes === 0)) return;
		insertScored({ questionId, ...scheduleOf(row, settled) });
	}

	/** Of the last published version recorded before then; where the outcome was known before any, of the first. */
	function scheduleBefore(questionId: QuestionId, knownAt: Instant) {
		const published = schedules.all({ questionId });
		return published.findLast((version) => version.at < knownAt) ?? published[0];
	}

	return {
		settledOf: (questionId: QuestionId) => settledOf(questionId),
		/** Replaces the derived rows of one question; call it in the transaction of what changed. */
		rescore: (questionId: QuestionId): void => {
			clearScores.run({ questionId });
			clearStretches.run({ questionId });
			const { settled, scores, stretches } = workOut(questionId);
			noteRevision(questionId, settled);
			for (const row of scores) insertScore(row);
			for (const row of stretches) insertStretch(row);
		},
		/** What everybody's scores on a question would be with this outcome; none where it leaves nothing to score. */
		wouldBe: (questionId: QuestionId, outcome: Exclude<Outcome, undefined>) =>
			workOut(questionId, settledOf(questionId, outcome)).scores,
		/** Everybody's scores on one question, as they are stored. */
		listOf: (questionId: QuestionId) => storedScores.all({ questionId }),
		/** The derived rows of one question as they are stored, in a fixed order. */
		stored: (questionId: QuestionId) => ({
			schedule: storedSchedule.all({ questionId }),
			scores: storedScores.all({ questionId }),
			stretches: storedStretches.all({ questionId })
		}),
		/** The same as they ought to be stored. @throws {RangeError} if a forecast is none, as an edited one may be */
		worked: (questionId: QuestionId) => {
			const { settled, scores, stretches } = workOut(questionId);
			const row = asked.get({ questionId });
			const isNoted = settled !== null || storedSchedule.all({ questionId }).length > 0;
			return {
				schedule: row === undefined || !isNoted ? [] : [scheduleOf(row, settled)],
				scores: scores.sort(by(({ forecasterId, rule }) => `${forecasterId} ${rule}`)),
				stretches: stretches.sort(by(({ forecastId }) => forecastId))
			};
		}
	};
}

/** Puts rows in the order of a text, as SQL does. */
const by =
	<Row>(textOf: (row: Row) => string) =>
	(a: Row, b: Row): number =>
		textOf(a) < textOf(b) ? -1 : 1;

const NEVER = { score: null, coverage: 0, contribution: 0 };

/** What scoring must know of an outcome; undefined where there is none. */
type Outcome =
	{ outcomeKind: OutcomeKind; optionId: OptionId | null; knownAt: Instant | null } | undefined;
type Asked = { spaceId: SpaceId; kind: Kind };

/** What is noted of a question's schedule; of one that is no longer settled, that it was. */
const scheduleOf = (
	{ spaceId, kind }: Asked,
	settled: { horizon: Horizon; deadlineAt: Instant | null } | null
) => ({
	...{ spaceId, kind, rulesVersion: RULES_VERSION },
	knownAt: settled?.horizon.knownAt ?? null,
	opensAt: settled?.horizon.opensAt ?? null,
	closesAt: settled?.horizon.closesAt ?? null,
	deadlineAt: settled?.deadlineAt ?? null
});

export type ScoreStore = ReturnType<typeof scoreStore>;
