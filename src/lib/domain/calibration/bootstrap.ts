import { questionsIn, type ScoreColumns } from './columns.ts';
import { isIntervalReliable } from './judgement.ts';
import { assertResampling, drawWithReplacement, type Resampling } from './resampling.ts';

/** A statistic, and how far it would stray had other questions of the same sort been asked. */
export type Bootstrapped = {
	/** The statistic of the record itself. */
	estimate: number;
	/** Percentile limits: the smallest of the drawn values up to which (1 − level)/2 and (1 + level)/2 of them lie. */
	low: number;
	high: number;
	/** Standard deviation of the drawn values. */
	deviation: number;
	questions: number;
	/** False with so few questions that the interval itself cannot be trusted. */
	isReliable: boolean;
};

/**
 * Cluster bootstrap: draws as many questions as there are, with replacement, pools what they add up to and works out the
 * statistic anew. Null if there are no questions, or the statistic of the record is null (scoring.md C.10).
 *
 * For any statistic that is worked out from sums over rows, such as a mean from Σ weight and Σ weight × score. Draws in which it
 * is null are left out.
 *
 * @param sums for each sum its share of every question, all of one length
 * @param statistic takes the totals in the order of `sums`; the array is used again, so it must not be kept
 * @throws {RangeError} if the sums differ in length, or the level or the draws are out of range
 */
export function clusterBootstrap(
	sums: readonly Float64Array[],
	statistic: (totals: Float64Array) => number | null,
	options: Resampling
): Bootstrapped | null {
	assertResampling(options);
	const { level, draws, random } = options;
	const questions = sums[0]?.length ?? 0;
	if (sums.some(({ length }) => length !== questions))
		throw new RangeError(`sums must be of one length, not ${sums.map((sum) => sum.length).join()}`);
	const counts = new Uint32Array(questions).fill(1);
	const totals = new Float64Array(sums.length);
	addUp(sums, counts, totals);
	const estimate = questions === 0 ? null : statistic(totals);
	if (estimate === null) return null;
	const drawn = new Float64Array(draws);
	let defined = 0;
	for (let draw = 0; draw < draws; draw++) {
		drawWithReplacement(counts, random);
		addUp(sums, counts, totals);
		const value = statistic(totals);
		if (value !== null) drawn[defined++] = value;
	}
	if (defined === 0) return null;
	return {
		estimate,
		...spreadOf(drawn.subarray(0, defined), level),
		questions,
		isReliable: isIntervalReliable(questions)
	};
}

/**
 * The percentile limits and the standard deviation of drawn values, at least one.
 *
 * @example spreadOf(Float64Array.of(3, 1, 2, 4), 0.5) // => { low: 1, high: 3, deviation: Math.sqrt(1.25) }
 */
export function spreadOf(
	drawn: Float64Array,
	level: number
): Pick<Bootstrapped, 'low' | 'high' | 'deviation'> {
	const values = drawn.toSorted();
	return {
		low: reaching(values, (1 - level) / 2),
		high: reaching(values, (1 + level) / 2),
		deviation: deviationOf(values)
	};
}

/**
 * Bootstrap interval of a weighted mean score, by question; null if there are no rows.
 *
 * @throws {RangeError} if the level or the draws are out of range
 */
export const bootstrapMean = (columns: ScoreColumns, options: Resampling): Bootstrapped | null =>
	clusterBootstrap(sumsOf(columns), ([weight = 0, sum = 0]) => sum / weight, options);

/** For each question its weight, and its weight × score. */
function sumsOf(columns: ScoreColumns): [weight: Float64Array, sum: Float64Array] {
	const { score, weight, starts } = columns;
	const questions = questionsIn(columns);
	const [total, sum] = [new Float64Array(questions), new Float64Array(questions)];
	for (let question = 0, row = 0; question < questions; question++)
		for (const end = starts[question + 1] ?? 0; row < end; row++) {
			total[question] = (total[question] ?? 0) + (weight[row] ?? 0);
			sum[question] = (sum[question] ?? 0) + (weight[row] ?? 0) * (score[row] ?? 0);
		}
	return [total, sum];
}

/** The sums over questions, each counted so many times. */
function addUp(sums: readonly Float64Array[], counts: Uint32Array, totals: Float64Array): void {
	for (const [i, sum] of sums.entries()) {
		let total = 0;
		for (let question = 0; question < counts.length; question++)
			total += (counts[question] ?? 0) * (sum[question] ?? 0);
		totals[i] = total;
	}
}

/**
 * The smallest of the rising values up to which this share of them lies.
 *
 * @example reaching(Float64Array.of(1, 2, 3, 4), 0.5) // => 2
 */
export const reaching = (values: Float64Array, share: number): number =>
	// 0.05 × 1000 may come out as 50.00000000000001.
	values[Math.max(0, Math.ceil(share * values.length - 1e-9) - 1)] ?? 0;

function deviationOf(values: Float64Array): number {
	let [mean, spread] = [0, 0];
	for (const value of values) mean += value / values.length;
	for (const value of values) spread += (value - mean) ** 2 / values.length;
	return Math.sqrt(spread);
}
