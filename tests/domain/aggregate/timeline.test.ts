import fc from 'fast-check';
import { randomLcg } from 'd3';
import { expect, test } from 'vitest';
import { poolMultipleChoice } from '#lib/domain/aggregate/pool-multiple.ts';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';
import { crowdTimeline, crowdTimelineMultiple } from '#lib/domain/aggregate/timeline.ts';
import type { CrowdStep } from '#lib/domain/aggregate/walk.ts';

const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

const steps: CrowdStep<number>[] = [
	{ forecasterId: 'a', at: 5, value: 0.2 },
	{ forecasterId: 'b', at: 7, value: 0.6 },
	{ forecasterId: 'a', at: 9, value: 0.4 },
	{ forecasterId: 'b', at: 9, value: null },
	{ forecasterId: 'a', at: 12, value: null },
	{ forecasterId: 'c', at: 12, value: null }
];

test('it has an entry for each instant that changed something, also when nobody is left', () => {
	expect(crowdTimeline(steps)).toEqual([
		{ at: 5, n: 1, median: 0.2, q1: 0.2, q3: 0.2 },
		{ at: 7, n: 2, median: 0.4, q1: 0.2, q3: 0.6 },
		{ at: 9, n: 1, median: 0.4, q1: 0.4, q3: 0.4 },
		{ at: 12, n: 0, median: null, q1: null, q3: null }
	]);
	expect(crowdTimeline([])).toEqual([]);
});

test('a withdrawal of what never stood changes nothing', () => {
	expect(crowdTimeline([{ forecasterId: 'a', at: 5, value: null }])).toEqual([]);
});

test('rows that are not oldest first are refused', () => {
	expect(() => crowdTimeline(steps.toReversed())).toThrow('oldest first');
});

test('vectors pool at each instant as they would by themselves', () => {
	const timeline = crowdTimelineMultiple([
		{ forecasterId: 'a', at: 5, value: [0.5, 0.3, 0.2] },
		{ forecasterId: 'b', at: 6, value: [0.2, 0.2, 0.6] },
		{ forecasterId: 'a', at: 7, value: null },
		{ forecasterId: 'b', at: 8, value: null }
	]);
	expect(timeline.map(({ at, n }) => [at, n])).toEqual([
		[5, 1],
		[6, 2],
		[7, 1],
		[8, 0]
	]);
	const both = poolMultipleChoice([
		[0.5, 0.3, 0.2],
		[0.2, 0.2, 0.6]
	]);
	expect(timeline[1]?.options).toEqual(both?.options);
	expect(timeline[3]?.options).toEqual([]);
});

test('every entry is the pool of what stood then', () => {
	const row = fc.record({
		forecasterId: fc.constantFrom('a', 'b', 'c', 'd'),
		at: fc.integer({ min: 0, max: 20 }),
		value: fc.option(percent)
	});
	fc.assert(
		fc.property(fc.array(row, { maxLength: 25 }), (unsorted) => {
			const rows = unsorted.toSorted((a, b) => a.at - b.at);
			for (const { at, ...entry } of crowdTimeline(rows)) {
				const last = new Map(
					rows.filter((one) => one.at <= at).map((r) => [r.forecasterId, r.value])
				);
				const standing = [...last.values()].filter((value) => value !== null);
				const nobody = { n: 0, median: null, q1: null, q3: null };
				expect(entry).toEqual(poolBinary(standing) ?? nobody);
			}
		})
	);
});

test('five thousand rows of five hundred people are followed to the last', () => {
	const random = randomLcg(7);
	const many = Array.from({ length: 5000 }, (_, at) => ({
		forecasterId: `w_${Math.floor(random() * 500)}`,
		at,
		value: random() < 0.02 ? null : Math.round(random() * 100) / 100
	}));
	expect(crowdTimeline(many).at(-1)?.n).toBeGreaterThan(400);
});
