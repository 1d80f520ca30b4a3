import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	extremise,
	geometricMeanOfOdds,
	linearPool,
	logPool,
	neymanRoughgarden
} from '#lib/domain/aggregate/opinion-pool.ts';
import { shares } from '#lib/domain/aggregate/shares.ts';
import { doubt, expectNumbers, openVector, percent, vector } from '../../support/crowd.ts';

const weight = fc.double({ min: 0.01, max: 10, noNaN: true });
const weighted = <T>(value: fc.Arbitrary<T>) =>
	fc
		.array(fc.tuple(value, weight), { minLength: 1, maxLength: 9 })
		.map((pairs) => ({ values: pairs.map(([one]) => one), weights: pairs.map(([, w]) => w) }));
const exponent = fc.double({ min: 0.2, max: 4, noNaN: true });

describe('the linear pool', () => {
	test('it adds up to 1 and stays between what was said', () => {
		fc.assert(
			fc.property(weighted(vector), ({ values, weights }) => {
				const pooled = linearPool(values, weights) ?? [];
				expect(pooled.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
				for (const [k, p] of pooled.entries()) {
					const said = values.map((one) => one[k] ?? NaN);
					expect(p).toBeGreaterThanOrEqual(Math.min(...said) - 1e-12);
					expect(p).toBeLessThanOrEqual(Math.max(...said) + 1e-12);
				}
			})
		);
	});

	test('taking two options together before or after pooling is the same', () => {
		const together = ([a = NaN, b = NaN, ...rest]: readonly number[]) => [a + b, ...rest];
		fc.assert(
			fc.property(weighted(vector), ({ values, weights }) => {
				const after = together(linearPool(values, weights) ?? []);
				expectNumbers(linearPool(values.map(together), weights), after);
			})
		);
	});
});

describe('the log pool', () => {
	test('pooling and learning the same evidence may change places', () => {
		const likelihood = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
			minLength: 4,
			maxLength: 4
		});
		fc.assert(
			fc.property(weighted(vector), likelihood, ({ values, weights }, likely) => {
				const update = (said: readonly number[]) =>
					shares(said.map((p, k) => p * (likely[k] ?? 1)));
				const pooled = logPool(values, weights);
				const learnt = logPool(
					values.map((said) => update(said) ?? []),
					weights
				);
				expectNumbers(learnt, pooled && update(pooled));
			})
		);
	});

	test('whoever gives an option 0 vetoes it, however little they weigh', () => {
		const vectors = [
			[0.7, 0.3, 0],
			[0.1, 0.6, 0.3]
		];
		expectNumbers(logPool(vectors, [0.01, 1])?.slice(2), [0]);
		expect(logPool(vectors, [0, 1])?.[2]).toBeCloseTo(0.3, 12);
	});

	test('people who leave no option between them have no pool', () => {
		const vectors = [
			[1, 0],
			[0, 1]
		];
		expect(logPool(vectors, null)).toBeNull();
		expect(linearPool(vectors, null)).toEqual([0.5, 0.5]);
	});

	test('a thousand small probabilities are not lost', () => {
		expectNumbers(
			logPool(
				Array.from({ length: 1000 }, () => [1e-9, 1 - 1e-9]),
				null
			),
			[1e-9, 1 - 1e-9]
		);
	});
});

test('equal weights are no weights, and nobody has no pool', () => {
	fc.assert(
		fc.property(fc.array(vector, { minLength: 1 }), weight, (vectors, each) => {
			const alike = vectors.map(() => each);
			expectNumbers(linearPool(vectors, alike), linearPool(vectors, null));
			expectNumbers(logPool(vectors, alike), logPool(vectors, null));
		})
	);
	for (const pool of [linearPool, logPool]) {
		expect(pool([], null)).toBeNull();
		expect(pool([[0.5, 0.5]], [0])).toBeNull();
		expect(() => pool([[0.5, 0.5], [1]], null)).toThrow('vector must have 2 options, not 1');
		expect(() => pool([[1.5, -0.5]], null)).toThrow('probability must be in [0, 1], not 1.5');
	}
});

