import { mean, rollup, zip } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import { rising } from './quantile.ts';

/**
 * What n standing forecasts weigh, oldest first: exp(√rank − √n), the newest 1. Null for two or fewer, which weigh alike.
 *
 * Ranks, not ages: whoever has not updated for a year still weighs something, and a team of five barely notices (Metaculus,
 * scoring.md B.2).
 *
 * @throws {RangeError} if n is not a whole number from 0
 * @example recencyWeights(3) // => [0.4809, 0.7277, 1], rounded
 */
export function recencyWeights(n: number): number[] | null {
	if (!Number.isInteger(n) || n < 0)
		throw new RangeError(`n must be a whole number from 0, not ${n}`);
	if (n <= 2) return null;
	return Array.from({ length: n }, (_, i) => Math.exp(Math.sqrt(i + 1) - Math.sqrt(n)));
}

/**
 * The same for forecasts in any order, by when each was made. Forecasts of one instant share the mean of their ranks' weights,
 * so that the pool does not depend on the order of rows: imported ones often carry only a day.
 *
 * @example recencyWeightsOf([9, 5, 7]) // => [1, 0.4809, 0.7277], rounded
 */
export function recencyWeightsOf(instants: readonly Instant[]): number[] | null {
	const weights = recencyWeights(instants.length);
	if (weights === null) return null;
	const shared = rollup(
		zip(instants.toSorted(rising), weights),
		(tied) => mean(tied, ([, weight]) => weight),
		([at]) => at
	);
	return instants.map((at) => shared.get(at) ?? 0);
}
