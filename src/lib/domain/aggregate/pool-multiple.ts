import { sum } from 'd3-array';
import { assertProbability } from '#lib/domain/score/brier.ts';
import type { Spread } from './quantile.ts';
import { summarise } from './summary.ts';

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
	assertVectors(vectors);
	if (vectors.length === 0) return null;
	const { n, spreads, means } = summarise(vectors, null);
	return { n, options: scaleSpreads(spreads(), means) };
}

/**
 * The spread of each option, scaled as `poolMultipleChoice` does.
 *
 * @param means for the case that every option's median is 0
 * @example scaleSpreads([{ median: 0.2, q1: 0.1, q3: 0.3 }, { median: 0.3, q1: 0.2, q3: 0.6 }], () => [])
 * // => [{ median: 0.4, q1: 0.2, q3: 0.6 }, { median: 0.6, q1: 0.4, q3: 1 }]
 */
export function scaleSpreads(spreads: readonly Spread[], means: () => readonly number[]): Spread[] {
	const total = sum(spreads, (option) => option.median);
	if (total === 0) return spreadAround(means(), spreads);
	return spreads.map(({ median, q1, q3 }) => ({
		median: median / total,
		q1: q1 / total,
		q3: Math.min(1, q3 / total)
	}));
}

const spreadAround = (means: readonly number[], spreads: readonly Spread[]): Spread[] =>
	means.map((mean, i) => ({
		median: mean,
		q1: Math.min(spreads[i]?.q1 ?? mean, mean),
		q3: Math.max(spreads[i]?.q3 ?? mean, mean)
	}));

/** @throws {RangeError} if the vectors differ in length or a probability is outside [0, 1] */
export function assertVectors(vectors: readonly (readonly number[])[]): void {
	for (const vector of vectors) assertVectorOf(vectors[0]?.length ?? 0, vector);
}

/** @throws {RangeError} if a vector has not that many options or a probability is outside [0, 1] */
export function assertVectorOf(options: number, vector: readonly number[]): void {
	vector.forEach(assertProbability);
	if (vector.length !== options)
		throw new RangeError(`vector must have ${options} options, not ${vector.length}`);
}
