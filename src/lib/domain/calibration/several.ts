import { assertLevel } from './interval.ts';
import { normalQuantile } from './normal.ts';

/**
 * The level that each of several intervals needs for all of them to hold what they should at once with at least the level asked
 * for: 1 − (1 − level) ÷ how many (Bonferroni). Whoever looks for what stands out of many needs it, or finds something by chance.
 *
 * @param count how many are looked at; none are as one
 * @throws {RangeError} if the level is out of range
 * @example levelOfEach(10, 0.9) // => 0.99
 */
export function levelOfEach(count: number, level: number): number {
	assertLevel(level);
	return 1 - (1 - level) / Math.max(1, count);
}

/**
 * Whether a difference is wider than chance makes the widest of so many, by their standard errors.
 *
 * @throws {RangeError} if the level is out of range
 * @example isBeyondChance({ difference: 0.2, standardError: 0.1 }, 1, 0.9) // => true
 * @example isBeyondChance({ difference: 0.2, standardError: 0.1 }, 10, 0.9) // => false
 */
export const isBeyondChance = (
	{ difference, standardError }: { difference: number; standardError: number },
	count: number,
	level: number
): boolean =>
	Math.abs(difference) > normalQuantile((1 + levelOfEach(count, level)) / 2) * standardError;
