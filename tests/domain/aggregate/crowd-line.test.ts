import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	asLineValue,
	crowdLine,
	crowdNumber,
	lineNumbers,
	startCrowd
} from '#lib/domain/aggregate/crowd-line.ts';
import { METHOD_TRAITS } from '#lib/domain/aggregate/method.ts';
import { methodOf, TEAM_METHODS } from '#lib/domain/aggregate/team-method.ts';
import { crowdTimelineBy, crowdTimelineMultipleBy } from '#lib/domain/aggregate/timeline-by.ts';
import { crowdTimeline, crowdTimelineMultiple } from '#lib/domain/aggregate/timeline.ts';
import type { CrowdStep } from '#lib/domain/aggregate/walk.ts';
import { expectNumbers, percent, vector } from '../../support/crowd.ts';

/** Rows of up to thirty people, many of them at the same instant and with the same number. */
const rowsOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<CrowdStep<T>[]> =>
	fc
		.array(
			fc.record({
				forecasterId: fc.integer({ min: 0, max: 30 }).map(String),
				at: fc.integer({ min: 0, max: 20 }),
				value: fc.option(value)
			}),
			{ maxLength: 80 }
		)
		.map((rows) => rows.sort((a, b) => a.at - b.at));

const asVectors = (rows: readonly CrowdStep<number>[]) =>
	rows.map((row) => ({ ...row, value: asLineValue(row.value) }));

describe.each(TEAM_METHODS)('by the %s', (kind) => {
	const method = methodOf(kind);

	test('a line is the timeline by the method, with the plain median and quartiles beside it', () => {
		fc.assert(
			fc.property(rowsOf(percent), (rows) => {
				const line = crowdLine(method, asVectors(rows), true);
				const [pools, plain] = [crowdTimelineBy(method, rows), crowdTimeline(rows)];
				expect(line.map(({ at, n }) => [at, n])).toEqual(plain.map(({ at, n }) => [at, n]));
				for (const [i, { n, options }] of line.entries()) {
					const [yes, pool, spread] = [options[0], pools[i], plain[i]];
					expect(options).toHaveLength(n === 0 ? 0 : 1);
					expectNumbers([yes?.p ?? null], [pool?.p ?? null]);
					if (n > 0) expect(yes).toMatchObject({ median: spread?.median, q1: spread?.q1 });
				}
			})
		);
	});

	test('with several options too', () => {
		fc.assert(
			fc.property(rowsOf(vector), (rows) => {
				const pools = crowdTimelineMultipleBy(method, rows);
				const plain = crowdTimelineMultiple(rows);
				for (const [i, { options }] of crowdLine(method, rows, false).entries()) {
					expectNumbers(
						options.map(({ p }) => p),
						pools[i]?.options.map(({ p }) => p)
					);
					expectNumbers(
						options.flatMap(({ median, q1, q3 }) => [median, q1, q3]),
						plain[i]?.options.flatMap(({ median, q1, q3 }) => [median, q1, q3])
					);
				}
			})
		);
	});

	test('a crowd that is kept and one that is read anew say the same to the last digit', () => {
		fc.assert(
			fc.property(rowsOf(percent), (rows) => {
				const kept = startCrowd(method);
				for (const row of asVectors(rows)) {
					kept.take(row);
					lineNumbers(method, kept, true);
				}
				const last = crowdLine(method, asVectors(rows), true).at(-1);
				const { n, options } = lineNumbers(method, kept, true);
				expect({ n, options }).toEqual({ n: last?.n ?? 0, options: last?.options ?? [] });
			})
		);
	});
});

test('where certainties contradict each other the pool is null, and the median is told', () => {
	const steps = [0, 1, 0.3].map((p, at) => ({
		...{ forecasterId: `${at}`, at },
		value: asLineValue(p)
	}));
	const odds = methodOf('geometric_mean_of_odds');
	const [numbers] = crowdLine(odds, steps, true).at(-1)?.options ?? [];
	expect(numbers).toEqual({ p: null, median: 0.3, q1: 0, q3: 1 });
	expect(crowdNumber({ p: null, median: 0.3 })).toBe(0.3);
	expect(crowdNumber({ p: 0, median: 0.3 })).toBe(0);
});

test('no method for the team goes beyond what people said, or asks for track records', () => {
	for (const kind of TEAM_METHODS) {
		expect(METHOD_TRAITS[kind].extremises).toBe(false);
		expect(METHOD_TRAITS[kind].weighs).not.toBe('track_record');
	}
});
