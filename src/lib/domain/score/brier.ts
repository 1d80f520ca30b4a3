/**
 * Brier score of one probability: (p − outcome)², from 0 (best) to 1 (worst); always saying 50% scores 0.25.
 *
 * The one-outcome form. Sites that sum over both outcomes, as Brier did in 1950, show twice this (scoring.md A.1.1).
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example brier(0.7, true) // => 0.09
 */
export function brier(p: number, happened: boolean): number {
	assertProbability(p);
	return (p - Number(happened)) ** 2;
}

/**
 * Brier score of one vector over exclusive options: half the sum of squared errors, from 0 (best) to 1 (worst).
 *
 * Half, so that two options score exactly what `brier` gives; the sum itself (0 to 2) is what scoring.md A.2.1 names.
 * A uniform vector scores (1 − 1/K)/2, so scores with different numbers of options do not compare.
 *
 * @param vector one probability for each option, at least two, adding up to 1 within 0.01 (rounded entries)
 * @param answerIndex the option that happened, counted from 0
 * @throws {RangeError} if the vector is none, or the answer is not one of its options
 * @example brierMultiple([0.5, 0.3, 0.2], 0) // => 0.19
 */
export function brierMultiple(vector: readonly number[], answerIndex: number): number {
	assertVector(vector, answerIndex);
	return vector.reduce((sum, p, i) => sum + brier(p, i === answerIndex), 0) / 2;
}

/**
 * Brier score of one vector over ordered options: the mean `brier` of the K−1 splits "up to here or beyond",
 * from 0 (best) to 1 (worst), so that a near miss costs less than a far one.
 *
 * The ranked probability score divided by K − 1 (scoring.md A.2.4); GJ Open shows twice this. Two options give `brier`.
 *
 * @param vector one probability for each option, in their order, as for `brierMultiple`
 * @throws {RangeError} if the vector is none, or the answer is not one of its options
 * @example brierOrdered([0.15, 0.45, 0.25, 0.15], 2) // => 0.135
 */
export function brierOrdered(vector: readonly number[], answerIndex: number): number {
	assertVector(vector, answerIndex);
	let upToHere = 0;
	let sum = 0;
	for (const [i, p] of vector.slice(0, -1).entries()) {
		upToHere += p;
		sum += (upToHere - Number(answerIndex <= i)) ** 2;
	}
	return sum / (vector.length - 1);
}

/** @throws {RangeError} if p is outside [0, 1] or not a number */
export function assertProbability(p: number): void {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be in [0, 1], not ${p}`);
}

/** How far a vector may be from adding up to 1: three times 33% is meant as thirds. */
const ROUNDING = 0.01 + 1e-9;

/** @throws {RangeError} if it is no vector over exclusive options, or the answer is not one of them */
export function assertVector(vector: readonly number[], answerIndex: number): void {
	if (vector.length < 2)
		throw new RangeError(`vector must have at least two options, not ${vector.length}`);
	vector.forEach(assertProbability);
	const sum = vector.reduce((total, p) => total + p, 0);
	if (Math.abs(sum - 1) > ROUNDING) throw new RangeError(`vector must add up to 1, not ${sum}`);
	if (vector[answerIndex] === undefined)
		throw new RangeError(
			`answer must be an option from 0 to ${vector.length - 1}, not ${answerIndex}`
		);
}
