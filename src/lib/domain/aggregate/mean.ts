import { fsum } from 'd3-array';
import { rising } from './quantile.ts';
import { weigh } from './weigh.ts';

/**
 * The mean, each value counting by its weight; null if there is no weight.
 *
 * Of probabilities it is the linear pool: everybody moves it, nobody can force it, and a lone 0% among n moves it by no more
 * than 1/n (scoring.md B.1).
 *
 * @param weights one for each value, or null to weigh them alike; their unit does not matter
 * @throws {RangeError} if a weight is negative or missing
 * @example weightedMean([0.8, 0.4, 0.1], [3, 1, 1]) // => 0.58
 */
export function weightedMean(
	values: readonly number[],
	weights: readonly number[] | null
): number | null {
	const counted = weigh(values, weights);
	if (counted.length === 0) return null;
	const total = fsum(counted, ({ weight }) => weight);
	return fsum(counted, ({ value, weight }) => value * weight) / total;
}

/**
 * The mean without the lowest and the highest; null of none.
 *
 * At each end ⌊n × share⌋ values are left out (scipy's rule, scoring.md B.1; others round), so with few people it is the plain
 * mean: a share of 0.2 leaves nobody out before there are five.
 *
 * @param share left out at each end, in [0, 0.5)
 * @throws {RangeError} if the share is out of range
 * @example trimmedMean([0, 0.2, 0.3, 0.4, 0.9], 0.2) // => 0.3
 */
export function trimmedMean(values: readonly number[], share: number): number | null {
	const cut = cutAtEachEnd(values.length, share);
	return weightedMean(values.toSorted(rising).slice(cut, values.length - cut), null);
}

/**
 * The same of values that are sorted already, in one pass and without its care for the last digit: a crowd asks for it at
 * every change.
 *
 * @throws {RangeError} if the share is out of range
 * @example sortedTrimmedMean([0, 0.2, 0.3, 0.4, 0.9], 0.2) // => 0.3
 */
export function sortedTrimmedMean(sorted: readonly number[], share: number): number | null {
	const cut = cutAtEachEnd(sorted.length, share);
	const left = sorted.length - 2 * cut;
	let total = 0;
	for (let i = cut; i < cut + left; i++) total += sorted[i] ?? 0;
	return left === 0 ? null : total / left;
}

function cutAtEachEnd(n: number, share: number): number {
	if (!(share >= 0 && share < 0.5)) throw new RangeError(`share must be in [0, 0.5), not ${share}`);
	const most = Math.max(0, Math.floor((n - 1) / 2));
	return Math.min(most, Math.floor(n * share + SLACK));
}

/** In binary 100 × 0.29 is 28.999999999999996. */
const SLACK = 1e-9;
