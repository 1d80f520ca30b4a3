import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidence } from '#lib/domain/calibration/confidence.ts';
import { halved, said, someRows, tallied } from '../../support/calibration-rows.ts';

const of = (...rows: ReturnType<typeof said>[]) => confidence(tallied(rows));

test('who says 90% and is right half of the time is over-confident by 40 points', () => {
	const found = of(said(0.9, true), said(0.9, false));
	expect(found?.meanConfidence).toBeCloseTo(0.9, 12);
	expect(found?.hitRate).toBe(0.5);
	expect(found?.overconfidence).toBeCloseTo(0.4, 12);
});

test('10% that did not happen is a hit with a confidence of 90%', () => {
	expect(of(said(0.1, false))).toMatchObject({ meanConfidence: 0.9, hitRate: 1 });
});

test('exactly 50% counts, apart: it has a bias and a sharpness, and no side', () => {
	const found = of(said(0.5, true, { weight: 2 }));
	expect(found).toEqual({
		...{ evenWeight: 2, meanConfidence: null, hitRate: null, overconfidence: null },
		...{ bias: -0.5, sharpness: 0 }
	});
});

test('always saying 0% or 100%, in equal parts, is as sharp as can be', () => {
	expect(of(said(0, true), said(1, true))?.sharpness).toBe(0.25);
});

test('calling every question the other way round changes the sign of the bias and nothing else', () => {
	fc.assert(
		fc.property(someRows(), (rows) => {
			const turned = rows.map((row) => ({ ...row, p: 1 - row.p, happened: !row.happened }));
			const [one, other] = [confidence(tallied(rows)), confidence(tallied(turned))];
			expect(other?.bias).toBeCloseTo(-(one?.bias ?? NaN), 9);
			expect(other?.sharpness).toBeCloseTo(one?.sharpness ?? NaN, 9);
			expect(other?.overconfidence ?? 9).toBeCloseTo(one?.overconfidence ?? 9, 9);
		})
	);
});

test('neither the order of the rows nor saying them twice with half the weight matters', () => {
	fc.assert(
		fc.property(someRows(), (rows) => {
			const [one, other] = [confidence(tallied(rows)), confidence(tallied(halved(rows)))];
			expect(other?.evenWeight).toBeCloseTo(one?.evenWeight ?? NaN, 9);
			expect(other?.bias).toBeCloseTo(one?.bias ?? NaN, 9);
			expect(other?.overconfidence ?? 9).toBeCloseTo(one?.overconfidence ?? 9, 9);
		})
	);
});

test('nothing said is null', () => {
	expect(of()).toBeNull();
});
