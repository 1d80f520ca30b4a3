import type { CrowdMethod } from '#lib/domain/aggregate/method.ts';
import { weightedMean } from '#lib/domain/aggregate/mean.ts';
import { geometricMeanOfOdds, linearPool, logPool } from '#lib/domain/aggregate/opinion-pool.ts';
import { poolBinaryBy } from '#lib/domain/aggregate/pool-by.ts';
import { weightedQuantile } from '#lib/domain/aggregate/quantile.ts';
import { recencyWeights } from '#lib/domain/aggregate/recency.ts';
import type { Standing } from '#lib/domain/aggregate/standing.ts';
import { crowdTimelineBy } from '#lib/domain/aggregate/timeline-by.ts';
import { at, iso, type Adapter } from './adapter.ts';

type Pool = { method: string; probs: number[]; weights?: number[]; param?: number };
type Interval = { user: string; start: string; end: string | null; probYes: number };
type History = {
	method: string;
	open: string;
	actualClose: string | null;
	forecasts: Interval[];
};

const RECENT: CrowdMethod = { kind: 'recency_weighted_median' };

export const AGGREGATES: Record<string, Adapter> = {
	'aggregate.binary': { run: (input: Pool) => ({ p: poolOf(input) }) },
	'aggregate.recencyWeights': {
		run: ({ n }: { n: number }) => ({ weights: recencyWeights(n) })
	},
	'aggregate.recencyWeightedMedian': {
		run: ({ probs }: { probs: number[] }) => {
			const pool = poolBinaryBy(RECENT, oldestFirst(probs));
			const mean = weightedMean(probs, recencyWeights(probs.length));
			return { p: pool?.p, q1: pool?.q1, q3: pool?.q3, mean };
		}
	},
	'aggregate.mcPool': {
		run: (input: { method: string; forecasts: number[][]; weights: number[] }) => {
			const pool = input.method === 'log' ? logPool : linearPool;
			return { probs: pool(input.forecasts, input.weights) };
		}
	},
	'aggregate.timeline': {
		run: ({ method, open, actualClose, forecasts }: History) => {
			const entries = crowdTimelineBy(
				method === 'recency_weighted' ? RECENT : { kind: 'median' },
				forecasts.flatMap(startAndEnd).sort((a, b) => a.at - b.at),
				{
					life: { opensAt: at(open), endsAt: actualClose === null ? Infinity : at(actualClose) }
				}
			);
			return { entries: entries.flatMap(asInterval) };
		}
	}
};

function poolOf({ method, probs, weights = [], param = NaN }: Pool): number | null | undefined {
	if (method === 'weightedMean') return weightedMean(probs, weights);
	if (method === 'weightedGeometricMeanOfOdds') return geometricMeanOfOdds(probs, weights);
	if (method === 'weightedMedian') return weightedQuantile(probs, weights, 0.5);
	return poolBinaryBy(methodNamed(method, param), oldestFirst(probs))?.p;
}

function methodNamed(name: string, param: number): CrowdMethod {
	switch (name) {
		case 'mean':
		case 'median':
			return { kind: name };
		case 'trimmedMean':
			return { kind: 'trimmed_mean', share: param };
		case 'geometricMeanOfOdds':
			return { kind: 'geometric_mean_of_odds' };
		case 'logitExtremised':
			return { kind: 'extremised_odds', exponent: param };
		case 'logitExtremisedMean':
			return { kind: 'extremised_mean', exponent: param };
		case 'neymanRoughgarden':
			return { kind: 'neyman_roughgarden' };
		default:
			throw new Error(`no function for ${name}`);
	}
}

const oldestFirst = (probs: readonly number[]): Standing<number>[] =>
	probs.map((value, since) => ({ value, since }));

/** A row when it starts, and a withdrawal where it ends without the same person's next one starting. */
function startAndEnd({ user, start, end, probYes }: Interval, _: number, all: Interval[]) {
	const row = { forecasterId: user, at: at(start), value: probYes };
	const isReplaced = all.some((other) => other.user === user && other.start === end);
	if (end === null || isReplaced) return [row];
	return [row, { forecasterId: user, at: at(end), value: null }];
}

type Entry = { at: number; n: number; p: number | null };

/** An entry until the next one; a gap is told by the one before it ending. */
function asInterval({ at: start, n, p }: Entry, i: number, all: readonly Entry[]) {
	const next = all[i + 1];
	const end = next === undefined ? null : iso(next.at);
	return n === 0 ? [] : [{ start: iso(start), end, forecasters: n, p }];
}
