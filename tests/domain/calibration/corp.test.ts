import fc from 'fast-check';
import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import type { CalibrationRow } from '#lib/domain/calibration/bins.ts';
import { consistencyBand, corp } from '#lib/domain/calibration/corp.ts';

const asRow = (p: number, happened: boolean, weight = 1): CalibrationRow => {
	return { p, happened, weight, questionId: 'q' };
};
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
		expect(corp(rows)?.blocks).toEqual([
			{ from: 0.2, to: 0.4, value: 0.5, weight: 2 },
			{ from: 0.6, to: 0.6, value: 1, weight: 1 }
		]);
	});

	test('neighbours of equal value are one block, also where binary sums differ in the last digit', () => {
		const uneven = [0.1, 0.3, 0.7].flatMap((weight, i) => [
			asRow(0.2 + i / 10, true, weight),
			asRow(0.2 + i / 10, false, weight * 2)
		]);
		expect(corp(uneven)?.blocks).toHaveLength(1);
	});

	test('no rows, or none with weight, have no curve', () => {
		expect(corp([])).toBeNull();
		expect(corp([asRow(0.5, true, 0)])).toBeNull();
		expect(() => corp([asRow(1.5, true)])).toThrow(RangeError);
	});

	test('the score is miscalibration − discrimination + uncertainty, each at least 0', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const { score, miscalibration, discrimination, uncertainty } = corp(rows) ?? {
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
				const blocks = corp(rows)?.blocks ?? [];
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
				const blocks = corp(rows)?.blocks ?? [];
				const valueAt = (p: number) =>
					blocks.find(({ from, to }) => from <= p && p <= to)?.value ?? NaN;
				const again = corp(rows.map((one) => ({ ...one, p: valueAt(one.p) })));
				expect(again?.miscalibration).toBeCloseTo(0, 12);
			})
		);
	});

	test('neither the order of the rows nor the unit of weight matters', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const other = rows.toReversed().map((one) => ({ ...one, weight: one.weight * 8 }));
				expect(corp(other)?.miscalibration).toBeCloseTo(corp(rows)?.miscalibration ?? NaN, 12);
				expect(corp(other)?.blocks).toHaveLength(corp(rows)?.blocks.length ?? NaN);
			})
		);
	});
});

describe('the band', () => {
	const calibrated = (n: number, digits: number, random = randomLcg(3)) =>
		Array.from({ length: n }, (): CalibrationRow => {
			const p = Number(random().toFixed(digits));
			return asRow(p, random() < p);
		});
	const options = (draws: number, seed = 1) => ({ level: 0.9, draws, random: randomLcg(seed) });

	test('it stands at every probability said, rising, and holds the diagonal', () => {
		const rows = calibrated(300, 1);
		const band = consistencyBand(rows, options(500));
		expect(band.map((point) => point.p)).toEqual(
			[...new Set(rows.map((one) => one.p))].sort((a, b) => a - b)
		);
		for (const { p, low, high } of band) {
			expect(low).toBeLessThanOrEqual(p);
			expect(high).toBeGreaterThanOrEqual(p);
		}
	});

	test('it narrows with more rows', () => {
		const width = (n: number) => {
			const middle = consistencyBand(calibrated(n, 1), options(500)).find(({ p }) => p === 0.5);
			return (middle?.high ?? NaN) - (middle?.low ?? NaN);
		};
		expect(width(2000)).toBeLessThan(width(200) / 2);
	});

	test('the curve of a calibrated forecaster lies in it nine times out of ten', () => {
		const random = randomLcg(11);
		let inside = 0;
		let all = 0;
		for (let i = 0; i < 60; i++) {
			const rows = calibrated(200, 1, random);
			const blocks = corp(rows)?.blocks ?? [];
			for (const { p, low, high } of consistencyBand(rows, { level: 0.9, draws: 200, random })) {
				const value = blocks.find(({ from, to }) => from <= p && p <= to)?.value ?? NaN;
				all++;
				if (value >= low && value <= high) inside++;
			}
		}
		expect(inside / all).toBeGreaterThan(0.85);
		expect(inside / all).toBeLessThan(0.98);
	});

	test('a certain forecaster has no room at 0 and 1', () => {
		const band = consistencyBand([asRow(0, false), asRow(1, true)], options(200));
		expect(band[0]?.low).toBe(0);
		expect(band.at(-1)?.high).toBe(1);
	});

	test('no rows have no band, and impossible options are refused', () => {
		expect(consistencyBand([], options(10))).toEqual([]);
		expect(() => consistencyBand([], { ...options(10), level: 90 })).toThrow('level must be');
		expect(() => consistencyBand([], options(0))).toThrow('draws must be a whole number');
		expect(() => consistencyBand([], options(10.5))).toThrow('draws must be a whole number');
	});

	test('more probabilities than can be told apart are read off at 101 points', () => {
		expect(consistencyBand(calibrated(2000, 4), options(10))).toHaveLength(101);
	});
});
