import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROWD_METHODS } from '#lib/domain/aggregate/method.ts';
import { poolBinaryBy, poolMultipleBy } from '#lib/domain/aggregate/pool-by.ts';
import type { Standing } from '#lib/domain/aggregate/standing.ts';
import {
	crowdTimelineBy,
	crowdTimelineMultipleBy,
	type CrowdMultipleEntry
} from '#lib/domain/aggregate/timeline-by.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import type { CrowdStep, Life } from '#lib/domain/aggregate/walk.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';
import { expectNumbers, percent, vector } from '../../support/crowd.ts';

const rowsOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<CrowdStep<T>[]> =>
	fc
		.array(
			fc.record({
				forecasterId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
				at: fc.integer({ min: 0, max: 20 }),
				value: fc.option(value)
			}),
			{ maxLength: 25 }
		)
		.map((rows) => rows.sort((a, b) => a.at - b.at));
const life: fc.Arbitrary<Life | undefined> = fc.option(
	fc.record({ opensAt: fc.integer({ min: -2, max: 15 }), endsAt: fc.integer({ min: 5, max: 25 }) }),
	{ nil: undefined }
);

/** A record that depends on who and when, to see that both are asked for. */
const trackRecordAt = (forecasterId: string, at: number) =>
	forecasterId === 'a'
		? undefined
		: { questions: at, relativeBrier: forecasterId === 'b' ? -0.2 : 0.1 };

/** Who stands at an instant, the slow way. */
function standingAt<T>(rows: readonly CrowdStep<T>[], at: number): Standing<T>[] {
	const last = new Map(rows.filter((row) => row.at <= at).map((row) => [row.forecasterId, row]));
	return [...last.values()].flatMap(({ forecasterId, at: since, value }) =>
		value === null ? [] : [{ value, since, trackRecord: trackRecordAt(forecasterId, at) }]
	);
}

/** The entry in force at an instant. */
const inForce = <Entry extends { at: number }>(entries: readonly Entry[], at: number) =>
	entries.findLast((entry) => entry.at <= at);

describe.each(CROWD_METHODS)('$kind', (method) => {
	test('at every instant of its life it is the pool of what stands', () => {
		fc.assert(
			fc.property(rowsOf(percent), life, (rows, within) => {
				const options = { trackRecordAt, ...(within && { life: within }) };
				const entries = crowdTimelineBy(method, rows, options);
				const { opensAt, endsAt } = within ?? { opensAt: 0, endsAt: 30 };
				for (let at = opensAt; at < endsAt; at++) {
					const entry = inForce(entries, at);
					const wanted = poolBinaryBy(method, standingAt(rows, entry?.at ?? at));
					expect(entry?.n ?? 0).toBe(wanted?.n ?? 0);
					if (wanted !== null)
						expectNumbers([entry?.p, entry?.q1, entry?.q3], [wanted.p, wanted.q1, wanted.q3]);
					// Nothing changed since the entry.
					expect(standingAt(rows, at).map(({ value }) => value)).toEqual(
						standingAt(rows, entry?.at ?? at).map(({ value }) => value)
					);
				}
			})
		);
	});

	test('with several options too', () => {
		fc.assert(
			fc.property(rowsOf(vector), (rows) => {
				for (const { at, n, options } of crowdTimelineMultipleBy(method, rows, { trackRecordAt })) {
					const wanted = poolMultipleBy(method, standingAt(rows, at));
					expect(n).toBe(wanted?.n ?? 0);
					expect(options).toHaveLength(wanted?.options.length ?? 0);
					for (const [k, { p, q1, q3 }] of wanted?.options.entries() ?? [])
						expectNumbers([options[k]?.p, options[k]?.q1, options[k]?.q3], [p, q1, q3]);
				}
			})
		);
	});

	test('what was taken out again leaves nothing behind', () => {
		const passing = [0, 1, 1e-300, 0.3, null].map((value, at) => ({
			forecasterId: 'a',
			at,
			value
		}));
		const staying = { forecasterId: 'b', at: 9, value: 0.35 };
		expect(crowdTimelineBy(method, [...passing, staying]).at(-1)).toEqual(
			crowdTimelineBy(method, [staying]).at(-1)
		);
	});
});

test('by the median it is what the plain timeline says', () => {
	fc.assert(
		fc.property(rowsOf(percent), (rows) => {
			const plain = crowdTimeline(rows);
			const entries = crowdTimelineBy({ kind: 'median' }, rows);
			expect(entries.map(({ at, n }) => [at, n])).toEqual(plain.map(({ at, n }) => [at, n]));
			for (const [i, { median, q1, q3 }] of plain.entries())
				expectNumbers([entries[i]?.p, entries[i]?.q1, entries[i]?.q3], [median, q1, q3]);
		})
	);
});

