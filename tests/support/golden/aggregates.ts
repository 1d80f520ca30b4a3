import { median, weightedQuantile } from '#lib/domain/aggregate/quantile.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import { at, iso, type Adapter } from './adapter.ts';

type Standing = { user: string; start: string; end: string | null; probYes: number };

const OTHER_POOL = 'only the median is pooled so far';

export const AGGREGATES: Record<string, Adapter> = {
	'aggregate.binary': {
		run: (input: { method: string; probs: number[]; weights?: number[] }) => {
			if (input.method === 'median') return { p: median(input.probs) };
			if (input.method !== 'weightedMedian') throw new Error(`no function for ${input.method}`);
			return { p: weightedQuantile(input.probs, input.weights ?? null, 0.5) };
		},
		aside: Object.fromEntries(
			[1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19].map((n) => [
				`pub-aggregate.binary-${String(n).padStart(2, '0')}`,
				OTHER_POOL
			])
		)
	},
	'aggregate.recencyWeightedMedian': {
		run: ({ probs }: { probs: number[] }) => {
			// Metaculus weighs standing forecasts by rank; here only to try the quantile rule on real weights.
			const weights =
				probs.length > 2
					? probs.map((_, i) => Math.exp(Math.sqrt(i + 1) - Math.sqrt(probs.length)))
					: null;
			const quantile = (q: number) => weightedQuantile(probs, weights, q);
			return { p: quantile(0.5), q1: quantile(0.25), q3: quantile(0.75) };
		},
		later: { mean: OTHER_POOL }
	},
	'aggregate.timeline': {
		run: (input: { forecasts: Standing[] }) => {
			const entries = crowdTimeline(
				input.forecasts.flatMap(startAndEnd).sort((a, b) => a.at - b.at)
			);
			return {
				entries: entries.map((entry, i) => {
					const next = entries[i + 1];
					const end = next === undefined ? null : iso(next.at);
					return { start: iso(entry.at), end, forecasters: entry.n, p: entry.median };
				})
			};
		},
		aside: {
			'pub-aggregate.timeline-02':
				'recency-weighted, and clipped to the opening, which is the caller’s'
		}
	}
};

/** A row when it starts, and a withdrawal where it ends without the same person's next one starting. */
function startAndEnd({ user, start, end, probYes }: Standing, _: number, all: Standing[]) {
	const row = { forecasterId: user, at: at(start), value: probYes };
	const isReplaced = all.some((other) => other.user === user && other.start === end);
	if (end === null || isReplaced) return [row];
	return [row, { forecasterId: user, at: at(end), value: null }];
}
