import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { consistencyBand, type BandOptions } from '#lib/domain/calibration/band.ts';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { tally } from '#lib/domain/calibration/tally.ts';

const asRow = (p: number, happened: boolean, weight = 1): CalibrationRow => {
	return { p, happened, weight, questionId: 'q' };
};
const bandOf = (rows: readonly CalibrationRow[], options: BandOptions) =>
	consistencyBand(calibrationColumns(rows), options);

describe('the band', () => {
	const calibrated = (n: number, digits: number, random = randomLcg(3)) =>
		Array.from({ length: n }, (): CalibrationRow => {
			const p = Number(random().toFixed(digits));
			return asRow(p, random() < p);
		});
	const options = (draws: number, seed = 1) => ({ level: 0.9, draws, random: randomLcg(seed) });

	test('it stands at every probability said, rising, and holds the diagonal', () => {
		const rows = calibrated(300, 1);
		const band = bandOf(rows, options(500));
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
			const middle = bandOf(calibrated(n, 1), options(500)).find(({ p }) => p === 0.5);
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
			const blocks = corp(tally(calibrationColumns(rows)))?.blocks ?? [];
			for (const { p, low, high } of bandOf(rows, { level: 0.9, draws: 200, random })) {
				const value = blocks.find(({ from, to }) => from <= p && p <= to)?.value ?? NaN;
				all++;
				if (value >= low && value <= high) inside++;
			}
		}
		expect(inside / all).toBeGreaterThan(0.85);
		expect(inside / all).toBeLessThan(0.98);
	});

	test('a certain forecaster has no room at 0 and 1', () => {
		const band = bandOf([asRow(0, false), asRow(1, true)], options(200));
		expect(band[0]?.low).toBe(0);
		expect(band.at(-1)?.high).toBe(1);
	});

	test('no rows have no band, and impossible options are refused', () => {
		expect(bandOf([], options(10))).toEqual([]);
		expect(() => bandOf([], { ...options(10), level: 90 })).toThrow('level must be');
		expect(() => bandOf([], options(0))).toThrow('draws must be a whole number');
		expect(() => bandOf([], options(10.5))).toThrow('draws must be a whole number');
	});

	test('more probabilities than can be told apart are read off at 101 points', () => {
		expect(bandOf(calibrated(2000, 4), options(10))).toHaveLength(101);
	});
});
