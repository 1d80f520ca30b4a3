import { bisectRight, cumsum } from 'd3-array';

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
	if (values.some(Number.isNaN)) throw new RangeError('values must be numbers, not NaN');
	if (weights === null) return sortedQuantile(values.toSorted(rising), q);
	const counted = values
		.map((value, i) => ({ value, weight: weightAt(weights, i) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => a.value - b.value);
	const cumulated = cumsum(counted, (pair) => pair.weight);
	const total = cumulated.at(-1) ?? 0;
	/** The first value whose cumulated weight is past this share, else the last. */
	const firstPast = (share: number) =>
		(counted[bisectRight(cumulated, share * total)] ?? counted.at(-1))?.value ?? null;
	const reaches = firstPast(q - SLACK);
	const exceeds = firstPast(q + SLACK);
	return reaches === null || exceeds === null ? null : (reaches + exceeds) / 2;
}

/**
 * The median and quartiles of values that are sorted already; zeros of none.
 *
 * @example spreadOf([0.2, 0.6]) // => { median: 0.4, q1: 0.2, q3: 0.6 }
 */
export function spreadOf(sorted: readonly number[]): Spread {
	const at = (q: number) => sortedQuantile(sorted, q) ?? 0;
	return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}

/** For sorting numbers, lowest first. */
export const rising = (a: number, b: number): number => a - b;

/** A sum of weights that misses a share by less than this meets it: 0.1 + 0.2 is 0.3. */
const SLACK = 1e-9;

/** The rule of `weightedQuantile` for equal weights: the k-th of n values has c = k/n. Null of none. */
function sortedQuantile(sorted: readonly number[], q: number): number | null {
	const last = sorted.length - 1;
	const reaches = sorted[Math.max(0, Math.ceil((q - SLACK) * sorted.length) - 1)];
	const exceeds = sorted[Math.min(last, Math.floor((q + SLACK) * sorted.length))];
	return reaches === undefined || exceeds === undefined ? null : (reaches + exceeds) / 2;
}

function weightAt(weights: readonly number[], i: number): number {
	const weight = weights[i];
	if (weight === undefined || !(weight >= 0))
		throw new RangeError(`weight must be at least 0, not ${weight}`);
	return weight;
}
