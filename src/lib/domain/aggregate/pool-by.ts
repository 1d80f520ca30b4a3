import type { CrowdMethod } from './method.ts';
import { asOptions, neymanRoughgarden } from './opinion-pool.ts';
import { assertVectors, scaleSpreads } from './pool-multiple.ts';
import { recencyWeightsOf } from './recency.ts';
import { assertExponent, shares, sharesOfLogs } from './shares.ts';
import type { Standing } from './standing.ts';
import { summarise, type Summary } from './summary.ts';
import { trackRecordWeight } from './track-record.ts';

/** A pooled probability, beside the quartiles of the forecasts in it. */
export type Pooled = {
	/** Null where the forecasts contradict each other with certainty, which no mean of odds can settle. */
	p: number | null;
	/** Weighted as the forecasts are. They tell of the forecasts, so p need not lie between them unless it is a median. */
	q1: number;
	q3: number;
};
export type BinaryCrowd = { n: number } & Pooled;
export type MultipleCrowd = { n: number; options: Pooled[] };

/**
 * Several people's standing probabilities as one, by any method; null of none.
 *
 * - One forecaster's pool is what they said, by every method: nothing is pushed away from 50% before there are two.
 * - Two forecasters weigh alike by recency, and trimming leaves out neither: median and means agree.
 * - Yes and no can be swapped: the pool of the complements is the complement of the pool.
 * - Neither order nor ties matter: forecasts of one instant share their recency.
 * - 0% and 100% are forecasts like others but where odds are averaged: there one forces the pool, and both leave none
 *   (`p` null). What then stands in, the median for instance, is the caller's to choose and to say.
 *
 * @throws {RangeError} if a probability is outside [0, 1], or a parameter or a track record is out of range
 * @example poolBinaryBy({ kind: 'mean' }, [0.2, 0.3, 0.7].map((value, since) => ({ value, since })))
 * // => { n: 3, p: 0.4, q1: 0.2, q3: 0.7 }
 */
export function poolBinaryBy(
	method: CrowdMethod,
	standing: readonly Standing<number>[]
): BinaryCrowd | null {
	const asVectors = standing.map((one) => ({ ...one, value: asOptions(one.value) }));
	const crowd = poolMultipleBy(method, asVectors);
	const yes = crowd?.options[0];
	return crowd === null || yes === undefined ? null : { n: crowd.n, ...yes };
}

/**
 * Several people's standing vectors as one, by any method; null of none.
 *
 * The pooled options add up to 1 (or are all null, where somebody ruled out each). The mean is the linear pool, the geometric
 * mean of odds the log pool, and what extremises raises these to a power; medians and trimmed means are taken option by
 * option and scaled, or where all of them are 0 the means stand in (scoring.md B.4). The exponent of Neyman and Roughgarden
 * was derived for yes and no only.
 *
 * @param standing vectors with one probability for each option, the same options in each
 * @throws {RangeError} as `poolBinaryBy` does, or if the vectors differ in length
 * @example poolMultipleBy({ kind: 'geometric_mean_of_odds' }, [[1, 0], [0, 1]].map((value, since) => ({ value, since })))
 * // => { n: 2, options: [{ p: null, q1: 0, q3: 1 }, { p: null, q1: 0, q3: 1 }] }
 */
export function poolMultipleBy(
	method: CrowdMethod,
	standing: readonly Standing<readonly number[]>[]
): MultipleCrowd | null {
	const vectors = standing.map((one) => one.value);
	assertVectors(vectors);
	if (vectors.length === 0) return null;
	const summary = summarise(vectors, weightsOf(method, standing));
	return { n: vectors.length, options: poolSummary(method, summary) };
}

/** The pool of each option, from what `summarise` gives of at least one forecaster; weights are in it already. */
export function poolSummary(method: CrowdMethod, summary: Summary): Pooled[] {
	if (method.kind === 'median' || method.kind === 'recency_weighted_median')
		return poolSpreads(summary);
	const spreads = summary.spreads();
	const vector = vectorOf(method, summary);
	return spreads.map(({ q1, q3 }, i) => ({ p: vector?.[i] ?? null, q1, q3 }));
}

/** The median of each option, scaled to add up to 1; weights are in it already. */
export const poolSpreads = ({ spreads, means }: Pick<Summary, 'spreads' | 'means'>): Pooled[] =>
	scaleSpreads(spreads(), means).map(({ median, ...rest }) => ({ p: median, ...rest }));

function weightsOf(method: CrowdMethod, standing: readonly Standing<unknown>[]): number[] | null {
	if (method.kind === 'recency_weighted_median')
		return recencyWeightsOf(standing.map((one) => one.since));
	if (method.kind === 'track_record_weighted_mean')
		return standing.map((one) => trackRecordWeight(one.trackRecord, method));
	return null;
}

type Median = { kind: 'median' | 'recency_weighted_median' };

function vectorOf(method: Exclude<CrowdMethod, Median>, summary: Summary): number[] | null {
	switch (method.kind) {
		case 'mean':
		case 'track_record_weighted_mean':
			return shares(summary.means());
		case 'trimmed_mean':
			return shares(summary.trimmedMeans(method.share)) ?? shares(summary.means());
		case 'geometric_mean_of_odds':
			return sharesOfLogs(summary.meanLogs(), 1);
		case 'extremised_odds':
			return sharesOfLogs(summary.meanLogs(), exponentFor(method, summary));
		case 'neyman_roughgarden':
			return sharesOfLogs(summary.meanLogs(), neymanRoughgarden(summary.n));
		case 'extremised_mean':
			return sharesOfLogs(summary.means().map(Math.log), exponentFor(method, summary));
		default:
			return method satisfies never;
	}
}

/** One person has nothing that the others do not know. */
function exponentFor({ exponent }: { exponent: number }, { n }: Summary): number {
	assertExponent(exponent);
	return n < 2 ? 1 : exponent;
}
