import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daily, timeWeighted, updateMean } from '#lib/domain/exchange/neutral/over-time.ts';
import type { Pair } from '#lib/domain/exchange/neutral/pairs.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';

type Stated = { at: number; p: number };
type Tested = Pair<{ id: string; cutoff: number; happened: boolean }, Stated>;

/** On a question that happened. */
const pair = (cutoff: number, first: Stated, ...rest: Stated[]): Tested => ({
	question: { id: 'q', cutoff, happened: true },
	forecaster: 'Ann',
	forecasts: [first, ...rest]
});

describe('weighted by time', () => {
	test('a pair that spans no time takes its last forecast', () => {
		expect(timeWeighted(pair(5, { at: 5, p: 0 }, { at: 5, p: 0.5 }))).toBe(0.25);
	});

	test('what was replaced at once weighs nothing', () => {
		expect(timeWeighted(pair(10, { at: 0, p: 0 }, { at: 0, p: 0.5 }))).toBe(0.25);
	});

	test('what is said at the cutoff weighs nothing', () => {
		expect(timeWeighted(pair(10, { at: 0, p: 0.5 }, { at: 10, p: 1 }))).toBe(0.25);
	});
});

describe('day by day', () => {
	test('of several on a day the last stands, on a later day without any the one before', () => {
		// Days end with 0.5, 0.5, 1: scores 0.25, 0.25, 0.
		const said = [
			{ at: 1 * HOUR, p: 0 },
			{ at: 23 * HOUR, p: 0.5 },
			{ at: 2 * DAY, p: 1 }
		] as const;
		expect(daily(pair(2 * DAY + HOUR, ...said))).toBeCloseTo(0.5 / 3, 12);
	});

	test('midnight belongs to the day it begins', () => {
		// A cutoff at midnight adds a day; a forecast at that midnight is the day's only one.
		expect(daily(pair(DAY, { at: HOUR, p: 0 }))).toBe(1);
		expect(daily(pair(DAY, { at: HOUR, p: 0 }, { at: DAY, p: 1 }))).toBe(0.5);
		expect(daily(pair(DAY - 1, { at: HOUR, p: 0 }, { at: DAY - 1, p: 1 }))).toBe(0);
	});

	test('days before 1970 are days too', () => {
		expect(daily(pair(-1, { at: -DAY, p: 0.5 }))).toBe(0.25);
		expect(daily(pair(0, { at: -1, p: 0 }, { at: 0, p: 1 }))).toBe(0.5);
	});
});

const anyPair = fc
	.tuple(
		fc.array(
			fc.record({
				at: fc.integer({ min: 0, max: 9 * DAY }),
				p: fc.double({ min: 0, max: 1, noNaN: true })
			}),
			{ minLength: 1, maxLength: 6 }
		),
		fc.integer({ min: 0, max: 2 * DAY })
	)
	.map(([said, more]) => {
		const [first = { at: 0, p: 0.5 }, ...rest] = said.sort((a, b) => a.at - b.at);
		return pair((rest.at(-1) ?? first).at + more, first, ...rest);
	});

const RULES = { updateMean, timeWeighted, daily };

test.each(Object.entries(RULES))(
	'%s lies between the best and the worst of what was said',
	(_, rule) => {
		fc.assert(
			fc.property(anyPair, (each) => {
				const scores = each.forecasts.map(({ p }) => brier(p, true));
				expect(rule(each)).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
				expect(rule(each)).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
			})
		);
	}
);

test.each(Object.entries(RULES))('%s of a single forecast is its score', (_, rule) => {
	fc.assert(
		fc.property(anyPair, ({ question, forecasts: [first] }) => {
			expect(rule(pair(question.cutoff, first))).toBeCloseTo(brier(first.p, true), 12);
		})
	);
});

test.each(Object.entries(RULES))('%s is the same a week later', (_, rule) => {
	fc.assert(
		fc.property(anyPair, (each) => {
			const later = ({ at, p }: Stated) => ({ at: at + 7 * DAY, p });
			const [first, ...rest] = each.forecasts;
			const moved = pair(each.question.cutoff + 7 * DAY, later(first), ...rest.map(later));
			expect(rule(moved)).toBeCloseTo(rule(each), 9);
		})
	);
});
