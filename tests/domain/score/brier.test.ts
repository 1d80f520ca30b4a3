import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brier, brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
/** Three probabilities that add up to 1. */
const vector = fc
	.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
	.map(([a, b]) => [Math.min(a, b) / 100, Math.abs(a - b) / 100, (100 - Math.max(a, b)) / 100]);

const distance = (a: readonly number[], b: readonly number[]) =>
	Math.hypot(...a.map((p, i) => p - (b[i] ?? 0)));

test('a probability of 70% on what happened scores 0.09', () => {
	expect(brier(0.7, true)).toBeCloseTo(0.09, 12);
	expect(brierMultiple([0.5, 0.3, 0.2], 0)).toBeCloseTo(0.19, 12);
	expect(brierOrdered([0.15, 0.45, 0.25, 0.15], 2)).toBeCloseTo(0.135, 12);
});

test.each([-0.01, 1.01, NaN])('%d is no probability, and the scores say so', (p) => {
	expect(() => brier(p, true)).toThrow(`probability must be in [0, 1], not ${p}`);
	expect(() => brierMultiple([p, 1 - p], 0)).toThrow(RangeError);
	expect(() => brierOrdered([p, 1 - p], 0)).toThrow(RangeError);
});

describe.each([
	['brierMultiple', brierMultiple],
	['brierOrdered', brierOrdered]
])('%s', (_, score) => {
	test('with two options it is the binary score', () => {
		fc.assert(
			fc.property(chance, fc.boolean(), (p, happened) => {
				expect(score([p, 1 - p], happened ? 0 : 1)).toBeCloseTo(brier(p, happened), 12);
			})
		);
	});

	test('stays between 0 for certainty in the answer and 1 for certainty at its farthest', () => {
		expect(score([1, 0, 0], 0)).toBe(0);
		expect(score([1, 0, 0], 2)).toBe(1);
		fc.assert(
			fc.property(vector, fc.nat(2), (said, answer) => {
				expect(score(said, answer)).toBeGreaterThanOrEqual(0);
				expect(score(said, answer)).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	test('saying anything but the true chances costs something on average', () => {
		fc.assert(
			fc.property(vector, vector, (truth, said) => {
				const expected = (report: readonly number[]) =>
					truth.reduce((sum, share, answer) => sum + share * score(report, answer), 0);
				const loss = expected(said) - expected(truth);
				if (distance(truth, said) > 0.001) expect(loss).toBeGreaterThan(1e-8);
				else expect(loss).toBeCloseTo(0, 12);
			})
		);
	});

	test.each([
		[[1], 0, 'at least two options, not 1'],
		[[0.5, 0.3], 0, 'add up to 1, not 0.8'],
		[[0.5, 0.5], 2, 'an option from 0 to 1, not 2'],
		[[0.5, 0.5], -1, 'an option from 0 to 1, not -1']
	])('%j with answer %d is refused', (said, answer, problem) => {
		expect(() => score(said, answer)).toThrow(problem);
	});

	test('thirds rounded to whole percent are taken', () => {
		expect(score([0.33, 0.33, 0.33], 0)).toBeGreaterThan(0);
	});
});

test('saying anything but the true chance of a binary question costs the squared difference on average', () => {
	fc.assert(
		fc.property(chance, chance, (truth, said) => {
			const expected = (p: number) => truth * brier(p, true) + (1 - truth) * brier(p, false);
			expect(expected(said) - expected(truth)).toBeCloseTo((said - truth) ** 2, 12);
		})
	);
});

test('among ordered options a near miss costs less than a far one, among unordered ones the same', () => {
	expect(brierOrdered([0, 1, 0], 2)).toBeLessThan(brierOrdered([1, 0, 0], 2));
	expect(brierMultiple([0, 1, 0], 2)).toBe(brierMultiple([1, 0, 0], 2));
});
