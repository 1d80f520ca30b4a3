import { expect, test } from 'vitest';
import { monthDifference } from '#lib/domain/calibration/month-difference.ts';

const month = (mean: number, standardError: number, mark: 'hollow' | 'dot' = 'dot') => ({
	...{ mean, standardError, mark }
});

test('two intervals can overlap while the difference is more than chance', () => {
	// 0.20 ± 0.049 reaches down to 0.151, 0.11 ± 0.049 up to 0.159; the difference is 0.09 ± 1.645 × 0.03 × √2 = 0.0698.
	const found = monthDifference([month(0.2, 0.03), month(0.11, 0.03)]);
	expect(found?.change).toBeCloseTo(-0.09, 12);
	expect(found?.interval.low).toBeCloseTo(-0.09 - 0.06979, 4);
	expect(found?.interval.high).toBeCloseTo(-0.09 + 0.06979, 4);
	expect(found?.isChance).toBe(false);
	expect(monthDifference([month(0.17, 0.03), month(0.11, 0.03)])?.isChance).toBe(true);
});

test('months under ten questions are neither the first nor the last', () => {
	const full = [month(0.2, 0.03), month(0.3, 0.03), month(0.1, 0.03)];
	const found = monthDifference([month(0.9, 0.2, 'hollow'), ...full, month(0, 0, 'hollow')]);
	expect([found?.first, found?.last]).toEqual([full[0], full[2]]);
	expect(monthDifference([month(0.9, 0.2, 'hollow'), month(0.1, 0.03)])).toBeNull();
	expect(monthDifference([{ mean: null, standardError: null, mark: 'none' }])).toBeNull();
});
