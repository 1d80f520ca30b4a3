import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dailyAverage, relativeDaily } from '#lib/domain/score/daily.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { DAY, HOUR, wholeLocalDays } from '#lib/domain/time.ts';

const opensAt = Date.UTC(2025, 1, 3);
const hour = (hours: number) => opensAt + hours * HOUR;
const days = wholeLocalDays(opensAt, hour(4 * 24), 'UTC');
const row = (from: number, to: number, score: number) => ({
	...{ forecasterId: 'a', from: hour(from), to: hour(to), score }
});

test('what stood when a day ended scores that day, and nothing else does', () => {
	const {
		days: scored,
		daysScored,
		score
	} = dailyAverage([row(6, 40, 0.1), row(40, 46, 0.9), row(46, 96, 0.3)], days);
	expect(scored.map(({ day, row: stood }) => [day, stood?.score])).toEqual([
		['2025-02-03', 0.1],
		['2025-02-04', 0.3],
		['2025-02-05', 0.3],
		['2025-02-06', 0.3]
	]);
	expect(daysScored).toBe(4);
	expect(score).toBeCloseTo(0.25, 12);
});

test('what is said at midnight belongs to the new day, what ends at midnight to the old one', () => {
	const { days: scored } = dailyAverage([row(0, 24, 0.1), row(24, 48, 0.2)], days);
	expect(scored.map(({ row: stood }) => stood?.score)).toEqual([0.1, 0.2, undefined, undefined]);
});

test('days before the first forecast and after a withdrawal are not scored', () => {
	const { daysScored, score } = dailyAverage([row(30, 60, 0.2)], days);
	expect([daysScored, score]).toEqual([1, 0.2]);
});

test('without a whole day there is no score', () => {
	expect(dailyAverage([row(6, 23, 0.2)], days).score).toBeNull();
	expect(dailyAverage([row(0, 96, 0.2)], [])).toEqual({ days: [], daysScored: 0, score: null });
	expect(dailyAverage([], days).score).toBeNull();
	expect(relativeDaily([row(6, 23, 0.2)], days).get('a')).toBeNull();
	expect(relativeDaily([], days)).toEqual(new Map());
});

test('one row over one day is that day', () => {
	const day = { day: '1970-01-01', from: 0, to: 10 };
	const rows = [{ forecasterId: 'w_1', from: 5, to: 20, score: 0.1 }];
	expect(dailyAverage(rows, [day]).score).toBe(0.1);
	expect(relativeDaily(rows, [day]).get('w_1')).toEqual({
		...{ score: 0.1, median: 0.1, accuracy: 0, daysScored: 1, participation: 1 },
		weightedAccuracy: 0
	});
});

test('who joins late is held against the median of their own days, and weighs less', () => {
	const rows = [
		row(0, 96, 0.2),
		{ ...row(0, 96, 0.4), forecasterId: 'b' },
		{ ...row(60, 96, 0.1), forecasterId: 'c' }
	];
	const late = relativeDaily(rows, days).get('c');
	expect(late?.median).toBeCloseTo(0.2, 12);
	expect(late?.accuracy).toBeCloseTo(-0.1, 12);
	expect(late?.daysScored).toBe(2);
	expect(late?.participation).toBe(0.5);
	expect(late?.weightedAccuracy).toBeCloseTo(-0.05, 12);
	const early = relativeDaily(rows, days).get('a');
	expect(early?.median).toBeCloseTo((0.3 + 0.3 + 0.2 + 0.2) / 4, 12);
});

test('a forecaster who changes only at midnight scores by the day as by the hour', () => {
	const scores = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
		minLength: 4,
		maxLength: 4
	});
	fc.assert(
		fc.property(scores, (daily) => {
			const steps = daily.map((value, i) => ({ at: opensAt + i * DAY, value }));
			const closesAt = hour(96);
			const stretches = standingStretches(steps, { opensAt, closesAt, knownAt: closesAt });
			const rows = stretches.map(({ step, from, to }) => ({ from, to, score: step.value }));
			const { score, daysScored } = dailyAverage(rows, days);
			const coverage = stretches.reduce((sum, { weight }) => sum + weight, 0);
			expect(daysScored / 4).toBeCloseTo(coverage, 12);
			const byTime = stretches.reduce((sum, { weight, step }) => sum + weight * step.value, 0);
			if (score === null) expect(coverage).toBe(0);
			else expect(score).toBeCloseTo(byTime / coverage, 12);
		})
	);
});
