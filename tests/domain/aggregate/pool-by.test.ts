import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROWD_METHODS, METHOD_TRAITS, type CrowdMethod } from '#lib/domain/aggregate/method.ts';
import { asOptions, extremise, geometricMeanOfOdds } from '#lib/domain/aggregate/opinion-pool.ts';
import { poolBinaryBy, poolMultipleBy, type Pooled } from '#lib/domain/aggregate/pool-by.ts';
import { poolMultipleChoice } from '#lib/domain/aggregate/pool-multiple.ts';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';
import type { Standing } from '#lib/domain/aggregate/standing.ts';
import { doubt, expectNumbers, percent, standingOf, vector } from '../../support/crowd.ts';

const methods = CROWD_METHODS.map((method) => ({ method, ...METHOD_TRAITS[method.kind] }));
const apart = (values: readonly number[]): Standing<number>[] =>
	values.map((value, since) => ({ value, since }));
const pOf = (method: CrowdMethod, standing: readonly Standing<number>[]) =>
	poolBinaryBy(method, standing)?.p;
const numbersOf = (pooled: Pooled | null | undefined) => pooled && [pooled.p, pooled.q1, pooled.q3];

test('every method is listed once', () => {
	expect(CROWD_METHODS.map(({ kind }) => kind).sort()).toEqual(Object.keys(METHOD_TRAITS).sort());
});

describe.each(methods)('$method.kind', ({ method, weighs, vetoes, extremises }) => {
	test('nobody has no pool, and one person’s is what they said', () => {
		expect(poolBinaryBy(method, [])).toBeNull();
		expect(poolMultipleBy(method, [])).toBeNull();
		fc.assert(
			fc.property(percent, vector, (p, said) => {
				expectNumbers(numbersOf(poolBinaryBy(method, apart([p]))), [p, p, p]);
				const { n, options } = poolMultipleBy(method, [{ value: said, since: 0 }]) ?? {};
				expect(n).toBe(1);
				expectNumbers(
					options?.map((option) => option.p),
					said
				);
			})
		);
	});

	test('where everybody agrees it agrees', () => {
		const agreed = extremises ? fc.constantFrom(0, 0.5, 1) : percent;
		fc.assert(
			fc.property(agreed, fc.integer({ min: 1, max: 9 }), (p, n) => {
				expect(pOf(method, apart(Array.from({ length: n }, () => p)))).toBeCloseTo(p, 12);
			})
		);
	});

	test('yes and no can be swapped', () => {
		fc.assert(
			fc.property(standingOf(percent), (standing) => {
				const swapped = standing.map((one) => ({ ...one, value: 1 - one.value }));
				const { p, q1, q3 } = poolBinaryBy(method, standing) ?? { p: NaN, q1: NaN, q3: NaN };
				const wanted = [p === null ? null : 1 - p, 1 - q3, 1 - q1];
				expectNumbers(numbersOf(poolBinaryBy(method, swapped)), wanted);
			})
		);
	});

	test('options can be put in another order', () => {
		fc.assert(
			fc.property(standingOf(vector), (standing) => {
				const turned = standing.map((one) => ({ ...one, value: one.value.toReversed() }));
				const options = poolMultipleBy(method, standing)?.options ?? [];
				const other = poolMultipleBy(method, turned)?.options.toReversed() ?? [];
				for (const [k, option] of options.entries())
					expectNumbers(numbersOf(other[k]), numbersOf(option));
			})
		);
	});

	test('the order of rows does not matter', () => {
		fc.assert(
			fc.property(standingOf(percent), (standing) => {
				expectNumbers(
					numbersOf(poolBinaryBy(method, standing.toReversed())),
					numbersOf(poolBinaryBy(method, standing))
				);
			})
		);
	});

	test(extremises ? 'it can lie beyond every forecast' : 'it lies between its forecasts', () => {
		if (extremises) expect(pOf(method, apart([0.6, 0.7, 0.7]))).toBeGreaterThan(0.7);
		else
			fc.assert(
				fc.property(standingOf(percent), (standing) => {
					const said = standing.map((one) => one.value);
					const p = pOf(method, standing);
					if (p == null) return;
					expect(p).toBeGreaterThanOrEqual(Math.min(...said) - 1e-12);
					expect(p).toBeLessThanOrEqual(Math.max(...said) + 1e-12);
				})
			);
	});

	test('whatever was said, it is a probability or nothing', () => {
		const any = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 5e-324));
		fc.assert(
			fc.property(standingOf(any), (standing) => {
				const p = pOf(method, standing);
				if (p === null) expect(vetoes).toBe(true);
				else expect(p).toSatisfy((number: number) => number >= 0 && number <= 1);
			})
		);
	});

	test(vetoes ? 'one 0% or 100% forces it' : 'one 0% or 100% does not force it', () => {
		const others = [0.3, 0.35, 0.4, 0.5];
		const pool = (...certain: number[]) => pOf(method, apart([...others, ...certain]));
		if (vetoes) expect([pool(0), pool(1), pool(0, 1)]).toEqual([0, 1, null]);
		else
			for (const p of [pool(0), pool(1), pool(0, 1)]) {
				expect(p).toBeGreaterThan(0);
				expect(p).toBeLessThan(1);
			}
	});

	test(`what forecasters weigh: ${weighs}`, () => {
		const said = [0.1, 0.2, 0.3, 0.4, 0.5];
		const rising = pOf(method, apart(said)) ?? NaN;
		const falling = pOf(method, apart(said.toReversed())) ?? NaN;
		if (weighs === 'recency') expect(rising).toBeGreaterThan(falling + 0.1);
		else expect(rising).toBeCloseTo(falling, 12);
		const proven = apart(said).map((one) => {
			return { ...one, trackRecord: { questions: 100, relativeBrier: -one.value / 5 } };
		});
		if (weighs === 'track_record') expect(pOf(method, proven)).toBeGreaterThan(rising + 0.01);
		else expect(pOf(method, proven)).toBe(rising);
	});

	test('two options give what yes and no give', () => {
		fc.assert(
			fc.property(standingOf(percent), (standing) => {
				const pairs = standing.map((one) => ({ ...one, value: asOptions(one.value) }));
				const options = poolMultipleBy(method, pairs)?.options ?? [];
				expectNumbers(numbersOf(options[0]), numbersOf(poolBinaryBy(method, standing)));
			})
		);
	});

	test('pooled options add up to 1, or there are none', () => {
		fc.assert(
			fc.property(standingOf(vector), (standing) => {
				const said = poolMultipleBy(method, standing)?.options.map(({ p }) => p) ?? [];
				if (said.includes(null)) expect(said).toEqual(said.map(() => null));
				else expect(said.reduce((sum: number, p) => sum + (p ?? NaN), 0)).toBeCloseTo(1, 12);
			})
		);
	});

	test('people who are each certain of another option have an even pool, or none', () => {
		// Five, so that trimming leaves out the only one who gave an option anything.
		const certain = [0, 1, 2, 3, 4].map((option) => {
			return { value: [0, 1, 2, 3, 4].map((k) => Number(k === option)), since: 0 };
		});
		const pooled = poolMultipleBy(method, certain)?.options.map(({ p }) => p);
		const each = vetoes ? null : 1 / 5;
		expectNumbers(pooled, [each, each, each, each, each]);
	});

	test('what is not a probability is refused', () => {
		expect(() => poolBinaryBy(method, apart([0.5, 1.1]))).toThrow(
			'probability must be in [0, 1], not 1.1'
		);
		const uneven = [[1], [0.5, 0.5]].map((value) => ({ value, since: 0 }));
		expect(() => poolMultipleBy(method, uneven)).toThrow('vector must have 1 options, not 2');
	});
});

