import { bisectLeft } from 'd3-array';
import { compareOverTime, comparedStretches, type Comparison } from './field.ts';
import type { Field, FieldStretch, Life, Standing } from './field.ts';
import type { TimeAverage } from './time-average.ts';

/** One forecaster's Brier score while their number stood. */
export type ScoredRow = Standing & { score: number };

/**
 * Everybody's relative Brier score over the question's scheduled life, by forecaster: own score − the median of everybody
 * standing at the same instant, in the one-outcome form (−1 to 1); below 0 is better than the median.
 *
 * How hard a question is cancels out. `contribution` and `coverage` are shares of the scheduled life, so `pooledScore` adds
 * questions up. GJ Open does the same by the day (`relativeDaily`) and shows twice this (scoring.md A.1.7).
 *
 * Everybody includes the forecaster: alone they score 0, and so they do with any number between the middle two of an even
 * number of others. It never pays to say anything but the true chance, but unlike in the peer score it need not cost.
 *
 * @param rows everybody's, as `standingStretches` cuts them, in any order
 * @throws {RangeError} if the rows are not as `compareOverTime` wants them
 * @example relativeScores([{ forecasterId: 'w_1', from: 0, to: 5, score: 0.3 }], { opensAt: 0, closesAt: 10 })
 * // => new Map([['w_1', { score: 0, coverage: 0.5, contribution: 0 }]])
 */
export const relativeScores = (rows: readonly ScoredRow[], life: Life): Map<string, TimeAverage> =>
	compareOverTime(rows, life, AGAINST_MEDIAN);

/**
 * One forecaster's relative Brier score, worked: `against` is the median. The contributions add up to the one of
 * `relativeScores`.
 *
 * @throws {RangeError} as `relativeScores`
 */
export const relativeStretches = <S extends ScoredRow>(
	rows: readonly S[],
	life: Life,
	forecasterId: string
): FieldStretch<S>[] => comparedStretches(rows, life, AGAINST_MEDIAN, forecasterId);

const AGAINST_MEDIAN: Comparison<ScoredRow> = {
	ownOf: (row) => row.score,
	makeField: sortedField,
	factor: 1
};

/** Keeps the scores sorted, so that a row costs a binary search, not a sort. */
function sortedField(): Field {
	const sorted: number[] = [];
	return {
		enter: (own) => {
			sorted.splice(bisectLeft(sorted, own), 0, own);
		},
		leave: (own) => {
			sorted.splice(bisectLeft(sorted, own), 1);
		},
		measure: () => {
			const at = (place: number) => sorted[Math.floor(place)] ?? 0;
			return { slope: 1, level: (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2 };
		}
	};
}
