import { randomLcg } from 'd3';
import { expect, test } from 'vitest';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { normalBeyond } from '#lib/domain/calibration/normal.ts';
import { spiegelhalter } from '#lib/domain/calibration/spiegelhalter.ts';
import { said } from '../../support/calibration-rows.ts';

const of = (rows: readonly CalibrationRow[]) => spiegelhalter(calibrationColumns(rows));

test('one forecast of 20% that did not happen is half a deviation better than could be expected', () => {
	const found = of([said(0.2, false)]);
	expect(found?.z).toBeCloseTo(-0.5, 12);
	expect(found?.pValue).toBeCloseTo(0.6171, 4);
});

test('forecasts of 0, one half and 1 have no variance, and no test', () => {
	expect(of([0, 0.5, 1].map((p) => said(p, true)))).toBeNull();
	expect(of([])).toBeNull();
});

test('a question with several forecasts is refused', () => {
	const updates = [0.2, 0.3, 0.4].map((p, i) => said(p, true, { questionId: i < 2 ? 'a' : 'b' }));
	expect(() => of(updates)).toThrow('forecasts must be one for each of 2 questions, not 3 in all');
});

test('the unit of weight does not matter', () => {
	const rows = [0.1, 0.3, 0.8, 0.9].map((p, i) => said(p, i % 2 === 0, { weight: i + 1 }));
	const scaled = rows.map((row) => ({ ...row, weight: row.weight / 7 }));
	expect(of(scaled)?.z).toBeCloseTo(of(rows)?.z ?? NaN, 12);
});

test('of calibrated records one in ten is off at the level of ten per cent', () => {
	const random = randomLcg(7);
	let off = 0;
	for (let record = 0; record < 1000; record++) {
		const rows = Array.from({ length: 60 }, (_, i) => {
			const p = random();
			return said(p, random() < p, { questionId: String(i), weight: 0.5 + random() });
		});
		if ((of(rows)?.pValue ?? NaN) < 0.1) off++;
	}
	expect(off / 1000).toBeGreaterThan(0.07);
	expect(off / 1000).toBeLessThan(0.13);
});

test.each([
	// Twice the upper tail of the standard normal: R, 2 * pnorm(-z).
	[0, 1],
	[1, 0.3173105078629141],
	[1.959963984540054, 0.05],
	[1.9999999, 0.0455002738],
	[2.0000001, 0.0455002531],
	[3, 0.002699796063260189],
	[6, 1.973175290075396e-9],
	[10, 1.523970604832105e-23]
])('a value lies further out than %d with probability %d', (z, beyond) => {
	expect(normalBeyond(z) / beyond).toBeCloseTo(1, 7);
	expect(normalBeyond(-z)).toBe(normalBeyond(z));
});
