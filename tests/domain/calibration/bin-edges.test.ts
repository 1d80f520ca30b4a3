import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIN_EDGES, binFinder, reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';

const row = (p: number, questionId = 'q'): CalibrationRow => {
	return { p, happened: true, weight: 1, questionId };
};
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

	test.each([
		[0, 0],
		[0.05, 0],
		[0.0501, 1],
		[0.15, 1],
		[0.1500000001, 1],
		[0.150000001, 2],
		[0.7000000000000001, 7],
		[1, 10]
	])('%d falls in bin %d where the right edge belongs to a bin', (p, bin) => {
		const rule = { closed: 'right' } as const;
		const bins = reliabilityBins(calibrationColumns([row(p)]), rule);
		expect(bins.findIndex(({ questions }) => questions === 1)).toBe(bin);
		expect(binFinder(rule)(p)).toBe(bin);
	});

	test('a number and its record fall in the same bin', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
				expect(binFinder()(p)).toBe(binOf(p));
				expect(binFinder({ edges: TENTHS })(p)).toBe(binOf(p, TENTHS));
			})
		);
	});

	test('every probability falls in exactly one bin', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
				const bins = binsOf(ps.map((p, i) => row(p, `${i}`)));
				expect(bins.reduce((sum, bin) => sum + bin.questions, 0)).toBe(ps.length);
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
