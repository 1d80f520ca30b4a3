import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '#lib/domain/calibration/interval.ts';

test.each([
	// Newcombe 1998, Statistics in Medicine 17:857, Table I, method 3.
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718],
	[29, 29, 0.883, 1]
])('%d of %d at 95%% is the published interval', (k, n, low, high) => {
	const interval = wilson(k, n, 0.95);
	expect(interval?.low).toBeCloseTo(low, 4);
	expect(interval?.high).toBeCloseTo(high, 4);
});

test.each([
	[5, 0.33],
	[10, 0.26],
	[20, 0.2],
	[30, 0.17],
	[50, 0.13],
	[100, 0.1]
])(
	'with %d questions half of which happened, the half-width at 95%% is %d (scoring.md C.3)',
	(n, half) => {
		const interval = wilson(n / 2, n, 0.95);
		expect(((interval?.high ?? 0) - (interval?.low ?? 0)) / 2).toBeCloseTo(half, 1.9);
	}
);

test('no data, no interval', () => {
	expect(wilson(0, 0, 0.9)).toBeNull();
});

test('the interval lies in [0, 1], holds the frequency, mirrors, and widens with the level', () => {
	const n = fc.integer({ min: 1, max: 2000 });
	fc.assert(
		fc.property(n, fc.double({ min: 0, max: 1, noNaN: true }), (total, frequency) => {
			const narrow = wilson(frequency * total, total, 0.9) ?? { low: NaN, high: NaN };
			const wide = wilson(frequency * total, total, 0.99) ?? { low: NaN, high: NaN };
			const mirrored = wilson((1 - frequency) * total, total, 0.9);
			expect(narrow.low).toBeGreaterThanOrEqual(0);
			expect(narrow.high).toBeLessThanOrEqual(1);
			expect(narrow.low).toBeLessThanOrEqual(frequency + 1e-12);
			expect(narrow.high).toBeGreaterThanOrEqual(frequency - 1e-12);
			expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
			expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
			expect(mirrored?.high).toBeCloseTo(1 - narrow.low, 9);
		})
	);
});

test.each([
	[-1, 10, 0.9, 'k must be in [0, 10], not -1'],
	[11, 10, 0.9, 'k must be in [0, 10], not 11'],
	[1, NaN, 0.9, 'k must be in [0, NaN], not 1'],
	[1, 10, 1, 'level must be in (0, 1), not 1'],
	[1, 10, 95, 'level must be in (0, 1), not 95']
])('%d of %d at %d is refused', (k, n, level, problem) => {
	expect(() => wilson(k, n, level)).toThrow(problem);
});
