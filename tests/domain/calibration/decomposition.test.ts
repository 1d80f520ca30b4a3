import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corp } from '#lib/domain/calibration/corp.ts';
import { binnedMurphy, murphy } from '#lib/domain/calibration/decomposition.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { halved, said, someRows, tallied } from '../../support/calibration-rows.ts';

const none = { score: NaN, reliability: NaN, resolution: NaN, uncertainty: NaN };
const EDGES = [0, 100, 300, 500, 900, 1000];

describe('over the distinct probabilities', () => {
	test('a coin said to be one has uncertainty only', () => {
		expect(murphy(tallied([said(0.5, true), said(0.5, false)]))).toEqual({
			...{ score: 0.25, reliability: 0, resolution: 0, uncertainty: 0.25 }
		});
	});

	test('the terms add up to the weighted mean Brier', () => {
		fc.assert(
			fc.property(someRows(), (rows) => {
				const { score, reliability, resolution, uncertainty } = murphy(tallied(rows)) ?? none;
				const weight = rows.reduce((sum, row) => sum + row.weight, 0);
				const direct = rows.reduce((sum, row) => sum + row.weight * brier(row.p, row.happened), 0);
				expect(Math.abs(reliability - resolution + uncertainty - score)).toBeLessThan(1e-12);
				expect(Math.abs(score - direct / weight)).toBeLessThan(1e-12);
			})
		);
	});

	test('it finds at least as much to recalibrate as the curve does, which may not fall', () => {
		fc.assert(
			fc.property(someRows(), (rows) => {
				const all = tallied(rows);
				const { miscalibration = NaN, discrimination = NaN } = corp(all) ?? {};
				const { reliability, resolution } = murphy(all) ?? none;
				expect(reliability).toBeGreaterThanOrEqual(miscalibration - 1e-12);
				expect(resolution).toBeGreaterThanOrEqual(discrimination - 1e-12);
			})
		);
	});
});

describe('over bins', () => {
	test('one bin keeps what the record as a whole is off by', () => {
		const found = binnedMurphy(tallied([said(0.2, false), said(0.8, true)]), [0, 1000]);
		const { score = NaN, withinVariance = NaN, withinCovariance = NaN } = found ?? {};
		expect(found).toMatchObject({ reliability: 0, resolution: 0, uncertainty: 0.25 });
		expect(score).toBeCloseTo(0.04, 12);
		expect(withinVariance).toBeCloseTo(0.09, 12);
		expect(withinCovariance).toBeCloseTo(0.3, 12);
	});

	test('the terms add up once what bins throw away is counted', () => {
		fc.assert(
			fc.property(someRows(), (rows) => {
				const found = binnedMurphy(tallied(rows), EDGES);
				const { score, reliability, resolution, uncertainty } = found ?? none;
				const { withinVariance = NaN, withinCovariance = NaN } = found ?? {};
				const sum = reliability - resolution + uncertainty + withinVariance - withinCovariance;
				expect(Math.abs(sum - score)).toBeLessThan(1e-12);
				expect(withinVariance).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('bins of one value each are no bins', () => {
		const rows = [0.05, 0.2, 0.4, 0.7, 1].flatMap((p) => [said(p, true), said(p, false)]);
		const { score, reliability, resolution, uncertainty } = murphy(tallied(rows)) ?? none;
		const binned = binnedMurphy(tallied(rows), EDGES);
		expect(binned).toMatchObject({ score, uncertainty, withinCovariance: 0 });
		expect(binned?.reliability).toBeCloseTo(reliability, 12);
		expect(binned?.resolution).toBeCloseTo(resolution, 12);
		expect(binned?.generalizedResolution).toBeCloseTo(resolution, 12);
		expect(binned?.withinVariance).toBeCloseTo(0, 12);
	});

	test('edges that are none are refused', () => {
		expect(() => binnedMurphy(tallied([said(0.2, true)]), [0, 0.5, 1])).toThrow('edges must be');
	});
});

test('neither the order of the rows nor saying them twice with half the weight matters', () => {
	fc.assert(
		fc.property(someRows(), (rows) => {
			const [one, other] = [rows, halved(rows)].map((some) => binnedMurphy(tallied(some)));
			for (const [term, value] of Object.entries(one ?? {}))
				expect(new Map(Object.entries(other ?? {})).get(term)).toBeCloseTo(value, 9);
		})
	);
});

test('nothing said, nothing to take apart', () => {
	expect(murphy(tallied([]))).toBeNull();
	expect(binnedMurphy(tallied([]))).toBeNull();
});
