import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { consistencyBand, type BandPoint } from '#lib/domain/calibration/band.ts';
import {
	calibrationColumns,
	type CalibrationColumns,
	type CalibrationRow
} from '#lib/domain/calibration/columns.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import type { Resampling } from '#lib/domain/calibration/resampling.ts';
import { tally } from '#lib/domain/calibration/tally.ts';

const bandOf = (rows: readonly CalibrationRow[], options: Resampling): BandPoint[] =>
	consistencyBand(calibrationColumns(rows), options);
const options = (draws: number, seed = 1) => ({ level: 0.9, draws, random: randomLcg(seed) });

/** One forecast a question, each with a chance that is right. */
const calibrated = (n: number, digits: number, random = randomLcg(3)) =>
	Array.from({ length: n }, (_, i): CalibrationRow => {
		const p = Number(random().toFixed(digits));
		return { p, happened: random() < p, weight: 1, questionId: `q${i}` };
	});

/** The same forecasts, each said so often in a row on its question. */
const repeated = (rows: readonly CalibrationRow[], times: number, weight = 1 / times) =>
	rows.flatMap((row) => Array.from({ length: times }, () => ({ ...row, weight })));

const widthAt = (band: readonly BandPoint[], at: number): number => {
	const point = band.find(({ p }) => p === at);
	return (point?.high ?? NaN) - (point?.low ?? NaN);
};

describe('the band', () => {
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

	test('it narrows with more questions', () => {
		const width = (n: number) => widthAt(bandOf(calibrated(n, 1), options(500)), 0.5);
		expect(width(2000)).toBeLessThan(width(200) / 2);
	});

	test('a certain forecaster has no room at 0 and 1', () => {
		const [first, second] = calibrated(2, 1);
		const rows = [
			{ ...first, p: 0 },
			{ ...second, p: 1 }
		].map((row, i) => ({ happened: i === 1, weight: 1, questionId: String(i), ...row }));
		const band = bandOf(rows, options(200));
		expect(band[0]?.low).toBe(0);
		expect(band.at(-1)?.high).toBe(1);
	});

	test('in a very long record it is as wide as the binomial law says', () => {
		const n = 100_500;
		const coins: CalibrationColumns = {
			p: new Float64Array(n).fill(0.5),
			happened: new Uint8Array(n),
			weight: new Float64Array(n).fill(1),
			below: null,
			starts: Uint32Array.from({ length: n + 1 }, (_, i) => i)
		};
		const [point] = consistencyBand(coins, options(200));
		// z at 95% × √(p (1 − p) / n)
		const half = 1.645 * Math.sqrt(0.25 / n);
		expect(((point?.high ?? NaN) - 0.5) / half).toBeCloseTo(1, 0);
		expect((0.5 - (point?.low ?? NaN)) / half).toBeCloseTo(1, 0);
	});

	test('the same seed gives the same band', () => {
		const rows = calibrated(50, 2);
		expect(bandOf(rows, options(100))).toEqual(bandOf(rows, options(100)));
	});
});

describe('updates on one question', () => {
	test.each([1 / 40, 1])('forty of them, each of weight %d, do not narrow it', (weight) => {
		const rows = calibrated(60, 1);
		const once = bandOf(rows, options(1000));
		const often = bandOf(repeated(rows, 40, weight), options(1000));
		for (const [i, { p, low, high }] of once.entries()) {
			expect(often[i]?.p).toBe(p);
			expect(often[i]?.low).toBeCloseTo(low, 9);
			expect(often[i]?.high).toBeCloseTo(high, 9);
		}
	});

	test('nor do they where each differs a little from the last', () => {
		const near = (p: number, i: number) => Math.min(1, Math.max(0, p + ((i % 5) - 2) / 100));
		const once = calibrated(60, 1).map((row) => ({ ...row, p: 0.1 + 0.8 * row.p }));
		const wandering = repeated(once, 40).map((row, i) => ({ ...row, p: near(row.p, i) }));
		const apart = wandering.map((row, i) => ({ ...row, questionId: String(i) }));
		const mean = (rows: readonly CalibrationRow[]) => {
			const band = bandOf(rows, options(1000));
			return band.reduce((sum, { low, high }) => sum + high - low, 0) / band.length;
		};
		expect(mean(wandering)).toBeGreaterThan(0.9 * mean(once));
		expect(mean(apart)).toBeLessThan(0.5 * mean(once));
	});

	test.each([1, 6])(
		'the curve of a calibrated forecaster, %d forecasts a question, lies in it nine times out of ten',
		(times) => {
			const random = randomLcg(11);
			let [inside, all] = [0, 0];
			for (let i = 0; i < 60; i++) {
				const rows = repeated(calibrated(200, 1, random), times);
				const blocks = corp(tally(calibrationColumns(rows)))?.blocks ?? [];
				for (const { p, low, high } of bandOf(rows, { level: 0.9, draws: 200, random })) {
					const value = blocks.find(({ from, to }) => from <= p && p <= to)?.value ?? NaN;
					all++;
					if (value >= low && value <= high) inside++;
				}
			}
			expect(inside / all).toBeGreaterThan(0.85);
			expect(inside / all).toBeLessThan(0.98);
		}
	);
});

describe('where it is read off', () => {
	test('more probabilities than can be told apart are read off at 101 points', () => {
		expect(bandOf(calibrated(2000, 4), options(10))).toHaveLength(101);
	});

	test('thousands of them are rounded to per mille, which hardly shows', () => {
		const fine = calibrated(3000, 9);
		const coarse = fine.map((row) => ({ ...row, p: Number(row.p.toFixed(3)) }));
		const band = bandOf(fine, options(100));
		expect(band).toEqual(bandOf(coarse, options(100)));
		for (const { p, low, high } of band) {
			expect(low).toBeLessThanOrEqual(p + 0.02);
			expect(high).toBeGreaterThanOrEqual(p - 0.02);
		}
	});

	test('no rows have no band, and impossible options are refused', () => {
		expect(bandOf([], options(10))).toEqual([]);
		expect(() => bandOf([], { ...options(10), level: 90 })).toThrow('level must be');
		expect(() => bandOf([], options(0))).toThrow('draws must be a whole number');
		expect(() => bandOf([], options(10.5))).toThrow('draws must be a whole number');
	});
});
