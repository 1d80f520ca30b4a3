import { transpose } from 'd3-array';
import { trimmedMean, weightedMean } from './mean.ts';
import { weightedSpread, type Spread } from './quantile.ts';
import { weigh } from './weigh.ts';

/** What pools are made of: each list has one entry for each option, and weights are in them already. */
export type Summary = {
	/** How many forecasters. */
	n: number;
	spreads: () => Spread[];
	means: () => number[];
	/** Means of the natural logarithms: −Infinity for an option that anybody gave 0. */
	meanLogs: () => number[];
	trimmedMeans: (share: number) => number[];
};

/**
 * What pools are made of, from vectors over the same options. Those without weight are left out, and not counted in n.
 *
 * @param vectors one probability for each option
 * @param weights one for each vector, or null to weigh them alike
 * @throws {RangeError} if a weight is negative or missing
 */
export function summarise(
	vectors: readonly (readonly number[])[],
	weights: readonly number[] | null
): Summary {
	const counted = weigh(vectors, weights);
	const columns = transpose<number>(counted.map(({ value }) => value));
	const own = weights === null ? null : counted.map(({ weight }) => weight);
	const meanOf = (column: readonly number[]) => weightedMean(column, own) ?? 0;
	return {
		n: counted.length,
		spreads: () => columns.map((column) => weightedSpread(column, own)),
		means: () => columns.map(meanOf),
		meanLogs: () =>
			columns.map((column) => (column.includes(0) ? -Infinity : meanOf(column.map(Math.log)))),
		trimmedMeans: (share) => columns.map((column) => trimmedMean(column, share) ?? 0)
	};
}
