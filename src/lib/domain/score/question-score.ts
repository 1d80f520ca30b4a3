import { markSuperseded, type Forecast } from '#lib/domain/forecast.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { isVoidOutcome, type OutcomeKind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import { brier, brierMultiple, brierOrdered } from './brier.ts';
import { standingStretches, type Horizon, type Step } from './stretch.ts';
import { timeAveragedScore, type TimeAverage } from './time-average.ts';

/** Counts up whenever a rule of scoring changes, so that stored scores know whether they are old. */
export const RULES_VERSION = 2;

/** What scoring must know of a settled question. */
export type Settled = {
	outcomeKind: OutcomeKind;
	optionId: OptionId | null;
	ordered: boolean;
	/** The options in order; none for a binary question. */
	optionIds: readonly OptionId[];
	horizon: Horizon;
};

/** One forecast's stretch, worked: probability × outcome → score, weighted by its share of the scheduled life. */
export type ScoredStretch<F> = {
	forecast: F;
	/** Binary: the probability said. Multiple choice: the probability of what happened. */
	probability: number;
	outcome: 0 | 1;
	from: Instant;
	to: Instant;
	weight: number;
	score: number;
};

export type Said = Pick<Forecast, 'probability' | 'distribution'>;
type Row = Said & Pick<Forecast, 'act' | 'madeAt' | 'recordedAt' | 'crowdShown'>;
export type QuestionScore<F> = TimeAverage & { stretches: ScoredStretch<F>[] };

/**
 * One forecaster's Brier score on one settled question, worked stretch by stretch (0 best, 1 worst): binary, multiple choice
 * or ordered options. Void outcomes and people who never had a forecast standing get null.
 *
 * @param rows one forecaster's rows on the question, oldest first
 */
export function scoreQuestion<F extends Row>(
	rows: readonly F[],
	settled: Settled
): QuestionScore<F> | null {
	const steps = markSuperseded(rows).flatMap(({ superseded, madeAt, act }, i) => {
		const row = rows[i];
		if (row === undefined || act === 'reaffirm') return [];
		return [{ at: madeAt, value: act === 'state' ? row : null, superseded }];
	});
	return scoreSteps(steps, settled);
}

/** As `scoreQuestion`, for steps that were never typed: the crowd's. */
export function scoreSteps<F extends Said>(
	steps: readonly Step<F>[],
	settled: Settled
): QuestionScore<F> | null {
	if (isVoidOutcome(settled.outcomeKind) || settled.outcomeKind === 'reopened') return null;
	const stretches = standingStretches(steps, settled.horizon).flatMap(
		({ step, from, to, weight }) => {
			const scored = scoreForecast(step.value, settled);
			return scored === null ? [] : [{ forecast: step.value, from, to, weight, ...scored }];
		}
	);
	return stretches.length === 0 ? null : { ...timeAveragedScore(stretches), stretches };
}

type Scored = Pick<ScoredStretch<unknown>, 'probability' | 'outcome' | 'score'>;

function scoreForecast(row: Said, settled: Settled): Scored | null {
	const { outcomeKind, optionId, optionIds, ordered } = settled;
	if (outcomeKind === 'yes' || outcomeKind === 'no') {
		if (row.probability === null) return null;
		const happened = outcomeKind === 'yes';
		return {
			probability: row.probability,
			outcome: happened ? 1 : 0,
			score: brier(row.probability, happened)
		};
	}
	const { distribution } = row;
	if (distribution === null || optionId === null) return null;
	const vector = optionIds.map((id) => distribution[id] ?? 0);
	const answer = optionIds.indexOf(optionId);
	return {
		probability: vector[answer] ?? 0,
		outcome: 1,
		score: (ordered ? brierOrdered : brierMultiple)(vector, answer)
	};
}
