import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseline, baselineMultiple, onOffer } from '#lib/domain/score/baseline.ts';

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const vectorOf = (options: number) =>
	fc
		.array(fc.integer({ min: 1, max: 50 }), { minLength: options, maxLength: options })
		.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));

test('ignorance scores 0, certainty 100, and nothing on what happened minus infinity', () => {
	expect(baseline(0.5, true)).toBe(0);
	expect(baseline(0.5, false)).toBe(0);
	expect(baseline(1, true)).toBe(100);
	expect(baseline(0, false)).toBe(100);
	expect(baseline(0, true)).toBe(-Infinity);
	expect(baseline(1, false)).toBe(-Infinity);
	expect(baseline(0.25, true)).toBe(-100);
});

test.each([2, 3, 4, 7, 30])('with %d options, too', (options) => {
	const even = Array.from({ length: options }, () => 1 / options);
	const sure = even.map((_, i) => Number(i === 1));
	expect(baselineMultiple(even, 0)).toBeCloseTo(0, 12);
	expect(baselineMultiple(sure, 1)).toBe(100);
	expect(baselineMultiple(sure, 0)).toBe(-Infinity);
});

test('two options are the binary score', () => {
	fc.assert(
		fc.property(chance, fc.boolean(), (p, happened) => {
			const both = baselineMultiple([p, 1 - p], happened ? 0 : 1);
			expect(both).toBeCloseTo(baseline(p, happened), 9);
		})
	);
});

test('saying anything but the true chance costs something on average', () => {
	fc.assert(
		fc.property(chance, chance, (truth, said) => {
			const expected = (p: number) => truth * baseline(p, true) + (1 - truth) * baseline(p, false);
			const least = (200 / Math.LN2) * (truth - said) ** 2;
			expect(expected(truth) - expected(said)).toBeGreaterThanOrEqual(least - 1e-9);
		})
	);
	fc.assert(
		fc.property(vectorOf(3), vectorOf(3), (truth, said) => {
			const expected = (report: readonly number[]) =>
				truth.reduce((sum, share, answer) => sum + share * baselineMultiple(report, answer), 0);
			expect(expected(truth) - expected(said)).toBeGreaterThanOrEqual(-1e-9);
		})
	);
});

describe('options that were not on offer', () => {
	test('are left out, and the answer keeps its place among the others', () => {
		expect(onOffer([null, 0.3, 0.7], 2)).toEqual({ vector: [0.3, 0.7], answerIndex: 1 });
		expect(onOffer([0.3, 0.3, 0.4], 1)).toEqual({ vector: [0.3, 0.3, 0.4], answerIndex: 1 });
	});

	test('if one of them happened, the last option is read', () => {
		expect(onOffer([0.3, null, 0.7], 1)).toEqual({ vector: [0.3, 0.7], answerIndex: 1 });
	});

	test('an option on offer at 0% is not one that was not on offer', () => {
		expect(onOffer([0, null, 1], 0)).toEqual({ vector: [0, 1], answerIndex: 0 });
	});

	test('without a last option to read there is no answer', () => {
		expect(() => onOffer([0.3, 0.7, null], 2)).toThrow('must be on offer, not 2');
		expect(() => onOffer([0.3, null, null], 1)).toThrow('must be on offer, not 1');
		expect(() => onOffer([0.3, 0.7], 2)).toThrow('must be on offer, not 2');
	});
});
