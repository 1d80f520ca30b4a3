import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIN_EDGES, reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';

const row = (p: number, happened = true, more: Partial<CalibrationRow> = {}): CalibrationRow => ({
	p,
	happened,
	weight: 1,
	questionId: `q${p}`,
	...more
});
const binsOf = (rows: readonly CalibrationRow[], edges: readonly number[] = BIN_EDGES) =>
	reliabilityBins(calibrationColumns(rows), { edges });
const TENTHS = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];
const binOf = (p: number, edges: readonly number[] = BIN_EDGES) =>
	binsOf([row(p)], edges).findIndex((bin) => bin.questions === 1);

describe('which bin a forecast falls in', () => {
	test('every whole percent falls in the bin that its decimals say', () => {
		for (let percent = 0; percent <= 100; percent++) {
			expect(binOf(percent / 100)).toBe(Math.min(10, Math.floor((percent + 5) / 10)));
			expect(binOf(percent / 100, TENTHS)).toBe(Math.min(9, Math.floor(percent / 10)));
		}
	});

	test.each([
		[0.0496, 0],
		[0.0499, 0],
		[0.05, 1],
		[0.1499, 1],
		[0.14999999, 1],
		[0.15, 2],
		[0.9499, 9],
		[0.95, 10],
		[0.9999, 10],
		[1, 10]
	])('%d falls in bin %d: cut, not rounded, to whole per mille', (p, bin) => {
		expect(binOf(p)).toBe(bin);
	});

	test.each([
		[0.1 + 0.2, 3],
		[0.7000000000000001, 7],
		[0.7999999999999999, 8],
		[1 - 0.9, 1]
	])('%d is read as the decimal that was meant', (p, bin) => {
		expect(binOf(p, TENTHS)).toBe(bin);
	});

	test('every probability falls in exactly one bin', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
				const bins = binsOf(ps.map((p, i) => row(p, true, { questionId: `${i}` })));
				expect(bins.reduce((sum, bin) => sum + bin.questions, 0)).toBe(ps.length);
			})
		);
	});
});

describe('what a bin says', () => {
	test('there are eleven, empty ones included, around the tens', () => {
		const bins = binsOf([]);
		expect(bins.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
			[0, 0.05],
			[0.05, 0.15]
		]);
		expect(bins).toHaveLength(11);
		expect(bins[10]).toEqual({
			from: 0.95,
			to: 1,
			questions: 0,
			weight: 0,
			meanForecast: null,
			frequency: null,
			interval: null,
			mark: 'none'
		});
	});

	test('weights count in the means, distinct questions in the interval and the mark', () => {
		const updates = Array.from({ length: 12 }, () =>
			row(0.3, true, { weight: 0.05, questionId: 'q' })
		);
		const bin = binsOf([...updates, row(0.32, false, { weight: 0.2 })])[3];
		expect(bin?.questions).toBe(2);
		expect(bin?.weight).toBeCloseTo(0.8, 12);
		expect(bin?.meanForecast).toBeCloseTo((0.6 * 0.3 + 0.2 * 0.32) / 0.8, 12);
		expect(bin?.frequency).toBeCloseTo(0.75, 12);
		expect((bin?.interval?.high ?? 0) - (bin?.interval?.low ?? 0)).toBeGreaterThan(0.5);
		expect(bin?.mark).toBe('none');
	});

	test.each([
		[4, 'none'],
		[5, 'hollow'],
		[10, 'dot']
	])('with %d questions the mark is %s', (n, mark) => {
		const rows = Array.from({ length: n }, (_, i) => row(0.5, true, { questionId: `${i}` }));
		expect(binsOf(rows)[5]?.mark).toBe(mark);
	});

	test('a row without weight leaves no trace', () => {
		expect(binsOf([row(0.5, true, { weight: 0 })])).toEqual(binsOf([]));
	});

	test('means and frequencies lie where they must', () => {
		const rows = fc.array(
			fc.record({
				p: fc.double({ min: 0, max: 1, noNaN: true }),
				happened: fc.boolean(),
				weight: fc.double({ min: 1e-6, max: 1, noNaN: true }),
				questionId: fc.constantFrom('a', 'b', 'c')
			})
		);
		fc.assert(
			fc.property(rows, (some) => {
				for (const { from, to, meanForecast, frequency, interval } of binsOf(some)) {
					if (meanForecast === null || frequency === null || interval === null) continue;
					expect(meanForecast).toBeGreaterThanOrEqual(from - 1e-9);
					expect(meanForecast).toBeLessThanOrEqual(to + 1e-9);
					expect(interval.low).toBeLessThanOrEqual(frequency + 1e-12);
					expect(interval.high).toBeGreaterThanOrEqual(frequency - 1e-12);
				}
			})
		);
	});
});

test.each([[[0, 500]], [[0, 500, 500, 1000]], [[100, 1000]], [[0, 33.3, 1000]], [[]]])(
	'the edges %j are refused',
	(edges) => {
		expect(() => binsOf([], edges)).toThrow('edges must be whole per mille');
	}
);

test('a row that cannot be is refused', () => {
	expect(() => binsOf([row(1.01)])).toThrow('probability must be in [0, 1], not 1.01');
	expect(() => binsOf([row(0.5, true, { weight: -1 })])).toThrow('weight must be');
});
