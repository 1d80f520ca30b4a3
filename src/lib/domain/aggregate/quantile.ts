import { bisectRight, cumsum } from 'd3-array';
import { weigh } from './weigh.ts';

/** The middle of several probabilities and the middle half of them. */
export type Spread = { median: number; q1: number; q3: number };

/**
 * The middle value, of an even number the mean of the middle two; null of none.
 *
 * @example median([0.9, 0.1, 0.3, 0.5]) // => 0.4
 */
export const median = (values: readonly number[]): number | null =>
	weightedQuantile(values, null, 0.5);

/**
 * The value below which a share `q` of the weight lies, null if there is no weight.
 *
 * With c the weight up to and including a value, as a share of all: the mean of the first value with c ≥ q and the first
 * with c > q. These differ only where q falls exactly between two values (Metaculus, scoring.md B.1).
 *
 * @param weights one for each value, or null to weigh them alike
 * @param q in [0, 1]
 * @throws {RangeError} if q or a weight is out of range, a value is not a number, or a weight is missing
 * @example weightedQuantile([0.5, 0.4, 0.9], [0.1, 0.1, 1], 0.5) // => 0.9
 */
export function weightedQuantile(
	values: readonly number[],
	weights: readonly number[] | null,
	q: number
): number | null {
	if (!(q >= 0 && q <= 1)) throw new RangeError(`q must be in [0, 1], not ${q}`);
	return quantileOf(values, weights)(q);
}

/**
 * The median and quartiles of values that are sorted already; zeros of none.
 *
 * @example spreadOf([0.2, 0.6]) // => { median: 0.4, q1: 0.2, q3: 0.6 }
 */
export const spreadOf = (sorted: readonly number[]): Spread =>
	spreadBy((q) => sortedQuantile(sorted, q));

/**
 * The median and quartiles of values in any order, each counting by its weight; zeros if there is no weight.
 *
 * @param weights one for each value, or null to weigh them alike
 * @throws {RangeError} as `weightedQuantile` does
 * @example weightedSpread([0.8, 0.6, 0.7], [0.5, 1, 0.7]) // => { median: 0.7, q1: 0.6, q3: 0.7 }
 */
export function weightedSpread(
	values: readonly number[],
	weights: readonly number[] | null
): Spread {
	return spreadBy(quantileOf(values, weights));
}

/**
 * The same of values that are sorted already, each beside its weight and that of all before it; zeros of none.
 *
 * @param cumulated rising, one for each value
 * @example cumulatedSpread([0.6, 0.7, 0.8], [1, 1.7, 2.2]) // => { median: 0.7, q1: 0.6, q3: 0.7 }
 */
export const cumulatedSpread = (sorted: readonly number[], cumulated: ArrayLike<number>): Spread =>
	spreadBy(cumulatedQuantile(sorted, cumulated));

/** For sorting numbers, lowest first. */
export const rising = (a: number, b: number): number => a - b;

/** A sum of weights that misses a share by less than this meets it: 0.1 + 0.2 is 0.3. */
const SLACK = 1e-9;

/** The rule of `weightedQuantile` for equal weights: the k-th of n values has c = k/n. Null of none. */
function sortedQuantile(sorted: readonly number[], q: number): number | null {
	const last = sorted.length - 1;
	const reaches = sorted[Math.max(0, Math.ceil((q - SLACK) * sorted.length) - 1)];
	const exceeds = sorted[Math.min(last, Math.floor((q + SLACK) * sorted.length))];
	return meanOfBoth(reaches, exceeds);
}

/** Null if there is not a value that reaches the share and one that exceeds it. */
const meanOfBoth = (reaches: Found, exceeds: Found): number | null =>
	reaches == null || exceeds == null ? null : (reaches + exceeds) / 2;
type Found = number | null | undefined;

/** Sorts once, so that a spread need not sort for each of its three. */
function quantileOf(
	values: readonly number[],
	weights: readonly number[] | null
): (q: number) => number | null {
	if (values.some(Number.isNaN)) throw new RangeError('values must be numbers, not NaN');
	if (weights === null) {
		const sorted = values.toSorted(rising);
		return (q) => sortedQuantile(sorted, q);
	}
	const counted = weigh(values, weights).sort((a, b) => a.value - b.value);
	return cumulatedQuantile(
		counted.map(({ value }) => value),
		cumsum(counted, ({ weight }) => weight)
	);
}

/** The rule of `weightedQuantile` for values that are sorted, each beside its weight and that of all before it. */
function cumulatedQuantile(
	sorted: readonly number[],
	cumulated: ArrayLike<number>
): (q: number) => number | null {
	const total = cumulated[sorted.length - 1] ?? 0;
	/** The first value whose cumulated weight is past this share, else the last. */
	const firstPast = (share: number) =>
		sorted[bisectRight(cumulated, share * total)] ?? sorted.at(-1) ?? null;
	return (q) => meanOfBoth(firstPast(q - SLACK), firstPast(q + SLACK));
}

function spreadBy(quantile: (q: number) => number | null): Spread {
	const at = (q: number) => quantile(q) ?? 0;
	return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}
