import type { Instant } from '#lib/domain/time.ts';
import { METHOD_TRAITS, type CrowdMethod } from './method.ts';
import { asOptions } from './opinion-pool.ts';
import { scaleSpreads } from './pool-multiple.ts';
import { poolStanding } from './pool-standing.ts';
import type { Spread } from './quantile.ts';
import { standingCrowd, type StandingCrowd } from './standing-crowd.ts';
import { walkThrough, type CrowdStep } from './walk.ts';

/** The crowd's number on one option: the pool by a method, and the spread of the forecasts in it, which no method changes. */
export type LineNumbers = Spread & {
	/** Null where the forecasts contradict each other with certainty; the median stands in (`crowdNumber`). */
	p: number | null;
};
/** The crowd from one instant until the next entry; of yes or no the numbers of yes alone, none while nobody stands. */
export type LineEntry = { at: Instant; n: number; options: LineNumbers[] };

/**
 * How the crowd moved by a method, with the median and the middle half beside it: one entry a change, as `crowdTimelineBy` and
 * `crowdTimeline` give them.
 *
 * @param method any that does not ask for track records
 * @param steps all forecasters' rows on one question, oldest first: of yes or no as `asOptions`
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export const crowdLine = (
	method: CrowdMethod,
	steps: readonly CrowdStep<readonly number[]>[],
	isBinary: boolean
): LineEntry[] =>
	walkThrough(steps, (at, crowd) => ({ at, ...lineNumbers(method, crowd, isBinary) }), {
		byRecency: weighsByRecency(method)
	});

/** A crowd to be kept up row by row for `lineNumbers`. */
export const startCrowd = (method: CrowdMethod): StandingCrowd =>
	standingCrowd(weighsByRecency(method));

/** The crowd as it stands: what `crowdLine` says of its last change. */
export function lineNumbers(
	method: CrowdMethod,
	crowd: StandingCrowd,
	isBinary: boolean
): Omit<LineEntry, 'at'> {
	const { n, spreads, means } = crowd.summary();
	if (n === 0) return { n, options: [] };
	// Of yes and no the medians add up to 1 as they are; scaled, they would differ from what was said in the last digit.
	const shown = isBinary ? spreads().slice(0, 1) : scaleSpreads(spreads(), means);
	const pools = method.kind === 'median' ? null : poolStanding(method, crowd);
	const numbers = shown.map((spread, i) => {
		return { ...spread, p: pools === null ? spread.median : (pools[i]?.p ?? null) };
	});
	return { n, options: numbers };
}

/** A row on a binary question as `crowdLine` takes it. */
export const asLineValue = (probability: number | null): readonly number[] | null =>
	probability === null ? null : asOptions(probability);

/**
 * The number that is told as the crowd's: the pool, or the median where the pool is undefined.
 *
 * @example crowdNumber({ p: null, median: 0.4 }) // => 0.4
 */
export const crowdNumber = ({
	p,
	median
}: {
	p: number | null;
	median: number | null;
}): number | null => p ?? median;

const weighsByRecency = ({ kind }: CrowdMethod): boolean =>
	METHOD_TRAITS[kind].weighs === 'recency';
