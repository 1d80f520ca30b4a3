import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimmedMean, weightedMean } from '#lib/domain/aggregate/mean.ts';
import { median } from '#lib/domain/aggregate/quantile.ts';
import { percent } from '../../support/crowd.ts';

const percents = fc.array(percent, { minLength: 1, maxLength: 15 });

test('a value that weighs double counts as if it were there twice', () => {
	fc.assert(
		fc.property(percents, (values) => {
			const weights = values.map((_, i) => (i === 0 ? 2 : 1));
			const twice = [...values, ...values.slice(0, 1)];
			expect(weightedMean(values, weights)).toBeCloseTo(weightedMean(twice, null) ?? NaN, 12);
		})
	);
});

test('the unit of weights does not matter, and what has none is not there', () => {
	expect(weightedMean([0.8, 0.4, 0.1], [3, 1, 1])).toBeCloseTo(0.58, 12);
	expect(weightedMean([0.8, 0.4, 0.1], [0.75, 0.25, 0.25])).toBeCloseTo(0.58, 12);
	expect(weightedMean([0.8, NaN], [1, 0])).toBe(0.8);
	expect(weightedMean([0.8, 0.4], [0, 0])).toBeNull();
	expect(weightedMean([], null)).toBeNull();
});

test.each([-1, NaN, Infinity])('a weight of %d is refused', (weight) => {
	expect(() => weightedMean([0.5], [weight])).toThrow('weight must be at least 0');
});

test('trimming takes whole people off each end, rounded down', () => {
	const ten = [0.02, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.55, 0.7, 0.97];
	expect(trimmedMean(ten, 0.19)).toBe(trimmedMean(ten, 0.1));
	expect(trimmedMean(ten.toReversed(), 0.2)).toBeCloseTo(0.30833333333, 9);
	expect(trimmedMean([0.1, 0.5], 0.49)).toBeCloseTo(0.3, 12);
	expect(trimmedMean([0.3], 0.49)).toBe(0.3);
	expect(trimmedMean([], 0.2)).toBeNull();
});

test('a share that is whole people in decimals is so in binary', () => {
	// 100 × 0.29 is 28.999999999999996: of 29 zeros at the bottom all go, and of 42 in the middle none.
	const hundred = Array.from({ length: 100 }, (_, i) => (i < 29 ? 0 : i < 71 ? 0.5 : 0.9));
	expect(trimmedMean(hundred, 0.29)).toBe(0.5);
});

test('trimming none is the mean, and nearly half the median', () => {
	fc.assert(
		fc.property(percents, (values) => {
			expect(trimmedMean(values, 0)).toBeCloseTo(weightedMean(values, null) ?? NaN, 12);
			expect(trimmedMean(values, 0.4999)).toBeCloseTo(median(values) ?? NaN, 12);
		})
	);
});

test.each([-0.1, 0.5, NaN])('a share of %d is refused', (share) => {
	expect(() => trimmedMean([0.5], share)).toThrow('share must be in [0, 0.5)');
});
