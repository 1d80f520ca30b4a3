import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolMultipleChoice } from '#lib/domain/aggregate/pool-multiple.ts';

test('one vector pools to itself', () => {
	expect(poolMultipleChoice([[0.5, 0.3, 0.2]])?.options.map(({ median: p }) => p)).toEqual([
		0.5, 0.3, 0.2
	]);
	expect(poolMultipleChoice([])).toBeNull();
});

test('medians of options are scaled to add up to 1, their quartiles with them', () => {
	// Medians 0.6, 0.2, 0.1 before scaling by 0.9.
	const pooled = poolMultipleChoice([
		[0.6, 0.3, 0.1],
		[0.8, 0.2, 0],
		[0.2, 0.2, 0.6]
	]);
	expect(pooled?.n).toBe(3);
	expect(pooled?.options[0]?.median).toBeCloseTo(0.6 / 0.9, 12);
	expect(pooled?.options[0]?.q1).toBeCloseTo(0.2 / 0.9, 12);
	expect(pooled?.options[0]?.q3).toBeCloseTo(0.8 / 0.9, 12);
});

test('people who are each certain of another option pool to an even split', () => {
	const pooled = poolMultipleChoice([
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	]);
	for (const option of pooled?.options ?? []) expect(option.median).toBeCloseTo(1 / 3, 12);
});

test('vectors over different numbers of options are refused', () => {
	expect(() =>
		poolMultipleChoice([
			[0.5, 0.5],
			[0.3, 0.3, 0.4]
		])
	).toThrow('vector must have 2 options, not 3');
});

test('pooled options add up to 1 and lie between their quartiles', () => {
	const vector = fc
		.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
		.filter((parts) => parts.some((part) => part > 0))
		.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
	fc.assert(
		fc.property(fc.array(vector, { minLength: 1, maxLength: 9 }), (vectors) => {
			const options = poolMultipleChoice(vectors)?.options ?? [];
			expect(options.reduce((sum, option) => sum + option.median, 0)).toBeCloseTo(1, 12);
			for (const { median: middle, q1, q3 } of options) {
				expect(q1).toBeLessThanOrEqual(middle);
				expect(middle).toBeLessThanOrEqual(q3 + 1e-12);
				expect(q3).toBeLessThanOrEqual(1);
			}
		})
	);
});
