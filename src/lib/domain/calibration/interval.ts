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
	if (!(k >= 0 && k <= n)) throw new RangeError(`k must be in [0, ${n}], not ${k}`);
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

/** @throws {RangeError} if a level of confidence is not inside (0, 1) */
export function assertLevel(level: number): void {
	if (!(level > 0 && level < 1)) throw new RangeError(`level must be in (0, 1), not ${level}`);
}
