import { expect, test } from 'vitest';
import { isBeyondChance, levelOfEach } from '#lib/domain/calibration/several.ts';
import { seededRandom } from '#lib/domain/random.ts';

test('the more are looked at, the surer each has to be', () => {
	expect(levelOfEach(1, 0.9)).toBe(0.9);
	expect(levelOfEach(0, 0.9)).toBe(0.9);
	expect(levelOfEach(11, 0.9)).toBeCloseTo(1 - 0.1 / 11, 12);
	expect(() => levelOfEach(3, 1)).toThrow('level must be in (0, 1), not 1');
});

test('1.645 standard errors are the edge for one difference, 2.576 for ten', () => {
	const at = (z: number, count: number) =>
		isBeyondChance({ difference: -z / 100, standardError: 0.01 }, count, 0.9);
	expect([at(1.64, 1), at(1.65, 1), at(2.57, 10), at(2.58, 10)]).toEqual([
		false,
		true,
		false,
		true
	]);
	expect(isBeyondChance({ difference: 0, standardError: 0 }, 1, 0.9)).toBe(false);
});

test('out of ten differences that are chance, one is called more than that in at most a tenth of all records', () => {
	const random = seededRandom(7);
	// Twelve uniform numbers less six are as good as normal here.
	const normal = () => Array.from({ length: 12 }, random).reduce((sum, u) => sum + u, -6);
	const records = 2000;
	const alarms = Array.from({ length: records }, () =>
		Array.from({ length: 10 }, normal).some((difference) =>
			isBeyondChance({ difference, standardError: 1 }, 10, 0.9)
		)
	).filter(Boolean).length;
	expect(alarms / records).toBeLessThan(0.12);
	expect(alarms / records).toBeGreaterThan(0.05);
});
