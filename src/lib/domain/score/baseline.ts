import { logScore, logScoreMultiple } from './log.ts';

/**
 * Baseline score of one probability: 0 for 50%, 100 for certainty in what happened, −Infinity for 0% on it.
 *
 * 100·(log₂ p + 1) with p what was given to what happened: a log score moved and stretched, so that ignorance and
 * perfection sit at round numbers (Metaculus; scoring.md A.1.4).
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example baseline(0.25, true) // => -100
 */
export const baseline = (p: number, happened: boolean): number =>
	toBaseline(logScore(p, happened), 2);

/**
 * Baseline score of one vector over K exclusive options: 0 for 1/K on what happened, 100 for certainty in it, −Infinity for
 * 0% on it: 100·ln(p·K)/ln K (scoring.md A.1.4). Two options give `baseline`.
 *
 * @param vector one probability for each option on offer; `onOffer` leaves out those that were not
 * @param answerIndex the option that happened, counted from 0
 * @throws {RangeError} if the vector is none, or the answer is not one of its options
 * @example baselineMultiple([0.25, 0.25, 0.25, 0.25], 3) // => 0
 */
export const baselineMultiple = (vector: readonly number[], answerIndex: number): number =>
	toBaseline(logScoreMultiple(vector, answerIndex), vector.length);

/**
 * A forecast over the options that were on offer when it was made, and the place of the answer among them.
 *
 * An answer that was added later is read off the last option, the one for everything else (scoring.md A.1.4).
 *
 * @param vector one probability for each option there ever was, null for those not on offer
 * @throws {RangeError} if neither the answer nor the last option was on offer
 * @example onOffer([0.3, null, 0.7], 1) // => { vector: [0.3, 0.7], answerIndex: 1 }
 */
export function onOffer(
	vector: readonly (number | null)[],
	answerIndex: number
): { vector: number[]; answerIndex: number } {
	const readAt = vector[answerIndex] === null ? vector.length - 1 : answerIndex;
	if (vector[readAt] == null)
		throw new RangeError(`answer or last option must be on offer, not ${answerIndex}`);
	const isOffered = (p: number | null): p is number => p !== null;
	return {
		vector: vector.filter(isOffered),
		answerIndex: vector.slice(0, readAt).filter(isOffered).length
	};
}

/**
 * The baseline score that a log score comes to among so many options: 0 at 1/K and 100 at certainty.
 *
 * @param log the natural logarithm of what was given to what happened
 * @example toBaseline(Math.log(0.25), 4) // => 0
 */
export const toBaseline = (log: number, options: number): number =>
	(100 * (log + Math.log(options))) / Math.log(options);
