import { max, sum } from 'd3-array';

/**
 * Numbers scaled to add up to 1; null if all are 0.
 *
 * @param parts zero or more each
 * @example shares([0.2, 0.6]) // => [0.25, 0.75]
 */
export function shares(parts: readonly number[]): number[] | null {
	const total = sum(parts);
	return total === 0 ? null : parts.map((part) => part / total);
}

/**
 * The same of numbers given by their natural logarithms and raised to a power first; null if all are logarithms of 0.
 *
 * Only differences of logarithms count, so that a product of many small probabilities is not lost.
 *
 * @param exponent above 0: above 1 the greatest share grows, below 1 the shares draw together
 * @throws {RangeError} if the exponent is not a number above 0
 * @example sharesOfLogs([Math.log(0.2), Math.log(0.4)], 2) // => [0.2, 0.8]
 */
export function sharesOfLogs(logs: readonly number[], exponent: number): number[] | null {
	assertExponent(exponent);
	const top = max(logs) ?? -Infinity;
	return top === -Infinity ? null : shares(logs.map((log) => Math.exp(exponent * (log - top))));
}

/** @throws {RangeError} if the exponent is not a finite number above 0 */
export function assertExponent(exponent: number): void {
	if (!(exponent > 0 && exponent < Infinity))
		throw new RangeError(`exponent must be above 0, not ${exponent}`);
}
