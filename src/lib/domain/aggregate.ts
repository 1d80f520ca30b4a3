import { bisectLeft, bisectRight, cumsum, mean, range, sum, transpose } from 'd3-array';
import { assertProbability } from './score/brier.ts';
import type { Instant } from './time.ts';

/** The middle of several probabilities and the middle half of them. */
export type Spread = { median: number; q1: number; q3: number };
export type BinaryPool = Spread & { n: number };
export type MultiplePool = { n: number; options: Spread[] };

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
 * Several people's probabilities as one: their median, with the quartiles around it; null of none.
 *
 * The median stands a single 0% or 100% among few people, and does not suppose that they know different things
 * (scoring.md B.1).
 *
 * @throws {RangeError} if a probability is outside [0, 1]
 * @example poolBinary([0.2, 0.6]) // => { n: 2, median: 0.4, q1: 0.2, q3: 0.6 }
 */
export function poolBinary(probabilities: readonly number[]): BinaryPool | null {
	probabilities.forEach(assertProbability);
	if (probabilities.length === 0) return null;
	return { n: probabilities.length, ...spread(probabilities.toSorted(rising)) };
}

/**
 * Several people's vectors as one: the median of each option, scaled to add up to 1; null of none.
 *
 * Quartiles are scaled by the same factor and cut off at 1, so that a median never leaves them. Where every option's
 * median is 0 (three people, each certain of another option), the means stand in (scoring.md B.4).
 *
 * @param vectors one probability for each option, the same options in each
 * @throws {RangeError} if the vectors differ in length or a probability is outside [0, 1]
 * @example poolMultipleChoice([[0.5, 0.3, 0.2]])?.options[0]?.median // => 0.5
 */
export function poolMultipleChoice(vectors: readonly (readonly number[])[]): MultiplePool | null {
	for (const vector of vectors) assertVectorOf(vectors[0]?.length ?? 0, vector);
	if (vectors.length === 0) return null;
	const columns = transpose<number>(vectors).map((column) => column.sort(rising));
	return { n: vectors.length, options: spreadOptions(columns) };
}

/** From how many forecasters on their median is told as the crowd's: of one or two it would be their own numbers. */
export const LEAST_CROWD = 3;

export type CrowdStep<T> = {
	forecasterId: string;
	at: Instant;
	/** What was said; null withdraws it. */
	value: T | null;
};
/** The crowd from one instant until the next entry. The numbers are null while nobody has a forecast standing. */
export type CrowdPoint = { at: Instant; n: number } & { [Name in keyof Spread]: number | null };
export type CrowdMultiplePoint = { at: Instant; n: number; options: Spread[] };

/**
 * How the crowd's median and quartiles moved: one entry for each instant at which somebody's standing forecast changed.
 *
 * A forecaster's row stands until their next one; null withdraws it. Where nobody is left the entry has n = 0 and nulls
 * (scoring.md B.6). Clipping to the question's life is the caller's, for instance by `standingStretches` over the entries
 * with the median as value, which scores the crowd like a person.
 *
 * @param steps all forecasters' rows on one question, oldest first
 * @throws {RangeError} if the steps are not oldest first or a probability is outside [0, 1]
 * @example crowdTimeline([{ forecasterId: 'w_1', at: 5, value: 0.3 }])
 * // => [{ at: 5, n: 1, median: 0.3, q1: 0.3, q3: 0.3 }]
 */
export function crowdTimeline(steps: readonly CrowdStep<number>[]): CrowdPoint[] {
	const vectors = steps.map((step) => ({
		...step,
		value: step.value === null ? null : [step.value]
	}));
	return timeline(vectors, (at, [column = []]) =>
		column.length === 0
			? { at, n: 0, median: null, q1: null, q3: null }
			: { at, n: column.length, ...spread(column) }
	);
}

