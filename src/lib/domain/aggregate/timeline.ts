import type { Instant } from '#lib/domain/time.ts';
import { scaleSpreads } from './pool-multiple.ts';
import type { Spread } from './quantile.ts';
import { walkThrough, type CrowdStep } from './walk.ts';

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
	return walkThrough(vectors, (at, crowd) => {
		const { n, spreads } = crowd.summary();
		const [spread] = spreads();
		return n === 0 || spread === undefined
			? { at, n: 0, median: null, q1: null, q3: null }
			: { at, n, ...spread };
	});
}

/**
 * As `crowdTimeline`, for vectors over the same options, pooled as `poolMultipleChoice` does; no options while nobody stands.
 *
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export function crowdTimelineMultiple(
	steps: readonly CrowdStep<readonly number[]>[]
): CrowdMultiplePoint[] {
	return walkThrough(steps, (at, crowd) => {
		const { n, spreads, means } = crowd.summary();
		return { at, n, options: n === 0 ? [] : scaleSpreads(spreads(), means) };
	});
}
