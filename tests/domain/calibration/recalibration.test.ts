import fc from 'fast-check';
import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { recalibrate } from '#lib/domain/calibration/recalibration.ts';
import { halved, said, someRows, tallied } from '../../support/calibration-rows.ts';

const of = (...rows: ReturnType<typeof said>[]) => recalibrate(tallied(rows));
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('what can be fitted', () => {
	test('is 0 and 1 where every number happened as often as it said', () => {
		const rows = [0.25, 0.75].flatMap((p) => [
			said(p, true, { weight: p }),
			said(p, false, { weight: 1 - p })
		]);
		const found = recalibrate(tallied(rows));
		expect(found.kind).toBe('fitted');
		if (found.kind !== 'fitted') return;
		expect(found.intercept).toBeCloseTo(0, 9);
		expect(found.slope).toBeCloseTo(1, 9);
	});

	test('two numbers are fitted exactly', () => {
		// 90% happened 3 times of 4, 20% once of 4: slope = (logit ¾ − logit ¼) / (logit 0.9 − logit 0.2).
		const rows = [0.9, 0.2].flatMap((p, i) => [
			said(p, true, { weight: i === 0 ? 3 : 1 }),
			said(p, false, { weight: i === 0 ? 1 : 3 })
		]);
		const found = recalibrate(tallied(rows));
		const slope = (2 * Math.log(3)) / (Math.log(9) + Math.log(4));
		expect(found.kind === 'fitted' && found.slope).toBeCloseTo(slope, 9);
		expect(found.kind === 'fitted' && found.intercept).toBeCloseTo(
			Math.log(3) - slope * Math.log(9),
			9
		);
	});

	test('a slope below 1 is over-confidence, above 1 under-confidence', () => {
		const random = randomLcg(5);
		const slopeFor = (stretch: number) => {
			const rows = Array.from({ length: 5000 }, (_, i) => {
				const odds = (random() - 0.5) * 5;
				const p = 1 / (1 + Math.exp(-odds * stretch));
				return said(p, random() < 1 / (1 + Math.exp(-odds)), { questionId: String(i) });
			});
			const found = recalibrate(tallied(rows));
			return found.kind === 'fitted' ? found.slope : NaN;
		};
		expect(slopeFor(2)).toBeCloseTo(0.5, 1);
		expect(slopeFor(0.5)).toBeCloseTo(2, 0);
	});

	test('0% and 100% are held at 0.1% and 99.9%, and it says how many', () => {
		const others = [said(0.3, true), said(0.7, false), said(0.001, true), said(0.999, true)];
		const found = of(said(0, false), said(1, true, { weight: 2 }), ...others);
		const held = of(said(0.001, false), said(0.999, true, { weight: 2 }), ...others);
		expect(found).toMatchObject({ kind: 'fitted', clampedWeight: 3 });
		expect(held).toMatchObject({ kind: 'fitted', clampedWeight: 0 });
		if (found.kind === 'fitted' && held.kind === 'fitted')
			expect(found.slope).toBeCloseTo(held.slope, 9);
	});

	test('nearly separated records come to an end too', () => {
		const found = of(
			...Array.from({ length: 50 }, (_, i) => said(i / 50, i > 25)),
			said(0.48, true, { weight: 1e-6 }),
			said(0.56, false, { weight: 1e-6 })
		);
		expect(found.kind === 'fitted' && found.slope).toBeGreaterThan(10);
	});
});

describe('what cannot', () => {
	test('is refused, with the reason', () => {
		expect(of()).toEqual(refused('no_forecasts'));
		expect(of(said(0.2, true), said(0.7, true))).toEqual(refused('one_outcome'));
		expect(of(said(0.2, false), said(0.7, false))).toEqual(refused('one_outcome'));
		expect(of(said(0.3, false), said(0.3, true))).toEqual(refused('one_number'));
		expect(of(said(0.2, false), said(0.7, true))).toEqual(refused('separated'));
		expect(of(said(0.2, true), said(0.7, false))).toEqual(refused('separated'));
	});

	test('is also where the two meet at one number only', () => {
		const touching = [said(0.2, false), said(0.5, false), said(0.5, true), said(0.7, true)];
		expect(of(...touching)).toEqual(refused('separated'));
	});
});

test('whatever the record, it is refused or finite, and the mean of the line is the base rate', () => {
	fc.assert(
		fc.property(someRows(), (rows) => {
			const found = recalibrate(tallied(rows));
			if (found.kind === 'refused') return;
			const { intercept, slope } = found;
			let [predicted, happened, weight] = [0, 0, 0];
			for (const row of rows) {
				const p = Math.min(0.999, Math.max(0.001, row.p));
				predicted += row.weight / (1 + Math.exp(-(intercept + slope * Math.log(p / (1 - p)))));
				happened += row.weight * Number(row.happened);
				weight += row.weight;
			}
			expect(predicted / weight).toBeCloseTo(happened / weight, 6);
			const again = recalibrate(tallied(halved(rows)));
			expect(again.kind === 'fitted' && again.slope).toBeCloseTo(slope, 6);
		})
	);
});
