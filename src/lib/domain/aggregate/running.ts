import { Adder, bisectLeft } from 'd3-array';
import { sortedTrimmedMean } from './mean.ts';
import { spreadOf } from './quantile.ts';
import type { Summary } from './summary.ts';

/**
 * One option's standing probabilities, kept so that a change costs two binary searches and no pass over all of them. The sums
 * are exact (d3's `Adder`): what is taken out again leaves nothing behind.
 */
export type Column = { sorted: number[]; total: Adder; logs: Adder; zeros: number };

export const emptyColumn = (): Column => ({
	sorted: [],
	total: new Adder(),
	logs: new Adder(),
	zeros: 0
});

/** Takes out what was said before, if anything, and puts in what is said now, if anything. */
export function changeColumn(
	column: Column,
	before: number | undefined,
	after: number | undefined
): void {
	if (before !== undefined) {
		column.sorted.splice(bisectLeft(column.sorted, before), 1);
		count(column, before, -1);
	}
	if (after !== undefined) {
		column.sorted.splice(bisectLeft(column.sorted, after), 0, after);
		count(column, after, 1);
	}
}

/** What pools are made of, as `summarise` gives it for vectors that weigh alike; only trimming passes over them all. */
export function summaryOf(columns: readonly Column[]): Summary {
	const n = columns[0]?.sorted.length ?? 0;
	return {
		n,
		spreads: () => columns.map(({ sorted }) => spreadOf(sorted)),
		means: () => columns.map(({ total }) => total.valueOf() / n),
		meanLogs: () => columns.map(({ logs, zeros }) => (zeros > 0 ? -Infinity : logs.valueOf() / n)),
		trimmedMeans: (share) => columns.map(({ sorted }) => sortedTrimmedMean(sorted, share) ?? 0)
	};
}

/** The logarithm of 0 has no place in a sum that it could be taken out of again, so zeros are counted. */
function count(column: Column, p: number, times: 1 | -1): void {
	column.total.add(times * p);
	if (p === 0) column.zeros += times;
	else column.logs.add(times * Math.log(p));
}
