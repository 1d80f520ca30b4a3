import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restOf, shareOutRest } from '#lib/domain/forecast.ts';

const inHundredths = (entries: readonly number[]) =>
	entries.reduce((sum, p) => sum + Math.round(p * 10_000), 0);

describe('shareOutRest', () => {
	test('the example of its docstring holds', () => {
		expect(shareOutRest([0.5, null, 0.25])).toEqual([0.5, 0.25, 0.25]);
	});

	test('where no field is empty the rest goes in proportion to what is there', () => {
		expect(shareOutRest([0.38, 0.17, 0.21, 0.09, 0.1])).toEqual([
			0.4, 0.1789, 0.2211, 0.0947, 0.1053
		]);
	});

	test('too much is taken off in proportion', () => {
		expect(shareOutRest([0.9, 0.3])).toEqual([0.75, 0.25]);
		expect(shareOutRest([0.9, 0.3, null])).toEqual([0.75, 0.25, 0]);
	});

	test('where nothing is there everybody gets the same, and thirds still sum to 100.00', () => {
		expect(shareOutRest([null, null, null])).toEqual([0.3334, 0.3333, 0.3333]);
		expect(shareOutRest([0, 0])).toEqual([0.5, 0.5]);
	});

	test('what comes out always sums to exactly 100.00 and stays within 0 and 1', () => {
		const entry = fc.option(fc.integer({ min: 0, max: 10_000 }).map((steps) => steps / 10_000));
		fc.assert(
			fc.property(fc.array(entry, { minLength: 2, maxLength: 200 }), (entries) => {
				const shared = shareOutRest(entries);
				expect(inHundredths(shared)).toBe(10_000);
				expect(shared.every((p) => p >= 0 && p <= 1)).toBe(true);
			})
		);
	});
});

test('the rest is exact where floating point is not', () => {
	expect(restOf([0.1, 0.2, 0.6, null])).toBe(0.1);
	expect(restOf([0.29, 0.57, 0.2])).toBe(-0.06);
});
