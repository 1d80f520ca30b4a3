import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';

export type Interval = { low: number; high: number };

/**
 * Wilson score interval for a frequency: where the true chance may lie, given how often it happened. Null if n is 0.
 *
 * Unlike the textbook interval it never leaves [0, 1] (scoring.md C.3; Newcombe 1998, method 3).
 *
 * @param k how often it happened, in [0, n]; a fraction where the forecasts are weighted
 * @param n out of how many
 * @param level the share of such intervals that hold the true chance, in (0, 1)
 * @throws {RangeError} if k, n or level are out of range
 * @example wilson(81, 263, 0.95) // => { low: 0.2553, high: 0.3662 }, rounded
 */
export function wilson(k: number, n: number, level: number): Interval | null {
	assertCount(k, n);
	assertLevel(level);
	if (n === 0) return null;
	const z = normalQuantile((1 + level) / 2);
	const frequency = k / n;
	const shrink = 1 + z ** 2 / n;
	const centre = (frequency + z ** 2 / (2 * n)) / shrink;
	const half = (z / shrink) * Math.sqrt((frequency * (1 - frequency)) / n + (z / (2 * n)) ** 2);
	return {
		// At k = 0 and k = n the formula gives 0 and 1, but for the last digit.
		low: k === 0 ? 0 : Math.max(0, centre - half),
		high: k === n ? 1 : Math.min(1, centre + half)
	};
}

/**
 * Jeffreys' interval: the middle of Beta(k + ½, n − k + ½), what is known of a chance after k of n where nothing was known before. With n = 0 it
 * is that of Beta(½, ½), nearly everything (scoring.md C.3; Brown, Cai and DasGupta 2001, without their change at the edges).
 *
 * @throws {RangeError} if k, n or level are out of range
 * @example jeffreys(81, 263, 0.95) // => { low: 0.2545, high: 0.3656 }, rounded
 */
export function jeffreys(k: number, n: number, level: number): Interval {
	assertCount(k, n);
	assertLevel(level);
	const [a, b] = [k + 0.5, n - k + 0.5];
	return {
		low: betaQuantile((1 - level) / 2, a, b),
		high: betaQuantile((1 + level) / 2, a, b)
	};
}

/**
 * Clopper and Pearson's interval: the chances under which k of n or more, and k of n or fewer, are no surprise. Never too short, mostly too long.
 * Null if n is 0.
 *
 * @throws {RangeError} if k, n or level are out of range
 */
export function clopperPearson(k: number, n: number, level: number): Interval | null {
	assertCount(k, n);
	assertLevel(level);
	if (n === 0) return null;
	return {
		low: k === 0 ? 0 : betaQuantile((1 - level) / 2, k, n - k + 1),
		high: k === n ? 1 : betaQuantile((1 + level) / 2, k + 1, n - k)
	};
}

/** @throws {RangeError} if a level of confidence is not inside (0, 1) */
export function assertLevel(level: number): void {
	if (!(level > 0 && level < 1)) throw new RangeError(`level must be in (0, 1), not ${level}`);
}

function assertCount(k: number, n: number): void {
	if (!(k >= 0 && k <= n)) throw new RangeError(`k must be in [0, ${n}], not ${k}`);
}
