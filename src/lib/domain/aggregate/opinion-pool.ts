import { assertProbability } from '#lib/domain/score/brier.ts';
import { assertVectors } from './pool-multiple.ts';
import { shares, sharesOfLogs } from './shares.ts';
import { summarise } from './summary.ts';

/**
 * Several people's vectors as one: each option's mean; null if nobody has weight.
 *
 * Means of vectors that add up to 1 add up to 1 (scoring.md B.4). What somebody rules out stays possible as long as another
 * does not.
 *
 * @param vectors one probability for each option, the same options in each
 * @param weights one for each vector, or null to weigh them alike; their unit does not matter
 * @throws {RangeError} if the vectors differ in length, a probability is outside [0, 1], or a weight is negative or missing
 * @example linearPool([[0.7, 0.3], [0.1, 0.9]], [1, 2]) // => [0.3, 0.7]
 */
export function linearPool(
	vectors: readonly (readonly number[])[],
	weights: readonly number[] | null
): number[] | null {
	assertVectors(vectors);
	return shares(summarise(vectors, weights).means());
}

/**
 * Several people's vectors as one: the weighted geometric mean of each option, scaled to add up to 1; null if nobody has
 * weight or every option was ruled out by somebody.
 *
 * Updating everybody by the same evidence and then pooling is pooling and then updating (it is externally Bayesian). One 0
 * vetoes an option, however small its weight (scoring.md B.4).
 *
 * @param vectors as for `linearPool`, and so are the weights
 * @throws {RangeError} as `linearPool` does
 * @example logPool([[0.5, 0.5], [0.9, 0.1]], null) // => [0.75, 0.25]
 */
export function logPool(
	vectors: readonly (readonly number[])[],
	weights: readonly number[] | null
): number[] | null {
	assertVectors(vectors);
	return sharesOfLogs(summarise(vectors, weights).meanLogs(), 1);
}

/**
 * Several people's probabilities as one: the logistic of their mean log odds; null if nobody has weight, or somebody said 0%
 * and another 100%.
 *
 * It is the log pool of yes and no, so a single 0% or 100% forces it (scoring.md B.1).
 *
 * @param weights one for each probability, or null to weigh them alike; their unit does not matter
 * @throws {RangeError} if a probability is outside [0, 1], or a weight is negative or missing
 * @example geometricMeanOfOdds([0.5, 0.9], null) // => 0.75
 */
export const geometricMeanOfOdds = (
	probabilities: readonly number[],
	weights: readonly number[] | null
): number | null => logPool(probabilities.map(asOptions), weights)?.[0] ?? null;

/**
 * A binary question's yes and no as two options.
 *
 * @example asOptions(0.25) // => [0.25, 0.75]
 */
export const asOptions = (p: number): [number, number] => [p, 1 - p];

/**
 * A pooled probability pushed away from 50%: its odds raised to a power. 0, 50% and 100% stay where they are.
 *
 * People who each know something different are too timid on average, since nobody counts what only the others know. Those
 * who read the same articles are not, and pushing their pool makes it overconfident. The neutral point is 50%, whatever the
 * base rate: a rare event that everybody puts at 20% is pushed below it (Satopää et al. 2014 on log odds, Baron et al. 2014
 * on the mean; scoring.md B.1).
 *
 * @param exponent above 1 pushes outwards, below 1 draws back to 50%, 1 changes nothing
 * @throws {RangeError} if p is outside [0, 1] or the exponent is not a number above 0
 * @example extremise(0.75, 2) // => 0.9
 */
export function extremise(p: number, exponent: number): number {
	assertProbability(p);
	return sharesOfLogs([Math.log(p), Math.log1p(-p)], exponent)?.[0] ?? p;
}

/**
 * How hard Neyman and Roughgarden push the mean log odds of n people: 1 for one person, 1.29 for two, towards √3 for many.
 *
 * It does best in the worst case if signals are substitutes: the more others know already, the less one more adds (Neyman &
 * Roughgarden 2021; scoring.md B.1).
 *
 * @throws {RangeError} if n is not a whole number from 1
 * @example neymanRoughgarden(3) // => 1.4153, rounded
 */
export function neymanRoughgarden(n: number): number {
	if (!Number.isInteger(n) || n < 1)
		throw new RangeError(`n must be a whole number from 1, not ${n}`);
	return (n * (Math.sqrt(3 * n ** 2 - 3 * n + 1) - 2)) / (n ** 2 - n - 1);
}
