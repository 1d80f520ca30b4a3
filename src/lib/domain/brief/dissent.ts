/** Odds this many times apart are another judgement, not another rounding. */
const APART = 3;
/** And so many points: near 0 and 1 odds are far apart at once. */
const LEAST = 0.05;

/**
 * Whether a forecast differs so much from a brief's number that a reader ought to know: odds three times apart and five points.
 *
 * @throws {RangeError} if a probability is outside [0, 1]
 * @example isDissent(0.35, 0.12) // => true
 */
export function isDissent(p: number, told: number): boolean {
	for (const one of [p, told])
		if (!(one >= 0 && one <= 1))
			throw new RangeError(`probability must be in [0, 1], not ${String(one)}`);
	// The slack lets 50% beside 75% count, which is three times to the last digit only on paper.
	return Math.abs(p - told) > LEAST - 1e-9 && timesApart(p, told) > APART - 1e-9;
}

/** How many times the odds of one are those of the other, at least 1; infinite where one is certain and the other not. */
function timesApart(p: number, q: number): number {
	if (p === q) return 1;
	const ratio = (p * (1 - q)) / (q * (1 - p));
	return ratio < 1 ? 1 / ratio : ratio;
}
