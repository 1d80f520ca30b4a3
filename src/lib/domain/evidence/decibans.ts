import { assertProbability } from '#lib/domain/score/brier.ts';

/**
 * The odds of a probability in decibans, 10 · log₁₀(p ÷ (1 − p)): ten are ten to one, three about two to one. Certainties give −∞ and ∞.
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example toDecibans(0.8) // => 6.020599913279624
 */
export function toDecibans(p: number): number {
	assertProbability(p);
	return 10 * Math.log10(p / (1 - p));
}

/** The probability at so many decibans, the other way round. @example fromDecibans(10) // => 0.9090909090909091 */
export const fromDecibans = (decibans: number): number => 1 / (1 + 10 ** (-decibans / 10));

/**
 * How far a likelihood ratio moves the odds under an exponent; 0 where the exponent is 0, whatever the ratio.
 *
 * @param ratio in [0, ∞]
 * @param weight in [0, 1]
 * @throws {RangeError} if one of them is out of range
 * @example decibansOf(8, 1 / 3) // => 3.0102999566398116
 */
export function decibansOf(ratio: number, weight: number): number {
	if (!(ratio >= 0)) throw new RangeError(`likelihood ratio must be at least 0, not ${ratio}`);
	if (!(weight >= 0 && weight <= 1))
		throw new RangeError(`weight must be in [0, 1], not ${weight}`);
	return weight === 0 ? 0 : weight * 10 * Math.log10(ratio);
}
