import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { byForecaster } from '#lib/domain/forecast.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { RULES_VERSION, scoreQuestion, type Settled } from '#lib/domain/score/question-score.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { score, scoredStretch } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { question, questionOption, questionVersion } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isApplied } from './visible.ts';

/** Scores, derived from forecasts, versions and resolutions: thrown away and worked again whenever one of them changes. */
export function scoreStore(db: Db) {
	const ofQuestion = sql.placeholder('questionId');
	const current = db
		.select()
		.from(resolution)
		.where(eq(resolution.questionId, ofQuestion))
		.orderBy(desc(resolution.seq))
		.limit(1)
		.prepare();
	const asked = db
		.select({ spaceId: question.spaceId, ordered: question.ordered })
		.from(question)
		.where(eq(question.id, ofQuestion))
		.prepare();
	const schedules = db
		.select({
			opensAt: questionVersion.opensAt,
			closesAt: questionVersion.closesAt,
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
		.select()
		.from(forecast)
		.where(and(eq(forecast.questionId, ofQuestion), isApplied))
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
	const insertScore = prepareInsert(db, score);
	const insertStretch = prepareInsert(db, scoredStretch);

	/** What a question's scores rest on: the outcome in force and the last schedule recorded before it was known. */
	function settledOf(questionId: QuestionId): (Settled & { spaceId: SpaceId }) | null {
		const outcome = current.get({ questionId });
		const row = asked.get({ questionId });
		if (row === undefined || outcome?.knownAt == null) return null;
		const schedule = scheduleBefore(questionId, outcome.knownAt);
		if (schedule?.opensAt == null) return null;
		return {
			...row,
			outcomeKind: outcome.outcomeKind,
			optionId: outcome.optionId,
			optionIds: options.all({ questionId }).map(({ id }) => id),
			horizon: { opensAt: schedule.opensAt, closesAt: schedule.closesAt, knownAt: outcome.knownAt }
		};
	}

	/** Of the last published version recorded before then; where the outcome was known before any, of the first. */
	function scheduleBefore(questionId: QuestionId, knownAt: Instant) {
		const published = schedules.all({ questionId });
		return published.findLast((version) => version.at < knownAt) ?? published[0];
	}

	return {
		settledOf,
		/** Replaces the derived rows of one question; call it in the transaction of what changed. */
		rescore: (questionId: QuestionId): void => {
			clearScores.run({ questionId });
			clearStretches.run({ questionId });
			const settled = settledOf(questionId);
			if (settled === null) return;
			for (const [forecasterId, rows] of byForecaster(forecasts.all({ questionId }))) {
				const result = scoreQuestion(rows, settled);
				if (result?.score == null) continue;
				const { coverage, contribution } = result;
				const { knownAt, closesAt: countsFrom } = settled.horizon;
				const who = { questionId, forecasterId, rulesVersion: RULES_VERSION };
				const points = { score: result.score, coverage, contribution, knownAt, countsFrom };
				insertScore({ ...who, ...points, rule: 'brier' });
				for (const { forecast: row, ...stretch } of result.stretches)
					insertStretch({ ...who, ...stretch, forecastId: row.id, spaceId: settled.spaceId });
			}
		},
		/** The derived rows of one question as they are stored, in a fixed order: what `rescore` compares. */
		stored: (questionId: QuestionId) => ({
			scores: storedScores.all({ questionId }),
			stretches: storedStretches.all({ questionId })
		})
	};
}
export type ScoreStore = ReturnType<typeof scoreStore>;