/**
 * As `crowdTimeline`, for vectors over the same options, pooled as `poolMultipleChoice` does; no options while nobody stands.
 *
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export function crowdTimelineMultiple(
	steps: readonly CrowdStep<readonly number[]>[]
): CrowdMultiplePoint[] {
	return timeline(steps, (at, columns) => {
		const n = columns[0]?.length ?? 0;
		return { at, n, options: n === 0 ? [] : spreadOptions(columns) };
	});
}

/**
 * Walks through the rows and describes the standing forecasts after each instant that changed them. Every option keeps
 * its probabilities sorted, so that a row costs two binary searches, not a sort.
 */
function timeline<Entry>(
	steps: readonly CrowdStep<readonly number[]>[],
	describe: (at: Instant, columns: readonly number[][]) => Entry
): Entry[] {
	const options = steps.find((step) => step.value !== null)?.value?.length ?? 0;
	const columns = range(options).map((): number[] => []);
	const standing = new Map<string, readonly number[]>();
	const entries: Entry[] = [];
	let hasChanged = false;
	for (const [i, { forecasterId, at, value }] of steps.entries()) {
		const before = standing.get(forecasterId);
		if (value !== null) assertVectorOf(options, value);
		hasChanged ||= before !== undefined || value !== null;
		for (const [k, column] of columns.entries()) {
			remove(column, before?.[k]);
			insert(column, value?.[k]);
		}
		if (value === null) standing.delete(forecasterId);
		else standing.set(forecasterId, value);
		const next = steps[i + 1]?.at ?? Infinity;
		if (next < at) throw new RangeError(`steps must be oldest first, not ${at} before ${next}`);
		if (next === at || !hasChanged) continue;
		entries.push(describe(at, columns));
		hasChanged = false;
	}
	return entries;
}

function insert(sorted: number[], p: number | undefined): void {
	if (p !== undefined) sorted.splice(bisectLeft(sorted, p), 0, p);
}

function remove(sorted: number[], p: number | undefined): void {
	if (p !== undefined) sorted.splice(bisectLeft(sorted, p), 1);
}

const rising = (a: number, b: number): number => a - b;

/** A sum of weights that misses a share by less than this meets it: 0.1 + 0.2 is 0.3. */
const SLACK = 1e-9;

/** The rule of `weightedQuantile` for equal weights: the k-th of n values has c = k/n. Null of none. */
function sortedQuantile(sorted: readonly number[], q: number): number | null {
	const last = sorted.length - 1;
	const reaches = sorted[Math.max(0, Math.ceil((q - SLACK) * sorted.length) - 1)];
	const exceeds = sorted[Math.min(last, Math.floor((q + SLACK) * sorted.length))];
	return reaches === undefined || exceeds === undefined ? null : (reaches + exceeds) / 2;
}

function spread(sorted: readonly number[]): Spread {
	const at = (q: number) => sortedQuantile(sorted, q) ?? 0;
	return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}

function spreadOptions(columns: readonly number[][]): Spread[] {
	const spreads = columns.map(spread);
	const total = sum(spreads, (option) => option.median);
	if (total === 0) return columns.map(spreadAroundMean);
	return spreads.map(({ median, q1, q3 }) => ({
		median: median / total,
		q1: q1 / total,
		q3: Math.min(1, q3 / total)
	}));
}

function spreadAroundMean(column: readonly number[]): Spread {
	const { q1, q3 } = spread(column);
	const middle = mean(column) ?? 0;
	return { median: middle, q1: Math.min(q1, middle), q3: Math.max(q3, middle) };
}

function weightAt(weights: readonly number[], i: number): number {
	const weight = weights[i];
	if (weight === undefined || !(weight >= 0))
		throw new RangeError(`weight must be at least 0, not ${weight}`);
	return weight;
}

function assertVectorOf(options: number, vector: readonly number[]): void {
	vector.forEach(assertProbability);
	if (vector.length !== options)
		throw new RangeError(`vector must have ${options} options, not ${vector.length}`);
}
