import { expect, test } from 'vitest';
import { betaBelow, betaQuantile } from '#lib/domain/calibration/beta.ts';
import { fromBaseRate } from '#lib/domain/evidence/base-rate.ts';

test('none of twenty is small and not nothing', () => {
	const { p, interval } = fromBaseRate({ happened: 0, cases: 20 }, 0.95);
	expect(p).toBeCloseTo(0.5 / 21, 12);
	// Golden case interval.binomial-03, Jeffreys.
	expect(interval.low).toBeCloseTo(2.4246478459242774e-5, 10);
	expect(interval.high).toBeCloseTo(0.11663898290487539, 10);
});

test('of no cases nothing is known, and broken ones are refused', () => {
	expect(fromBaseRate({ happened: 0, cases: 0 }, 0.9).p).toBe(0.5);
	for (const [happened, cases] of [
		[3, 2],
		[-1, 2],
		[0.5, 2],
		[1, NaN]
	] as const)
		expect(() => fromBaseRate({ happened, cases }, 0.9)).toThrow(RangeError);
});

test('the incomplete beta function is that of scipy', () => {
	// scipy.special.betainc(a, b, x), scipy 1.17.1.
	const values = [
		[0.5, 0.5, 0.3, 0.36901011956554536],
		[3.5, 9.5, 0.27, 0.541192995291061],
		[81.5, 182.5, 0.31, 0.5248048831827201],
		[0.5, 20.5, 0.01, 0.4765415315484656],
		[200.5, 800.5, 0.22, 0.9378306734579483],
		[5, 2, 0.9, 0.885735]
	] as const;
	for (const [a, b, x, below] of values) {
		expect(Math.abs(betaBelow(x, a, b) - below)).toBeLessThan(1e-12);
		expect(Math.abs(betaQuantile(below, a, b) - x)).toBeLessThan(1e-9);
	}
});

test('parameters out of range are refused', () => {
	expect(() => betaBelow(0.5, 0, 1)).toThrow(RangeError);
	expect(() => betaBelow(1.5, 1, 1)).toThrow(RangeError);
	expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError);
	expect([0, 1].map((q) => betaQuantile(q, 2, 3))).toEqual([0, 1]);
});