describe('the geometric mean of odds', () => {
	test('it is the logistic of the mean log odds', () => {
		fc.assert(
			fc.property(weighted(doubt), ({ values, weights }) => {
				const total = weights.reduce((a, b) => a + b, 0);
				const logOdds = values.reduce(
					(sum, p, i) => sum + (Math.log(p / (1 - p)) * (weights[i] ?? NaN)) / total,
					0
				);
				const wanted = 1 / (1 + Math.exp(-logOdds));
				expect(geometricMeanOfOdds(values, weights)).toBeCloseTo(wanted, 12);
			})
		);
	});

	test('0% and 100% force it, together they leave nothing', () => {
		expect(geometricMeanOfOdds([0, 0.5, 0.9], null)).toBe(0);
		expect(geometricMeanOfOdds([1, 0.5, 0.1], null)).toBe(1);
		expect(geometricMeanOfOdds([0, 0.5, 1], null)).toBeNull();
		expect(geometricMeanOfOdds([0, 0.5, 1], [1, 1, 0])).toBe(0);
	});
});

describe('pushing away from 50%', () => {
	test('it is p^a / (p^a + (1 − p)^a), and leaves 0, 50% and 100%', () => {
		fc.assert(
			fc.property(percent, exponent, (p, a) => {
				expect(extremise(p, a)).toBeCloseTo(p ** a / (p ** a + (1 - p) ** a), 12);
				for (const fixed of [0, 0.5, 1]) expect(extremise(fixed, a)).toBe(fixed);
			})
		);
	});

	test('twice is once by the product', () => {
		fc.assert(
			fc.property(doubt, exponent, exponent, (p, a, b) => {
				expect(extremise(extremise(p, a), b)).toBeCloseTo(extremise(p, a * b), 9);
			})
		);
	});

	test('however hard, it stays a probability', () => {
		expect(extremise(0.49, 1e6)).toBe(0);
		expect(extremise(0.51, 1e6)).toBe(1);
		expect(extremise(Number.MIN_VALUE, 2)).toBe(0);
	});

	test.each([0, -1, NaN, Infinity])('an exponent of %d is refused', (a) => {
		expect(() => extremise(0.7, a)).toThrow(`exponent must be above 0, not ${a}`);
	});

	test('a probability out of range is refused', () => {
		expect(() => extremise(1.5, 2)).toThrow('probability must be in [0, 1], not 1.5');
	});

	test('Neyman and Roughgarden leave one person alone and push many by at most √3', () => {
		const factors = [1, 2, 3, 10, 1000].map(neymanRoughgarden);
		expect(factors[0]).toBe(1);
		expect(factors[1]).toBeCloseTo(2 * (Math.sqrt(7) - 2), 12);
		expect(factors).toEqual(factors.toSorted((a, b) => a - b));
		expect(neymanRoughgarden(1e6)).toBeCloseTo(Math.sqrt(3), 5);
		for (const n of [0, 1.5, NaN])
			expect(() => neymanRoughgarden(n)).toThrow('n must be a whole number from 1');
	});
});

test('everybody’s evidence counts in full where each had their own', () => {
	// Two people start at 50% and each sees another clue of 3 to 1: together 9 to 1, which is their pool raised by 2.
	const pooled = geometricMeanOfOdds([0.75, 0.75], null) ?? NaN;
	expect(extremise(pooled, 2)).toBeCloseTo(0.9, 12);
});

test('vectors without a 0 always have a log pool', () => {
	fc.assert(
		fc.property(fc.array(openVector, { minLength: 1 }), (vectors) => {
			const pooled = logPool(vectors, null) ?? [];
			expect(pooled.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
		})
	);
});
