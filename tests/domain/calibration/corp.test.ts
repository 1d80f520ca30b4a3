import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import { halved } from '../../support/calibration-rows.ts';

const asRow = (p: number, happened: boolean, weight = 1): CalibrationRow => {
	return { p, happened, weight, questionId: 'q' };
};
const curveOf = (rows: readonly CalibrationRow[]) => corp(tally(calibrationColumns(rows)));
const someRows = fc.array(
	fc.record({
		p: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
		happened: fc.boolean(),
		weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
		questionId: fc.constantFrom('a', 'b', 'c')
	}),
	{ minLength: 1, maxLength: 40 }
);

describe('the curve', () => {
	test('a violator is pooled with its neighbour', () => {
		const rows = [asRow(0.2, true), asRow(0.4, false), asRow(0.6, true)];
		expect(curveOf(rows)?.blocks).toEqual([
			{ from: 0.2, to: 0.4, value: 0.5, weight: 2 },
			{ from: 0.6, to: 0.6, value: 1, weight: 1 }
		]);
	});

	test('neighbours of equal value are one block, also where binary sums differ in the last digit', () => {
		const uneven = [0.1, 0.3, 0.7].flatMap((weight, i) => [
			asRow(0.2 + i / 10, true, weight),
			asRow(0.2 + i / 10, false, weight * 2)
		]);
		expect(curveOf(uneven)?.blocks).toHaveLength(1);
	});

	test('no rows, or none with weight, have no curve', () => {
		expect(curveOf([])).toBeNull();
		expect(curveOf([asRow(0.5, true, 0)])).toBeNull();
		expect(() => curveOf([asRow(1.5, true)])).toThrow(RangeError);
	});

	test('the score is miscalibration − discrimination + uncertainty, each at least 0', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const { score, miscalibration, discrimination, uncertainty } = curveOf(rows) ?? {
					...{ score: NaN, miscalibration: NaN, discrimination: NaN, uncertainty: NaN }
				};
				expect(miscalibration - discrimination + uncertainty).toBeCloseTo(score, 12);
				expect(miscalibration).toBeGreaterThanOrEqual(-1e-12);
				expect(discrimination).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('it rises from block to block and keeps all the weight', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const blocks = curveOf(rows)?.blocks ?? [];
				for (const [i, block] of blocks.entries()) {
					expect(block.from).toBeLessThanOrEqual(block.to);
					const next = blocks[i + 1];
					if (next === undefined) continue;
					expect(next.value).toBeGreaterThan(block.value);
					expect(next.from).toBeGreaterThan(block.to);
				}
				const weight = (items: readonly { weight: number }[]) =>
					items.reduce((sum, item) => sum + item.weight, 0);
				expect(weight(blocks)).toBeCloseTo(weight(rows), 9);
			})
		);
	});

	test('recalibrating what is already recalibrated changes nothing', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const blocks = curveOf(rows)?.blocks ?? [];
				const valueAt = (p: number) =>
					blocks.find(({ from, to }) => from <= p && p <= to)?.value ?? NaN;
				const again = curveOf(rows.map((one) => ({ ...one, p: valueAt(one.p) })));
				expect(again?.miscalibration).toBeCloseTo(0, 12);
			})
		);
	});

	test('a row said twice with half the weight is the row', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const [one, other] = [curveOf(rows), curveOf(halved(rows))];
				expect(other?.blocks).toHaveLength(one?.blocks.length ?? NaN);
				for (const [i, block] of (one?.blocks ?? []).entries())
					expect(other?.blocks[i]?.value).toBeCloseTo(block.value, 9);
			})
		);
	});

	test('neither the order of the rows nor the unit of weight matters', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const other = rows.toReversed().map((one) => ({ ...one, weight: one.weight * 8 }));
				expect(curveOf(other)?.miscalibration).toBeCloseTo(
					curveOf(rows)?.miscalibration ?? NaN,
					12
				);
				expect(curveOf(other)?.blocks).toHaveLength(curveOf(rows)?.blocks.length ?? NaN);
			})
		);
	});
});