describe('against one another', () => {
	test('the median is that of the plain pools', () => {
		fc.assert(
			fc.property(standingOf(percent), standingOf(vector), (binary, multiple) => {
				const plain = poolBinary(binary.map((one) => one.value));
				expectNumbers(
					numbersOf(poolBinaryBy({ kind: 'median' }, binary)),
					plain && [plain.median, plain.q1, plain.q3]
				);
				const plainOptions = poolMultipleChoice(multiple.map((one) => one.value))?.options ?? [];
				const options = poolMultipleBy({ kind: 'median' }, multiple)?.options ?? [];
				for (const [k, { median, q1, q3 }] of plainOptions.entries())
					expectNumbers(numbersOf(options[k]), [median, q1, q3]);
			})
		);
	});

	test('two people who weigh alike meet in the middle by medians and means', () => {
		const two = apart([0.2, 0.6]);
		for (const { method, vetoes, extremises } of methods)
			if (!vetoes && !extremises) expect(pOf(method, two), method.kind).toBeCloseTo(0.4, 12);
	});

	test('without anybody’s history the track-record-weighted mean is the mean', () => {
		const weighted = {
			kind: 'track_record_weighted_mean',
			priorQuestions: 30,
			strength: 10
		} as const;
		fc.assert(
			fc.property(fc.array(percent, { minLength: 1 }), (values) => {
				const mean = pOf({ kind: 'mean' }, apart(values)) ?? NaN;
				expect(pOf(weighted, apart(values))).toBeCloseTo(mean, 12);
			})
		);
	});

	test('an exponent of 1 pushes nothing', () => {
		fc.assert(
			fc.property(standingOf(doubt), (standing) => {
				const odds = pOf({ kind: 'geometric_mean_of_odds' }, standing) ?? NaN;
				const mean = pOf({ kind: 'mean' }, standing) ?? NaN;
				expect(pOf({ kind: 'extremised_odds', exponent: 1 }, standing)).toBeCloseTo(odds, 12);
				expect(pOf({ kind: 'extremised_mean', exponent: 1 }, standing)).toBeCloseTo(mean, 12);
			})
		);
	});

	test('pooled odds are pushed as any probability is', () => {
		fc.assert(
			fc.property(fc.array(doubt, { minLength: 2, maxLength: 9 }), (values) => {
				const odds = geometricMeanOfOdds(values, null) ?? NaN;
				expect(pOf({ kind: 'extremised_odds', exponent: 2.5 }, apart(values))).toBeCloseTo(
					extremise(odds, 2.5),
					9
				);
			})
		);
	});

	test('a parameter out of range is refused, also where there is one forecaster', () => {
		const one = apart([0.3]);
		expect(() => poolBinaryBy({ kind: 'trimmed_mean', share: 0.5 }, one)).toThrow('share must be');
		expect(() => poolBinaryBy({ kind: 'extremised_mean', exponent: 0 }, one)).toThrow(
			'exponent must be above 0, not 0'
		);
	});
});
