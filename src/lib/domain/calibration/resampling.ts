import { assertLevel } from './interval.ts';

/** How chance is drawn. */
export type Resampling = {
	/** Share of the draws that lies between the limits, in (0, 1). */
	level: number;
	/** How many made-up records to draw; at least 1,000 for a steady picture. */
	draws: number;
	/** Returns a number in [0, 1). */
	random: () => number;
};

/** @throws {RangeError} if the level is not in (0, 1), or the draws are no whole number from 1 */
export function assertResampling({ level, draws }: Resampling): void {
	assertLevel(level);
	if (!Number.isInteger(draws) || draws < 1)
		throw new RangeError(`draws must be a whole number from 1, not ${draws}`);
}

/**
 * Draws as many of `counts` as there are, with replacement: afterwards each holds how often it was drawn.
 *
 * @param random returns a number in [0, 1)
 */
export function drawWithReplacement(counts: Uint32Array, random: () => number): void {
	counts.fill(0);
	for (let i = 0; i < counts.length; i++) {
		const drawn = Math.trunc(random() * counts.length);
		counts[drawn] = (counts[drawn] ?? 0) + 1;
	}
}
