import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderCurve } from '#lib/domain/calibration/discrimination.ts';
import { halved, said, someRows, tallied } from '../../support/calibration-rows.ts';

test('equal numbers on different outcomes count half', () => {
	const rows = [said(0.2, false), said(0.6, false), said(0.6, true), said(0.9, true)];
	expect(areaUnderCurve(tallied(rows))).toBe(0.875);
});

test('one outcome only has none, nor has nothing', () => {
	expect(areaUnderCurve(tallied([said(0.2, true), said(0.9, true)]))).toBeNull();
	expect(areaUnderCurve(tallied([said(0.2, false)]))).toBeNull();
	expect(areaUnderCurve(tallied([]))).toBeNull();
});

test('it is the weighted share of pairs in the right order', () => {
	fc.assert(
		fc.property(someRows(), (rows) => {
			let [wins, pairs] = [0, 0];
			for (const yes of rows.filter((row) => row.happened))
				for (const no of rows.filter((row) => !row.happened)) {
					const weight = yes.weight * no.weight;
					pairs += weight;
					if (yes.p > no.p) wins += weight;
					if (yes.p === no.p) wins += weight / 2;
				}
			const area = areaUnderCurve(tallied(rows));
			if (pairs === 0) expect(area).toBeNull();
			else expect(area).toBeCloseTo(wins / pairs, 9);
			expect(areaUnderCurve(tallied(halved(rows))) ?? 9).toBeCloseTo(area ?? 9, 9);
		})
	);
});
