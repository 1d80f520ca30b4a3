import { byForecaster, isInCrowd, markSuperseded, standingAt } from '#lib/domain/forecast.ts';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { isVoidOutcome } from '#lib/domain/question.ts';
import { scoreQuestion, scoreSteps, type Settled } from '#lib/domain/score/question-score.ts';
import { scoreMeanwhile } from '#lib/domain/score/meanwhile.ts';
import { scoringEnd } from '#lib/domain/score/stretch.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';

/**
 * Each forecaster's score on a resolved question, best first, with the stretches it is made of; null while it is not
 * resolved. Worked from the rows themselves, as the stored scores are.
 */
export function scoresView(store: Store, here: Here, id: QuestionId) {
	const settled = store.scores.settledOf(id);
	if (settled === null) return null;
	const numbers = numbersFor(store, here, id);
	const { opensAt, closesAt, knownAt } = settled.horizon;
	const end = scoringEnd(settled.horizon);
	const visible = [...byForecaster(store.forecasts.list(id, here.now))].filter(
		([forecasterId]) => numbers.others || forecasterId === here.forecasterId
	);
	const crowd = numbers.crowd ? crowdScore(store, here, id, settled) : null;
	const people = visible.flatMap(([forecasterId, rows]) => {
		const isYou = forecasterId === here.forecasterId;
		const result = scoreQuestion(rows, settled);
		if (result === null) return [];
		const stated = rows.filter((row) => row.act === 'state');
		return [
			{
				forecasterId,
				name: rows[0]?.name ?? '',
				isYou,
				inCrowd: isInCrowd(rows[0]?.kind ?? 'person'),
				/** Numbers that stood for some time before the end. */
				forecasts: result.stretches.length,
				voided: stated.filter((row) => row.madeAt >= knownAt).length,
				superseded: markSuperseded(rows).filter((row) => row.superseded).length,
				first: result.stretches[0]?.probability ?? null,
				last: result.stretches.at(-1)?.probability ?? null,
				standsAtEnd: standingAt(rows, end - 1) !== null,
				score: result.score,
				coverage: result.coverage,
				contribution: result.contribution,
				/** Both scores over the time that this person and the crowd stood. */
				meanwhile: crowd && scoreMeanwhile(result.stretches, crowd.stretches),
				stretches: result.stretches.map(({ forecast, ...stretch }) => ({
					...stretch,
					forecastId: forecast.id,
					distribution: forecast.distribution
				}))
			}
		];
	});
	return {
		opensAt,
		closesAt,
		knownAt,
		end,
		outcomeKind: settled.outcomeKind,
		ordered: settled.ordered,
		people: people.sort((a, b) => (a.score ?? 2) - (b.score ?? 2)),
		unscored: visible.flatMap(([forecasterId, rows]) =>
			unscoredOf(rows, settled).map((row) => ({
				...row,
				forecasterId,
				isYou: forecasterId === here.forecasterId
			}))
		),
		crowd
	};
}

/** One forecaster's rows that score nothing, with the reason; none where nobody scores. */
function unscoredOf(rows: ReturnType<Store['forecasts']['list']>, settled: Settled) {
	const { outcomeKind, optionId, horizon } = settled;
	if (isVoidOutcome(outcomeKind)) return [];
	const counted = new Set(
		scoreQuestion(rows, settled)?.stretches.map(({ forecast }) => forecast.id)
	);
	return markSuperseded(rows).flatMap((row) => {
		const { id, name, act, madeAt, probability, distribution } = row;
		const why =
			madeAt >= horizon.knownAt
				? ('known' as const)
				: row.superseded
					? ('superseded' as const)
					: madeAt >= horizon.closesAt
						? ('closed' as const)
						: counted.has(id)
							? null
							: ('at_once' as const);
		if (act !== 'state' || why === null) return [];
		const said = probability ?? (optionId && distribution?.[optionId]) ?? null;
		return [{ forecastId: id, name, madeAt, probability: said, why }];
	});
}

/** The crowd's median scored like a person. */
function crowdScore(store: Store, here: Here, id: QuestionId, settled: Settled) {
	const byInstant = new Map<number, { median: number | null; vector: Record<string, number> }>();
	for (const point of store.crowd.list(id, here.now)) {
		const isCrowd = point.n >= LEAST_CROWD;
		const entry = byInstant.get(point.at) ?? { median: null, vector: {} };
		if (point.optionId === null) entry.median = isCrowd ? point.median : null;
		else if (isCrowd && point.median !== null) entry.vector[point.optionId] = point.median;
		byInstant.set(point.at, entry);
	}
	const steps = [...byInstant].map(([at, { median, vector }]) => {
		const distribution = Object.keys(vector).length === 0 ? null : vector;
		const isEmpty = median === null && distribution === null;
		return { at, value: isEmpty ? null : { probability: median, distribution } };
	});
	const result = scoreSteps(steps, settled);
	if (result === null) return null;
	return {
		score: result.score,
		coverage: result.coverage,
		first: result.stretches[0]?.probability ?? null,
		last: result.stretches.at(-1)?.probability ?? null,
		contribution: result.contribution,
		stretches: result.stretches.map(({ forecast, ...stretch }) => ({
			...stretch,
			distribution: forecast.distribution
		}))
	};
}
