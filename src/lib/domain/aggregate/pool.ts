import { assertProbability } from '#lib/domain/score/brier.ts';
import { rising, spreadOf, type Spread } from './quantile.ts';

export type BinaryPool = Spread & { n: number };

/** From how many forecasters on their median is told as the crowd's: of one or two it would be their own numbers. */
export const LEAST_CROWD = 3;

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
	return { n: probabilities.length, ...spreadOf(probabilities.toSorted(rising)) };
}
