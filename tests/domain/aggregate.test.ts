import fc from 'fast-check';
import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import {
	crowdTimeline,
	crowdTimelineMultiple,
	median,
	poolBinary,
	poolMultipleChoice,
	weightedQuantile,
	type CrowdStep
} from '#lib/domain/aggregate.ts';

const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const percents = fc.array(percent, { minLength: 1, maxLength: 15 });
const share = fc.constantFrom(0, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 1);

describe('quantiles', () => {
	test('the median of an even number is the mean of the middle two, of none it is null', () => {
		expect(median([0.9, 0.1, 0.3, 0.5])).toBe(0.4);
		expect(median([0.2])).toBe(0.2);
		expect(median([])).toBeNull();
	});

	test('the heaviest forecaster can hold the median alone', () => {
		expect(weightedQuantile([0.5, 0.4, 0.9], [0.1, 0.1, 1], 0.5)).toBe(0.9);
	});

	test('weights that only add up to the share in decimals still meet it', () => {
		// 0.1 + 0.2 is 0.30000000000000004 in binary, and q × total is 0.3.
		expect(weightedQuantile([1, 2, 3], [0.1, 0.2, 0.7], 0.3)).toBe(2.5);
		expect(weightedQuantile([1, 2, 3], [0.1, 0.1, 0.1], 2 / 3)).toBe(2.5);
	});

	test('values without weight are as if they were not there', () => {
		expect(weightedQuantile([0.1, 0.5, 0.9], [0, 1, 0], 0)).toBe(0.5);
		expect(weightedQuantile([0.1, 0.9], [0, 0], 0.5)).toBeNull();
		expect(weightedQuantile([], null, 0.5)).toBeNull();
	});

	test('equal weights are no weights', () => {
		fc.assert(
			fc.property(percents, share, (values, q) => {
				const weights = values.map(() => 0.1);
				expect(weightedQuantile(values, weights, q)).toBe(weightedQuantile(values, null, q));
			})
		);
	});

	test('a forecaster counted twice weighs double', () => {
		fc.assert(
			fc.property(percents, share, (values, q) => {
				const weights = values.map((_, i) => (i === 0 ? 2 : 1));
				const twice = [...values, ...values.slice(0, 1)];
				expect(weightedQuantile(values, weights, q)).toBe(weightedQuantile(twice, null, q));
			})
		);
	});

	test.each([
		[[1], null, 1.5, 'q must be in [0, 1], not 1.5'],
		[[1], null, NaN, 'q must be in [0, 1], not NaN'],
		[[1], [-1], 0.5, 'weight must be at least 0, not -1'],
		[[1, 2], [1], 0.5, 'weight must be at least 0, not undefined'],
		[[NaN], null, 0.5, 'values must be numbers, not NaN']
	])('%j weighted %j at %d is refused', (values, weights, q, problem) => {
		expect(() => weightedQuantile(values, weights, q)).toThrow(problem);
	});
});

describe('pools', () => {
	test('two forecasts meet in the middle, with themselves as quartiles', () => {
		expect(poolBinary([0.2, 0.6])).toEqual({ n: 2, median: 0.4, q1: 0.2, q3: 0.6 });
		expect(poolBinary([])).toBeNull();
		expect(() => poolBinary([0.2, 1.1])).toThrow(RangeError);
	});

	test('one forecast of 0% or 100% among five does not force the pool', () => {
		expect(poolBinary([0, 0.3, 0.35, 0.4, 1])?.median).toBe(0.35);
	});

	test('one vector pools to itself', () => {
		expect(poolMultipleChoice([[0.5, 0.3, 0.2]])?.options.map(({ median: p }) => p)).toEqual([
			0.5, 0.3, 0.2
		]);
		expect(poolMultipleChoice([])).toBeNull();
	});

	test('medians of options are scaled to add up to 1, their quartiles with them', () => {
		// Medians 0.6, 0.2, 0.1 before scaling by 0.9.
		const pooled = poolMultipleChoice([
			[0.6, 0.3, 0.1],
			[0.8, 0.2, 0],
			[0.2, 0.2, 0.6]
		]);
		expect(pooled?.n).toBe(3);
		expect(pooled?.options[0]?.median).toBeCloseTo(0.6 / 0.9, 12);
		expect(pooled?.options[0]?.q1).toBeCloseTo(0.2 / 0.9, 12);
		expect(pooled?.options[0]?.q3).toBeCloseTo(0.8 / 0.9, 12);
	});

	test('people who are each certain of another option pool to an even split', () => {
		const pooled = poolMultipleChoice([
			[1, 0, 0],
			[0, 1, 0],
			[0, 0, 1]
		]);
		for (const option of pooled?.options ?? []) expect(option.median).toBeCloseTo(1 / 3, 12);
	});

	test('vectors over different numbers of options are refused', () => {
		expect(() =>
			poolMultipleChoice([
				[0.5, 0.5],
				[0.3, 0.3, 0.4]
			])
		).toThrow('vector must have 2 options, not 3');
	});

	test('pooled options add up to 1 and lie between their quartiles', () => {
		const vector = fc
			.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
			.filter((parts) => parts.some((part) => part > 0))
			.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
		fc.assert(
			fc.property(fc.array(vector, { minLength: 1, maxLength: 9 }), (vectors) => {
				const options = poolMultipleChoice(vectors)?.options ?? [];
				expect(options.reduce((sum, option) => sum + option.median, 0)).toBeCloseTo(1, 12);
				for (const { median: middle, q1, q3 } of options) {
					expect(q1).toBeLessThanOrEqual(middle);
					expect(middle).toBeLessThanOrEqual(q3 + 1e-12);
					expect(q3).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});

describe('the crowd over time', () => {
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
});
