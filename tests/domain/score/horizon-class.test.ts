import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutByHorizon, HORIZON_DAYS } from '#lib/domain/score/horizon-class.ts';
import { DAY } from '#lib/domain/time.ts';

const DEADLINE = Date.UTC(2025, 11, 31);
/** What stood from so many days before the deadline until so many. */
const stood = (before: number, until: number) => ({
	from: DEADLINE - before * DAY,
	to: DEADLINE - until * DAY,
	weight: 0.5
});
const daysOf = (stretch: ReturnType<typeof stood>) =>
	cutByHorizon(stretch, DEADLINE).map(({ from, to, weight, horizon }) => [
		horizon,
		(DEADLINE - from) / DAY,
		(DEADLINE - to) / DAY,
		weight
	]);

describe('a stretch by the time left to the deadline', () => {
	test('is whole where it stays in one class', () => {
		expect(daysOf(stood(29, 8))).toEqual([[1, 29, 8, 0.5]]);
		expect(daysOf(stood(400, 100))).toEqual([[3, 400, 100, 0.5]]);
		expect(daysOf(stood(2, 1))).toEqual([[0, 2, 1, 0.5]]);
	});

	test('is cut where it crosses, its weight shared by time, oldest part first', () => {
		expect(daysOf(stood(100, 0))).toEqual([
			[3, 100, 90, 0.05],
			[2, 90, 30, 0.3],
			[1, 30, 7, 0.115],
			[0, 7, 0, 0.035]
		]);
	});

	test('the classes are under a week, a month and three months, and over', () => {
		expect(cutByHorizon(stood(100, 0), DEADLINE, HORIZON_DAYS)).toEqual(
			cutByHorizon(stood(100, 0), DEADLINE)
		);
		expect(HORIZON_DAYS).toEqual([7, 30, 90]);
	});

	test('an edge belongs to the class of more time left', () => {
		expect(daysOf(stood(30, 7))).toEqual([[1, 30, 7, 0.5]]);
		expect(daysOf(stood(90, 30))).toEqual([[2, 90, 30, 0.5]]);
	});

	test('beyond the deadline no time is left', () => {
		expect(daysOf(stood(1, -3))).toEqual([[0, 1, -3, 0.5]]);
	});

	test('whatever else it carries travels along', () => {
		const parts = cutByHorizon({ ...stood(8, 6), questionId: 'q' }, DEADLINE);
		expect(parts.map((part) => part.questionId)).toEqual(['q', 'q']);
	});

	test('the parts join without a gap and weigh what the whole did', () => {
		const day = fc.double({ min: -50, max: 500, noNaN: true });
		fc.assert(
			fc.property(day, fc.double({ min: 0.01, max: 500, noNaN: true }), (until, length) => {
				const whole = stood(until + length, until);
				const parts = cutByHorizon(whole, DEADLINE, [1, 5, 100]);
				expect(parts[0]?.from).toBe(whole.from);
				expect(parts.at(-1)?.to).toBe(whole.to);
				for (const [i, part] of parts.entries()) {
					expect(part.to).toBeGreaterThan(part.from);
					if (i > 0) expect(part.from).toBe(parts[i - 1]?.to);
				}
				expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(0.5, 12);
			})
		);
	});

	test('what lasts no time and edges that do not rise are refused', () => {
		expect(() => cutByHorizon(stood(5, 5), DEADLINE)).toThrow('stretch must last some time');
		for (const days of [[7, 7], [0], [-1], [30, 7], [NaN]])
			expect(() => cutByHorizon(stood(5, 4), DEADLINE, days)).toThrow('days must rise');
		expect(cutByHorizon(stood(500, 4), DEADLINE, [])).toMatchObject([{ horizon: 0, weight: 0.5 }]);
	});
});
