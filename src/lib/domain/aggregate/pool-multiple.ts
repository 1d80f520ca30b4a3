import { mean, sum, transpose } from 'd3-array';
import { assertProbability } from '#lib/domain/score/brier.ts';
import { rising, spreadOf, type Spread } from './quantile.ts';

export type MultiplePool = { n: number; options: Spread[] };

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

/**
 * The spread of each option, as `poolMultipleChoice` scales it.
 *
 * @param columns for each option its probabilities, sorted
 */
export function spreadOptions(columns: readonly number[][]): Spread[] {
	const spreads = columns.map(spreadOf);
	const total = sum(spreads, (option) => option.median);
	if (total === 0) return columns.map(spreadAroundMean);
	return spreads.map(({ median, q1, q3 }) => ({
		median: median / total,
		q1: q1 / total,
		q3: Math.min(1, q3 / total)
	}));
}

function spreadAroundMean(column: readonly number[]): Spread {
	const { q1, q3 } = spreadOf(column);
	const middle = mean(column) ?? 0;
	return { median: middle, q1: Math.min(q1, middle), q3: Math.max(q3, middle) };
}

/** @throws {RangeError} if a vector has not that many options or a probability is outside [0, 1] */
export function assertVectorOf(options: number, vector: readonly number[]): void {
	vector.forEach(assertProbability);
	if (vector.length !== options)
		throw new RangeError(`vector must have ${options} options, not ${vector.length}`);
}
