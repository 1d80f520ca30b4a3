import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveNumber } from '#lib/domain/weights.ts';

const weights = fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), {
	minLength: 1,
	maxLength: 20
});

test('three quarters and one quarter tell as much as 1.6 halves', () => {
	expect(effectiveNumber([3, 1])).toBe(1.6);
});

test('nothing weighs nothing', () => {
	expect(effectiveNumber([])).toBe(0);
	expect(effectiveNumber([0, 0])).toBe(0);
});

test('it lies between one row and all of them, and is all of them when they weigh alike', () => {
	fc.assert(
		fc.property(weights, (some) => {
			const n = effectiveNumber(some);
			expect(n).toBeGreaterThanOrEqual(1 - 1e-9);
			expect(n).toBeLessThanOrEqual(some.length + 1e-9);
			expect(effectiveNumber(some.map(() => 0.1))).toBeCloseTo(some.length, 9);
		})
	);
});

test('the unit and rows without weight do not matter', () => {
	fc.assert(
		fc.property(weights, (some) => {
			const scaled = [...some.map((weight) => weight * 7), 0];
			expect(effectiveNumber(scaled)).toBeCloseTo(effectiveNumber(some), 9);
		})
	);
});

test('a negative weight is refused', () => {
	expect(() => effectiveNumber([1, -1])).toThrow('weight must be at least 0, not -1');
});
