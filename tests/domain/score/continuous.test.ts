import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	baselineContinuous,
	bucketOf,
	massOf,
	type BucketedRange
} from '#lib/domain/score/continuous.ts';

const linear: BucketedRange = { low: 0, high: 10, zeroPoint: null, buckets: 4, openBounds: 0 };
/** From 1 to 1,000 with equal steps for equal ratios. */
const ratios: BucketedRange = { low: 1, high: 1000, zeroPoint: 0, buckets: 3, openBounds: 0 };

describe('the bucket', () => {
	test.each([
		[-0.1, 0, 'below the range'],
		[0, 1, 'the lower bound is in the first'],
		[2.4, 1, 'inside'],
		[2.5, 1, 'an edge belongs to the bucket below it'],
		[2.6, 2, 'inside'],
		[5, 2, 'an edge'],
		[10, 4, 'the upper bound is in the last'],
		[10.1, 5, 'above the range'],
		[Infinity, 5, 'far above']
	])('of %d is %d: %s', (outcome, bucket) => {
		expect(bucketOf(outcome, linear)).toBe(bucket);
	});

	test('of edges that binary fractions miss is the one below all the same', () => {
		const tenths = { ...linear, high: 1, buckets: 10 };
		for (let k = 1; k <= 10; k++) expect(bucketOf(k * 0.1, tenths)).toBe(k);
	});

	test('on a scale of ratios comes from the logarithm', () => {
		expect([5, 10, 11, 100, 101, 1000].map((outcome) => bucketOf(outcome, ratios))).toEqual([
			1, 1, 2, 2, 3, 3
		]);
		expect(bucketOf(1, ratios)).toBe(1);
		expect(bucketOf(0.99, ratios)).toBe(0);
		expect(bucketOf(1000.01, ratios)).toBe(4);
	});

	test('of the bounds themselves is inside, however they come out when scaled', () => {
		const bound = fc.double({ min: 0.01, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(bound, bound, fc.integer({ min: 1, max: 500 }), (low, width, buckets) => {
				const range = { ...ratios, low, high: low + width, buckets };
				fc.pre(range.high > range.low);
				expect(bucketOf(range.low, range)).toBe(1);
				expect(bucketOf(range.high, range)).toBe(buckets);
			})
		);
	});

	test('rises with the outcome', () => {
		const outcome = fc.double({ min: 0, max: 1200, noNaN: true });
		fc.assert(
			fc.property(outcome, outcome, (a, b) => {
				const [less, more] = [Math.min(a, b), Math.max(a, b)];
				for (const range of [linear, ratios])
					expect(bucketOf(less, range)).toBeLessThanOrEqual(bucketOf(more, range));
			})
		);
	});

	test.each([
		[NaN, linear, 'outcome must be a number, not NaN'],
		[1, { ...linear, high: 0 }, 'range must rise, not from 0 to 0'],
		[1, { ...linear, buckets: 2.5 }, 'buckets must be a whole number from 1, not 2.5'],
		[1, { ...linear, zeroPoint: 5 }, 'zero point must lie outside the range, not at 5'],
		[1, { ...linear, zeroPoint: 0 }, 'zero point must lie outside the range, not at 0']
	])('of %d in %j is refused', (outcome, range, problem) => {
		expect(() => bucketOf(outcome, range)).toThrow(problem);
	});
});

describe('the mass of a bucket', () => {
	test('is what the forecast rises by across it, and beyond the bounds what is left', () => {
		expect(massOf([0.1, 0.3, 0.9], 2)).toBeCloseTo(0.6, 12);
		expect(massOf([0.1, 0.3, 0.9], 0)).toBe(0.1);
		expect(massOf([0.1, 0.3, 0.9], 3)).toBeCloseTo(0.1, 12);
	});

	test('adds up to 1 over all of them', () => {
		const cumulative = fc
			.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 })
			.map((edges) => edges.toSorted((a, b) => a - b));
		fc.assert(
			fc.property(cumulative, (edges) => {
				const masses = Array.from({ length: edges.length + 1 }, (_, i) => massOf(edges, i));
				expect(masses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
			})
		);
	});

	test('noise of having been added up is borne, and never makes a negative mass', () => {
		expect(massOf([0, 0.3, 0.3 - 1e-16, 1 + 2e-16], 2)).toBe(0);
	});

	test.each([
		[[0.5, 0.4], 1, 'must rise within [0, 1], not to 0.4'],
		[[0.5, 1.1], 1, 'must rise within [0, 1], not to 1.1'],
		[[0.5, NaN], 1, 'must rise within [0, 1], not to NaN'],
		[[0, 1], 3, 'bucket must be from 0 to 2, not 3']
	])('of %j at %d is refused', (cumulative, bucket, problem) => {
		expect(() => massOf(cumulative, bucket)).toThrow(problem);
	});
});

describe('the baseline score', () => {
	const even = [0, 0.25, 0.5, 0.75, 1];

	test('of an even spread is 0 wherever it comes out, with open bounds, too', () => {
		expect(baselineContinuous([0, 0.5, 1], 7, { ...linear, buckets: 2 })).toBe(0);
		expect(baselineContinuous(even, 3, linear)).toBeCloseTo(0, 12);
		const open = [0.05, 0.275, 0.5, 0.725, 0.95];
		for (const outcome of [-1, 1, 9, 11])
			expect(baselineContinuous(open, outcome, { ...linear, openBounds: 2 })).toBeCloseTo(0, 12);
	});

	test('is fifty times the logarithm of how much more was given there than ignorance gives', () => {
		expect(baselineContinuous([0, 0.1, 0.8, 0.9, 1], 4, linear)).toBeCloseTo(
			50 * Math.log(0.7 / 0.25),
			12
		);
		const belowOpen = { ...linear, openBounds: 1 } as const;
		expect(baselineContinuous([0.2, 0.4, 0.6, 0.8, 1], -1, belowOpen)).toBeCloseTo(
			50 * Math.log(0.2 / 0.05),
			12
		);
		expect(baselineContinuous([0.2, 0.4, 0.6, 0.8, 1], 1, belowOpen)).toBeCloseTo(
			50 * Math.log(0.2 / (0.95 / 4)),
			12
		);
	});

	test('of no mass at all is minus infinity', () => {
		expect(baselineContinuous([0, 0, 0.5, 0.75, 1], 1, linear)).toBe(-Infinity);
	});

	test('of the true distribution is the best on average', () => {
		const masses = fc
			.array(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 6 })
			.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
		const edgesOf = (parts: readonly number[]) =>
			parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).reduce((a, b) => a + b, 0));
		const outcomes = [-1, 1, 3, 6, 9, 11];
		const range = { ...linear, openBounds: 2 } as const;
		fc.assert(
			fc.property(masses, masses, (truth, said) => {
				const expected = (report: readonly number[]) =>
					outcomes.reduce(
						(sum, outcome, i) =>
							sum + (truth[i] ?? 0) * baselineContinuous(edgesOf(report), outcome, range),
						0
					);
				expect(expected(truth) - expected(said)).toBeGreaterThanOrEqual(-1e-9);
			})
		);
	});

	test('wants one edge more than there are buckets', () => {
		expect(() => baselineContinuous([0, 1], 3, linear)).toThrow('must have 5 edges, not 2');
	});
});
