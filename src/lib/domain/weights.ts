import { sum } from 'd3-array';

/**
 * How many equally weighted rows would tell as much: (Σw)²/Σw², between 1 and the number of rows; 0 if none has weight.
 *
 * Kish's effective number (scoring.md A.1.7). It knows nothing of rows that depend on one another: twelve updates on one
 * question are one event, so weigh by question.
 *
 * @throws {RangeError} if a weight is negative
 * @example effectiveNumber([3, 1]) // => 1.6
 */
export function effectiveNumber(weights: readonly number[]): number {
	for (const weight of weights)
		if (!(weight >= 0)) throw new RangeError(`weight must be at least 0, not ${weight}`);
	const squares = sum(weights, (weight) => weight ** 2);
	return squares === 0 ? 0 : sum(weights) ** 2 / squares;
}
