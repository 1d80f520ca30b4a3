import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brier } from '#lib/domain/score/brier.ts';
import { baseRateBrier, skillScore } from '#lib/domain/score/skill.ts';

const rows = (...outcomes: boolean[]) => outcomes.map((happened) => ({ happened, weight: 1 }));

test('a quarter of the reference’s score is three quarters of the way to perfect', () => {
	expect(skillScore(0.05, 0.2)).toBe(0.75);
	expect(skillScore(0, 0.2)).toBe(1);
	expect(skillScore(0.2, 0.2)).toBe(0);
	expect(skillScore(0.4, 0.2)).toBe(-1);
});

test('a reference that scores 0 leaves nothing to gain: no skill, not 0 and not infinity', () => {
	expect(skillScore(0.1, 0)).toBeNull();
	expect(skillScore(0, 0)).toBeNull();
});

test('the base rate scores what always saying it would', () => {
	expect(baseRateBrier(rows(true, false, false, false))).toBe(0.1875);
	expect(baseRateBrier(rows(true, true))).toBe(0);
	expect(baseRateBrier([])).toBeNull();
	expect(baseRateBrier([{ happened: true, weight: 0 }])).toBeNull();
});

test('no constant scores better than the base rate', () => {
	const row = fc.record({ happened: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }) });
	const chance = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), chance, (some, p) => {
			const total = some.reduce((sum, { weight }) => sum + weight, 0);
			const constant =
				some.reduce((sum, { happened, weight }) => sum + weight * brier(p, happened), 0) / total;
			expect(baseRateBrier(some)).toBeLessThanOrEqual(constant + 1e-12);
		})
	);
});

test('negative scores and weights are refused', () => {
	expect(() => skillScore(-0.1, 0.2)).toThrow('score must be at least 0, not -0.1');
	expect(() => skillScore(0.1, NaN)).toThrow('score must be at least 0, not NaN');
	expect(() => baseRateBrier([{ happened: true, weight: -1 }])).toThrow('weight must be at least');
});
