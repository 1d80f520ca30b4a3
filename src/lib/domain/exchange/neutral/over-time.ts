import { sum } from 'd3-array';
import { brier } from '#lib/domain/score/brier.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import { lastOf, type Pair } from './pairs.ts';

/** A question that turned out one way or the other. */
export type Resolved = { id: string; cutoff: Instant; happened: boolean };

type Stated = { at: Instant; p: number };
type ResolvedPair = Pair<Resolved, Stated>;

/**
 * The plain mean of the Brier scores of everything a forecaster said on a question (`update_mean`): each update weighs alike,
 * however long it stood.
 *
 * @example updateMean({
 *   question: { id: 'q', cutoff: 10, happened: true },
 *   forecaster: 'Ann',
 *   forecasts: [{ at: 0, p: 0.5 }, { at: 8, p: 1 }]
 * }) // => 0.125
 */
export const updateMean = ({ question, forecasts }: ResolvedPair): number =>
	sum(forecasts, ({ p }) => brier(p, question.happened)) / forecasts.length;

/**
 * The Brier score of what stood, averaged over the time from the first forecast to the cutoff (`time_weighted`); where that
 * is no time at all, the last forecast's score. The time before the question opened counts like any other.
 *
 * @example timeWeighted({
 *   question: { id: 'q', cutoff: 10, happened: true },
 *   forecaster: 'Ann',
 *   forecasts: [{ at: 0, p: 0.5 }, { at: 8, p: 1 }]
 * }) // => 0.2
 */
export const timeWeighted = (pair: ResolvedPair): number =>
	pair.forecasts[0].at === pair.question.cutoff
		? brier(lastOf(pair.forecasts).p, pair.question.happened)
		: meanOver(pair, (at) => at, pair.question.cutoff);

/**
 * The Brier score of what stood at the end of each day in UTC, from the day of the first forecast to the day of the cutoff,
 * both included, averaged over these days (`daily`). On the last day it is what stood at the cutoff.
 *
 * @example daily({
 *   question: { id: 'q', cutoff: 2.5 * 86400000, happened: true },
 *   forecaster: 'Ann',
 *   forecasts: [{ at: 0, p: 0.5 }, { at: 1.5 * 86400000, p: 1 }]
 * }) // => 1 / 12
 */
export const daily = (pair: ResolvedPair): number =>
	meanOver(pair, dayOf, dayOf(pair.question.cutoff) + 1);

const dayOf = (at: Instant): number => Math.floor(at / DAY);

/** The mean score over a clock's ticks up to a later end, each forecast standing from its own tick to the next one's. */
function meanOver(
	{ question, forecasts }: ResolvedPair,
	clock: (at: Instant) => number,
	end: number
): number {
	let total = 0;
	for (const [i, { at, p }] of forecasts.entries()) {
		const next = forecasts[i + 1];
		const until = next === undefined ? end : clock(next.at);
		total += (until - clock(at)) * brier(p, question.happened);
	}
	return total / (end - clock(forecasts[0].at));
}
