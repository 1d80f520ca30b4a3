import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logScore, logScoreMultiple } from '#lib/domain/score/log.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const vector = fc
	.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 5 })
	.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));

test('it is the natural logarithm of what was given to what happened', () => {
	expect(logScore(0.25, false)).toBe(-0.2876820724517809);
	expect(logScore(0.25, true)).toBe(-1.3862943611198906);
	expect(logScoreMultiple([0.25, 0.25, 0.5], 0)).toBe(-1.3862943611198906);
});

test('nothing on what happened is minus infinity, everything on it is 0', () => {
	expect(logScore(0, true)).toBe(-Infinity);
	expect(logScore(1, false)).toBe(-Infinity);
	expect(logScoreMultiple([1, 0, 0], 1)).toBe(-Infinity);
	expect(logScore(1, true)).toBe(0);
	expect(logScore(0, false)).toBe(0);
	expect(logScoreMultiple([0, 1], 1)).toBe(0);
});

test('a chance of one in 10^18 that does not come keeps its digits', () => {
	expect(logScore(1e-18, false)).toBe(-1e-18);
});

test('two options are the binary score', () => {
	fc.assert(
		fc.property(chance, fc.boolean(), (p, happened) => {
			const binary = logScore(p, happened);
			const both = logScoreMultiple([p, 1 - p], happened ? 0 : 1);
			if (binary < -1e-9 && binary > -30) expect(both).toBeCloseTo(binary, 6);
			else expect(both <= 0).toBe(true);
		})
	);
});

test('saying anything but the true chance costs the divergence on average', () => {
	const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true });
	fc.assert(
		fc.property(inner, inner, (truth, said) => {
			const expected = (p: number) => truth * logScore(p, true) + (1 - truth) * logScore(p, false);
			const loss = expected(truth) - expected(said);
			// Pinsker: the divergence is at least twice the squared difference.
			expect(loss).toBeGreaterThanOrEqual(2 * (truth - said) ** 2 - 1e-12);
		})
	);
});

test('among options, too, the true chances score best on average', () => {
	fc.assert(
		fc.property(vector, vector, (truth, said) => {
			fc.pre(truth.length === said.length);
			const expected = (report: readonly number[]) =>
				truth.reduce((sum, share, answer) => sum + share * logScoreMultiple(report, answer), 0);
			const off = Math.max(...truth.map((p, i) => Math.abs(p - (said[i] ?? 0))));
			expect(expected(truth) - expected(said)).toBeGreaterThanOrEqual(2 * off ** 2 - 1e-12);
		})
	);
});

test('what is no probability or no vector is refused', () => {
	expect(() => logScore(1.2, true)).toThrow('probability must be in [0, 1], not 1.2');
	expect(() => logScore(NaN, true)).toThrow(RangeError);
	expect(() => logScoreMultiple([0.5, 0.3], 0)).toThrow('add up to 1, not 0.8');
	expect(() => logScoreMultiple([0.5, 0.5], 2)).toThrow('an option from 0 to 1, not 2');
});
