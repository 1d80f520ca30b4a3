import type { OptionId } from '#lib/domain/ids.ts';

/** Where the crowd stood on one option, and where it stands; of yes or no the option is null. */
export type CrowdChange = { optionId: OptionId | null; from: number; to: number };

/** Nearer to a certainty than this counts as this: 0% and 100% have no log-odds, and a median can be either. */
const EDGE = 0.005;

/**
 * How far a probability moved, in log-odds (natural logarithm); negative where it fell. What lies beyond 0.5% and 99.5% counts
 * as these.
 *
 * @throws {RangeError} if a probability is outside [0, 1]
 * @example logOddsMove(0.5, 0.75) // => 1.0986122886681098
 */
export const logOddsMove = (from: number, to: number): number => logOdds(to) - logOdds(from);

function logOdds(p: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1], not ${String(p)}`);
	const held = Math.min(1 - EDGE, Math.max(EDGE, p));
	return Math.log(held / (1 - held));
}

/** Of several options the one whose log-odds moved furthest, the first of equals; null of none. */
export function largestMove(
	changes: readonly CrowdChange[]
): (CrowdChange & { logOdds: number }) | null {
	let largest: (CrowdChange & { logOdds: number }) | null = null;
	for (const change of changes) {
		const moved = logOddsMove(change.from, change.to);
		if (largest === null || Math.abs(moved) > Math.abs(largest.logOdds))
			largest = { ...change, logOdds: moved };
	}
	return largest;
}
