import { mean, sum } from 'd3-array';
import { brier } from '#lib/domain/score/brier.ts';
import { inTime, lastOf, pairUp } from './pairs.ts';
import type { ChoiceSheets } from './sheets.ts';

/** Named as the neutral pair's files name them. */
export type ChoiceScores = {
	questions: number;
	forecasts: number;
	/** The sum over all options, 0 to 2, of each pair's last forecast; the mean is null without pairs. */
	brier_sum_over_options_last_forecast_per_pair: { pairs: number; mean: number | null };
};

/**
 * A neutral pair's figures on its multiple-choice questions: of each question and forecaster the last forecast in time.
 *
 * The Brier score is the sum over the options, not halved (scoring.md A.2.1), so 2 is worst; the product's own
 * `brierMultiple` is half of it.
 *
 * @throws {RangeError} if a probability is outside [0, 1]
 * @example scoreChoices({
 *   questions: [{ kind: 'multiple_choice', id: 'q', cutoff: 9, options: ['a', 'b', 'c'], outcome: 0 }],
 *   forecasts: [{ questionId: 'q', forecaster: 'Ann', at: 9, vector: [0.5, 0.3, 0.2] }]
 * }).brier_sum_over_options_last_forecast_per_pair // => { pairs: 1, mean: 0.38 }
 */
export function scoreChoices({ questions, forecasts }: ChoiceSheets): ChoiceScores {
	const resolved = questions.flatMap(({ id, cutoff, outcome }) =>
		typeof outcome === 'number' ? [{ id, cutoff, outcome }] : []
	);
	const pairs = inTime(pairUp(resolved, forecasts));
	const scores = pairs.map(({ question, forecasts: own }) =>
		sum(lastOf(own).vector, (p, i) => brier(p, i === question.outcome))
	);
	return {
		questions: questions.length,
		forecasts: forecasts.length,
		brier_sum_over_options_last_forecast_per_pair: {
			pairs: pairs.length,
			mean: mean(scores) ?? null
		}
	};
}
