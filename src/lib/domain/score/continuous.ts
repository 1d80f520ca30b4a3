/** The outcomes a number can have: a range cut into equal buckets, with one more bucket on either side. */
export type BucketedRange = {
	low: number;
	high: number;
	/** Where the scale would reach minus infinity; null for a linear one. Below `low` or above `high`. */
	zeroPoint: number | null;
	/** How many buckets the range is cut into. */
	buckets: number;
	/** How many of the two bounds the outcome may lie beyond. */
	openBounds: 0 | 1 | 2;
};

/**
 * The bucket an outcome falls in: 0 below the range, 1 to `buckets` inside, one more above it.
 *
 * A bucket holds its upper edge, and the first its lower edge too. The outcome is compared with the bounds as it is, before
 * it is scaled: on a logarithmic scale the upper bound itself can come out just above 1 (scoring.md A.3.7).
 *
 * @throws {RangeError} if the outcome is not a number, or the range is none
 * @example bucketOf(5, { low: 0, high: 10, zeroPoint: null, buckets: 4, openBounds: 0 }) // => 2
 */
export function bucketOf(outcome: number, range: BucketedRange): number {
	assertRange(range);
	if (Number.isNaN(outcome)) throw new RangeError('outcome must be a number, not NaN');
	const { low, high, buckets } = range;
	if (outcome < low) return 0;
	if (outcome > high) return buckets + 1;
	if (outcome === high) return buckets;
	const inside = Math.ceil(shareOf(outcome, range) * buckets - SLACK);
	return Math.min(buckets, Math.max(1, inside));
}

/**
 * The probability that a cumulative forecast gives to a bucket.
 *
 * @param cumulative probability of at most each edge, from the lower bound to the upper: one more than there are buckets
 * @param bucket as `bucketOf` counts it
 * @throws {RangeError} if the forecast falls or leaves [0, 1], or there is no such bucket
 * @example massOf([0.1, 0.3, 0.9], 2) // => 0.6
 */
export function massOf(cumulative: readonly number[], bucket: number): number {
	const edges = [0, ...cumulative, 1];
	for (const [i, p] of edges.entries())
		if (!(p >= (edges[i - 1] ?? 0) - ROUNDING && p <= 1 + ROUNDING))
			throw new RangeError(`cumulative forecast must rise within [0, 1], not to ${p}`);
	const [below, upTo] = [edges[bucket], edges[bucket + 1]];
	if (below === undefined || upTo === undefined)
		throw new RangeError(`bucket must be from 0 to ${cumulative.length}, not ${bucket}`);
	return Math.max(0, upTo - below);
}

/**
 * Baseline score of a cumulative forecast: 50 × ln(mass of the bucket it fell in / what ignorance gives to it), 0 for an
 * even spread, −Infinity for no mass there.
 *
 * Ignorance gives 5% to what lies beyond a bound, and shares what open bounds leave evenly among the buckets inside
 * (Metaculus; scoring.md A.1.4). A peer score from such masses is halved in the same way.
 *
 * @param cumulative as for `massOf`
 * @throws {RangeError} as `bucketOf` and `massOf`, or if the forecast has not one edge more than the range has buckets
 * @example baselineContinuous([0, 0.5, 1], 7, { low: 0, high: 10, zeroPoint: null, buckets: 2, openBounds: 0 }) // => 0
 */
export function baselineContinuous(
	cumulative: readonly number[],
	outcome: number,
	range: BucketedRange
): number {
	const { buckets, openBounds } = range;
	const bucket = bucketOf(outcome, range);
	if (cumulative.length !== buckets + 1)
		throw new RangeError(
			`cumulative forecast must have ${buckets + 1} edges, not ${cumulative.length}`
		);
	const isBeyond = bucket === 0 || bucket === buckets + 1;
	const ignorance = isBeyond ? BEYOND : (1 - BEYOND * openBounds) / buckets;
	return 50 * Math.log(massOf(cumulative, bucket) / ignorance);
}

/** What ignorance gives to what lies beyond an open bound. */
const BEYOND = 0.05;

/** How far a cumulative forecast may fall or leave [0, 1]: noise of having been added up. */
const ROUNDING = 1e-9;

/** In buckets: an outcome that misses an edge by less lies on it. */
const SLACK = 1e-10;

/** How far along the scale an outcome inside the range lies, from 0 to 1. */
function shareOf(outcome: number, { low, high, zeroPoint }: BucketedRange): number {
	const along = (outcome - low) / (high - low);
	if (zeroPoint === null) return along;
	const ratio = (high - zeroPoint) / (low - zeroPoint);
	return Math.log1p(along * (ratio - 1)) / Math.log(ratio);
}

function assertRange({ low, high, zeroPoint, buckets }: BucketedRange): void {
	if (!(low < high)) throw new RangeError(`range must rise, not from ${low} to ${high}`);
	if (!Number.isInteger(buckets) || buckets < 1)
		throw new RangeError(`buckets must be a whole number from 1, not ${buckets}`);
	if (zeroPoint !== null && !(zeroPoint < low || zeroPoint > high))
		throw new RangeError(`zero point must lie outside the range, not at ${zeroPoint}`);
}
