import { assertProbability, assertVector } from './brier.ts';

/**
 * Log score of one probability: the natural logarithm of what was given to what happened, from −Infinity to 0 (best).
 *
 * Nothing is clamped: 0% on what happened scores −Infinity. Packages report the loss, −1 times this; in bits it is this
 * divided by ln 2 (scoring.md A.1.2).
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example logScore(0.25, false) // => -0.2876820724517809
 */
export function logScore(p: number, happened: boolean): number {
	assertProbability(p);
	// log1p keeps the digits of a small p that 1 − p would lose; 0 − p, because −p makes −0 of 0.
	return happened ? Math.log(p) : Math.log1p(0 - p);
}

/**
 * Log score of one vector over exclusive options: the natural logarithm of what was given to the option that happened,
 * from −Infinity to 0 (best). The other options do not matter (scoring.md A.2.2).
 *
 * @param vector one probability for each option, at least two, adding up to 1 within 0.01
 * @param answerIndex the option that happened, counted from 0
 * @throws {RangeError} if the vector is none, or the answer is not one of its options
 * @example logScoreMultiple([0.25, 0.25, 0.5], 0) // => -1.3862943611198906
 */
export function logScoreMultiple(vector: readonly number[], answerIndex: number): number {
	assertVector(vector, answerIndex);
	return logScore(vector[answerIndex] ?? 0, true);
}