describe('the life of a question', () => {
	const mean = { kind: 'mean' } as const;
	const steps = [
		{ forecasterId: 'a', at: 2, value: 0.2 },
		{ forecasterId: 'b', at: 4, value: 0.6 },
		{ forecasterId: 'a', at: 12, value: null },
		{ forecasterId: 'b', at: 20, value: 0.9 }
	];
	const within = (opensAt: number, endsAt: number) =>
		crowdTimelineBy(mean, steps, { life: { opensAt, endsAt } }).map(({ at, n, p }) => [at, n, p]);

	test('what was said before enters at the opening, and what comes at the end or later does not', () => {
		expect(within(10, 20)).toEqual([
			[10, 2, 0.4],
			[12, 1, 0.6]
		]);
	});

	test('what was withdrawn before the opening never enters', () => {
		expect(within(15, 18)).toEqual([[15, 1, 0.6]]);
	});

	test('a question without any life has no entries', () => {
		expect(within(10, 10)).toEqual([]);
		expect(within(10, 3)).toEqual([]);
	});

	test('forecasts from before the opening keep their age among themselves', () => {
		const recent = { kind: 'recency_weighted_median' } as const;
		const before = [0.8, 0.7, 0.5, 0.6].map((value, at) => ({ forecasterId: `${at}`, at, value }));
		const [entry] = crowdTimelineBy(recent, before, { life: { opensAt: 10, endsAt: 20 } });
		expect(entry).toEqual({ at: 10, n: 4, p: 0.6, q1: 0.5, q3: 0.7 });
	});
});

test('while nobody stands there is a gap, with several options too', () => {
	const steps = [
		{ forecasterId: 'a', at: 5, value: 0.2 },
		{ forecasterId: 'a', at: 7, value: null },
		{ forecasterId: 'b', at: 8, value: null }
	];
	expect(crowdTimelineBy({ kind: 'mean' }, steps).at(-1)).toEqual({
		...{ at: 7, n: 0, p: null, q1: null, q3: null }
	});
	const vectors = steps.map((step) => ({
		...step,
		value: step.value === null ? null : [step.value, 0.8]
	}));
	const gap: CrowdMultipleEntry = { at: 7, n: 0, options: [] };
	expect(crowdTimelineMultipleBy({ kind: 'mean' }, vectors).at(-1)).toEqual(gap);
	expect(crowdTimelineBy({ kind: 'median' }, [])).toEqual([]);
});

test('a forecast said again counts as recent', () => {
	const said = [0.9, 0.4, 0.2].map((value, at) => ({ forecasterId: `${at}`, at, value }));
	const again = { forecasterId: '0', at: 3, value: 0.9 };
	const method = { kind: 'recency_weighted_median' } as const;
	expect(crowdTimelineBy(method, said).at(-1)?.p).toBe(0.4);
	expect(crowdTimelineBy(method, [...said, again]).at(-1)).toMatchObject({
		at: 3,
		n: 3,
		p: 0.4,
		q3: 0.9
	});
});

test('a crowd is scored like a person, and contradiction leaves a gap', () => {
	const steps = [
		{ forecasterId: 'a', at: 0, value: 0.5 },
		{ forecasterId: 'b', at: 0, value: 0.9 },
		{ forecasterId: 'a', at: 10, value: 1 },
		{ forecasterId: 'b', at: 20, value: 0 },
		{ forecasterId: 'b', at: 30, value: 0.9 }
	];
	const entries = crowdTimelineBy({ kind: 'geometric_mean_of_odds' }, steps);
	const stretches = standingStretches(
		entries.map(({ at, p }) => ({ at, value: p })),
		{ opensAt: 0, closesAt: 40, knownAt: 40 }
	);
	const { score, coverage } = timeAveragedScore(
		stretches.map(({ step, weight }) => ({ weight, score: brier(step.value, true) }))
	);
	expect(coverage).toBe(0.75);
	expect(score).toBeCloseTo(0.25 ** 2 / 3, 12);
});

test('rows that are not oldest first are refused', () => {
	const steps = [
		{ forecasterId: 'a', at: 5, value: 0.2 },
		{ forecasterId: 'a', at: 4, value: 0.3 }
	];
	expect(() => crowdTimelineBy({ kind: 'mean' }, steps)).toThrow('oldest first, not 5 before 4');
});
