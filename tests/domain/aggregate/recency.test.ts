import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recencyWeights, recencyWeightsOf } from '#lib/domain/aggregate/recency.ts';

test('one or two weigh alike, and none has no weights', () => {
	expect([0, 1, 2].map(recencyWeights)).toEqual([null, null, null]);
	expect(recencyWeightsOf([7, 5])).toBeNull();
	expect(recencyWeightsOf([])).toBeNull();
});

test('the newest weighs 1 and every older one less, but something', () => {
	for (const n of [3, 5, 500]) {
		const weights = recencyWeights(n) ?? [];
		expect(weights).toHaveLength(n);
		expect(weights.at(-1)).toBe(1);
		expect(weights).toEqual(weights.toSorted((a, b) => a - b));
		expect(weights[0]).toBeGreaterThan(0);
	}
});

test('how long ago does not matter, only in which order', () => {
	expect(recencyWeightsOf([0, 1, 2])).toEqual(recencyWeights(3));
	expect(recencyWeightsOf([-1e12, 1, 1e12])).toEqual(recencyWeights(3));
});

test('forecasts of one instant weigh the same, and all together what they would one after the other', () => {
	const [oldest = NaN, middle = NaN, newest = NaN] = recencyWeights(3) ?? [];
	const [first, second, third] = recencyWeightsOf([9, 5, 9]) ?? [];
	expect(second).toBe(oldest);
	expect(first).toBe(third);
	expect(first).toBeCloseTo((middle + newest) / 2, 12);
});

test('the order of rows does not matter', () => {
	const instants = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
	fc.assert(
		fc.property(instants, (list) => {
			expect(recencyWeightsOf(list.toReversed())).toEqual(
				recencyWeightsOf(list)?.toReversed() ?? null
			);
		})
	);
});

test.each([-1, 2.5, NaN])('%d forecasts are refused', (n) => {
	expect(() => recencyWeights(n)).toThrow(`n must be a whole number from 0, not ${n}`);
});
