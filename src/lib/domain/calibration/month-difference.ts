import type { Interval } from './interval.ts';
import type { MonthScore } from './months.ts';
import { normalQuantile } from './normal.ts';
import { isBeyondChance } from './several.ts';

type Told = Pick<MonthScore, 'mean' | 'standardError' | 'mark'>;

export type MonthDifference<Month> = {
	/** The first and the last month with enough questions for a full dot. */
	first: Month;
	last: Month;
	/** The mean of the last less that of the first: below 0 is better where 0 is the best score. */
	change: number;
	/** Where the change may lie, 90%. */
	interval: Interval;
	isChance: boolean;
};

const LEVEL = 0.9;

/**
 * How far the score of the last month is from that of the first, of those with ten questions or more; null with fewer than two
 * such months.
 *
 * No question is in two months, so that their errors are independent and the standard error of the difference is √(se₁² + se₂²).
 * Whether two intervals overlap is no test: they can while the difference is more than chance.
 *
 * @param months oldest first
 * @example monthDifference([]) // => null
 */
export function monthDifference<Month extends Told>(
	months: readonly Month[]
): MonthDifference<Month> | null {
	const full = months.flatMap((month) => {
		const { mean, standardError, mark } = month;
		return mark !== 'dot' || mean === null || standardError === null
			? []
			: [{ month, mean, standardError }];
	});
	const [first, last] = [full[0], full.at(-1)];
	if (first === undefined || last === undefined || first === last) return null;
	const change = last.mean - first.mean;
	const standardError = Math.hypot(first.standardError, last.standardError);
	const half = normalQuantile((1 + LEVEL) / 2) * standardError;
	return {
		...{ first: first.month, last: last.month, change },
		interval: { low: change - half, high: change + half },
		isChance: !isBeyondChance({ difference: change, standardError }, 1, LEVEL)
	};
}
