import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, weightedQuantile } from '#lib/domain/aggregate/quantile.ts';

const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const percents = fc.array(percent, { minLength: 1, maxLength: 15 });
const share = fc.constantFrom(0, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 1);

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
