import { bisectLeft, range } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import { assertVectorOf, spreadOptions } from './pool-multiple.ts';
import { spreadOf, type Spread } from './quantile.ts';

export type CrowdStep<T> = {
	forecasterId: string;
	at: Instant;
	/** What was said; null withdraws it. */
	value: T | null;
};
/** The crowd from one instant until the next entry. The numbers are null while nobody has a forecast standing. */
export type CrowdPoint = { at: Instant; n: number } & { [Name in keyof Spread]: number | null };
export type CrowdMultiplePoint = { at: Instant; n: number; options: Spread[] };

/**
 * How the crowd's median and quartiles moved: one entry for each instant at which somebody's standing forecast changed.
 *
 * A forecaster's row stands until their next one; null withdraws it. Where nobody is left the entry has n = 0 and nulls
 * (scoring.md B.6). Clipping to the question's life is the caller's, for instance by `standingStretches` over the entries
 * with the median as value, which scores the crowd like a person.
 *
 * @param steps all forecasters' rows on one question, oldest first
 * @throws {RangeError} if the steps are not oldest first or a probability is outside [0, 1]
 * @example crowdTimeline([{ forecasterId: 'w_1', at: 5, value: 0.3 }])
 * // => [{ at: 5, n: 1, median: 0.3, q1: 0.3, q3: 0.3 }]
 */
export function crowdTimeline(steps: readonly CrowdStep<number>[]): CrowdPoint[] {
	const vectors = steps.map((step) => ({
		...step,
		value: step.value === null ? null : [step.value]
	}));
	return timeline(vectors, (at, [column = []]) =>
		column.length === 0
			? { at, n: 0, median: null, q1: null, q3: null }
			: { at, n: column.length, ...spreadOf(column) }
	);
}

/**
 * As `crowdTimeline`, for vectors over the same options, pooled as `poolMultipleChoice` does; no options while nobody stands.
 *
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export function crowdTimelineMultiple(
	steps: readonly CrowdStep<readonly number[]>[]
): CrowdMultiplePoint[] {
	return timeline(steps, (at, columns) => {
		const n = columns[0]?.length ?? 0;
		return { at, n, options: n === 0 ? [] : spreadOptions(columns) };
	});
}

/**
 * Walks through the rows and describes the standing forecasts after each instant that changed them. Every option keeps
 * its probabilities sorted, so that a row costs two binary searches, not a sort.
 */
function timeline<Entry>(
	steps: readonly CrowdStep<readonly number[]>[],
	describe: (at: Instant, columns: readonly number[][]) => Entry
): Entry[] {
	const options = steps.find((step) => step.value !== null)?.value?.length ?? 0;
	const columns = range(options).map((): number[] => []);
	const standing = new Map<string, readonly number[]>();
	const entries: Entry[] = [];
	let hasChanged = false;
	for (const [i, { forecasterId, at, value }] of steps.entries()) {
		const before = standing.get(forecasterId);
		if (value !== null) assertVectorOf(options, value);
		hasChanged ||= before !== undefined || value !== null;
		for (const [k, column] of columns.entries()) {
			remove(column, before?.[k]);
			insert(column, value?.[k]);
		}
		if (value === null) standing.delete(forecasterId);
		else standing.set(forecasterId, value);
		const next = steps[i + 1]?.at ?? Infinity;
		if (next < at) throw new RangeError(`steps must be oldest first, not ${at} before ${next}`);
		if (next === at || !hasChanged) continue;
		entries.push(describe(at, columns));
		hasChanged = false;
	}
	return entries;
}

function insert(sorted: number[], p: number | undefined): void {
	if (p !== undefined) sorted.splice(bisectLeft(sorted, p), 0, p);
}

function remove(sorted: number[], p: number | undefined): void {
	if (p !== undefined) sorted.splice(bisectLeft(sorted, p), 1);
}
