import { jeffreys, type Interval } from '#lib/domain/calibration/interval.ts';

/** How often it happened in a class of like cases: `happened` of `cases`. */
export type BaseRate = { readonly happened: number; readonly cases: number };

/**
 * The probability to start from and where it may lie: mean and interval of Beta(n + ½, N − n + ½), Jeffreys' posterior. None of 20 cases gives
 * 2.4% and not 0, so that evidence can still move it; none of none gives a half.
 *
 * @param level the share of such intervals that hold the true rate, in (0, 1)
 * @throws {RangeError} unless both are whole numbers with 0 ≤ happened ≤ cases
 * @example fromBaseRate({ happened: 0, cases: 20 }, 0.9).p // => 0.023809523809523808
 */
export function fromBaseRate(
	{ happened, cases }: BaseRate,
	level: number
): { p: number; interval: Interval } {
	if (!Number.isInteger(happened) || !Number.isInteger(cases) || happened < 0 || happened > cases)
		throw new RangeError(`happened must be a whole number in [0, ${cases}], not ${happened}`);
	const p = (happened + 0.5) / (cases + 1);
	return { p, interval: jeffreys(happened, cases, level) };
}
