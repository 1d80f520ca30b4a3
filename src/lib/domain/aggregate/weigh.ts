/**
 * Values beside what each weighs, those without weight left out: they are as if they were not there.
 *
 * @param weights one for each value, at least 0, or null to weigh them alike
 * @throws {RangeError} if a weight is negative, not a number or missing
 * @example weigh([0.2, 0.6], [0, 3]) // => [{ value: 0.6, weight: 3 }]
 */
export function weigh<T>(
	values: readonly T[],
	weights: readonly number[] | null
): { value: T; weight: number }[] {
	if (weights === null) return values.map((value) => ({ value, weight: 1 }));
	return values
		.map((value, i) => ({ value, weight: weightAt(weights, i) }))
		.filter(({ weight }) => weight > 0);
}

function weightAt(weights: readonly number[], i: number): number {
	const weight = weights[i];
	if (weight === undefined || !(weight >= 0 && weight < Infinity))
		throw new RangeError(`weight must be at least 0, not ${weight}`);
	return weight;
}
