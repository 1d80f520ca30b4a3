import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { wilson } from '#lib/domain/calibration/interval.ts';

const row = (p: number, happened = true, more: Partial<CalibrationRow> = {}): CalibrationRow => ({
	p,
	happened,
	weight: 1,
	questionId: `q${p}`,
	...more
});
const binsOf = (rows: readonly CalibrationRow[]) => reliabilityBins(calibrationColumns(rows));

describe('what a bin says', () => {
	test('there are eleven, empty ones included, around the tens', () => {
		const bins = binsOf([]);
		expect(bins.map(({ from, to }) => [from, to]).slice(0, 2)).toEqual([
			[0, 0.05],
			[0.05, 0.15]
		]);
		expect(bins).toHaveLength(11);
		expect(bins[10]).toEqual({
			from: 0.95,
			to: 1,
			questions: 0,
			questionsHappened: 0,
			effectiveQuestions: 0,
			weight: 0,
			meanForecast: null,
			frequency: null,
			interval: null,
			mark: 'none'
		});
	});

	test('weights count in the means, distinct questions in what is printed and in the mark', () => {
		const updates = Array.from({ length: 12 }, () =>
			row(0.3, true, { weight: 0.05, questionId: 'q' })
		);
		const bin = binsOf([...updates, row(0.32, false, { weight: 0.2 })])[3];
		expect(bin?.questions).toBe(2);
		expect(bin?.weight).toBeCloseTo(0.8, 12);
		expect(bin?.meanForecast).toBeCloseTo((0.6 * 0.3 + 0.2 * 0.32) / 0.8, 12);
		expect(bin?.frequency).toBeCloseTo(0.75, 12);
		expect((bin?.interval?.high ?? 0) - (bin?.interval?.low ?? 0)).toBeGreaterThan(0.5);
		expect(bin?.mark).toBe('none');
	});

	test('the plain count stands beside the weighted share: most questions happened, for most of the time none', () => {
		const long = Array.from({ length: 3 }, (_, i) => row(0.7, false, { questionId: `no ${i}` }));
		const short = Array.from({ length: 7 }, (_, i) =>
			row(0.7, true, { weight: 0.1, questionId: `yes ${i}` })
		);
		const bin = binsOf([
			...long,
			...short,
			row(0.7, true, { weight: 0.1, questionId: 'yes 0' })
		])[7];
		expect(bin).toMatchObject({ questions: 10, questionsHappened: 7 });
		expect(bin?.frequency).toBeCloseTo(0.8 / 3.8, 12);
	});

	test.each([
		[4, 'none'],
		[5, 'hollow'],
		[10, 'dot']
	])('with %d questions the mark is %s', (n, mark) => {
		const rows = Array.from({ length: n }, (_, i) => row(0.5, true, { questionId: `${i}` }));
		expect(binsOf(rows)[5]?.mark).toBe(mark);
	});

	test('the interval is as wide as the effective number of questions makes it', () => {
		const bin = (weights: readonly number[]) =>
			binsOf(
				weights.map((weight, i) => row(0.5, i % 2 === 0, { weight, questionId: String(i) }))
			)[5];
		const level = bin([0.3, 0.3, 0.3, 0.3]);
		expect(level?.effectiveQuestions).toBeCloseTo(4, 12);
		expect(level?.interval).toEqual(wilson(2, 4, 0.9));
		const lopsided = bin([1, ...Array.from({ length: 9 }, () => 0.01)]);
		expect(lopsided?.questions).toBe(10);
		expect(lopsided?.mark).toBe('dot');
		expect(lopsided?.effectiveQuestions).toBeCloseTo((1 + 9 * 0.01) ** 2 / (1 + 9 * 0.01 ** 2), 12);
		const alone = bin([1])?.interval ?? { low: NaN, high: NaN };
		expect((lopsided?.interval?.low ?? NaN) - alone.low).toBeLessThan(0.1);
	});

	test('several people on one question are one question, and their weights on it add up', () => {
		const people = Array.from({ length: 8 }, () => row(0.5, true, { questionId: 'a' }));
		const bin = binsOf([...people, row(0.5, false, { questionId: 'b' })])[5];
		expect(bin?.questions).toBe(2);
		// (8 + 1)² / (8² + 1²)
		expect(bin?.effectiveQuestions).toBeCloseTo(81 / 65, 12);
	});

	test('what always happened has a frequency of exactly 1, however the weights add up', () => {
		const weight = fc.double({ min: 1e-3, max: 1, noNaN: true });
		const rows = fc.array(fc.tuple(weight, fc.constantFrom('a', 'b', 'c')), { minLength: 1 });
		fc.assert(
			fc.property(rows, (some) => {
				const all = some.map(([own, questionId]) => row(1, true, { weight: own, questionId }));
				expect(binsOf(all)[10]).toMatchObject({ meanForecast: 1, frequency: 1 });
			})
		);
	});

	test('a row without weight leaves no trace', () => {
		expect(binsOf([row(0.5, true, { weight: 0 })])).toEqual(binsOf([]));
	});

	test('means and frequencies lie where they must', () => {
		const rows = fc.array(
			fc.record({
				p: fc.double({ min: 0, max: 1, noNaN: true }),
				happened: fc.boolean(),
				weight: fc.double({ min: 1e-6, max: 1, noNaN: true }),
				questionId: fc.constantFrom('a', 'b', 'c')
			})
		);
		fc.assert(
			fc.property(rows, (some) => {
				for (const { from, to, meanForecast, frequency, interval } of binsOf(some)) {
					if (meanForecast === null || frequency === null || interval === null) continue;
					expect(meanForecast).toBeGreaterThanOrEqual(from - 1e-9);
					expect(meanForecast).toBeLessThanOrEqual(to + 1e-9);
					expect(interval.low).toBeLessThanOrEqual(frequency + 1e-12);
					expect(interval.high).toBeGreaterThanOrEqual(frequency - 1e-12);
				}
			})
		);
	});
});

describe('whatever the record', () => {
	const rows = fc.array(
		fc.record({
			p: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
			happened: fc.boolean(),
			weight: fc.double({ min: 1e-3, max: 1, noNaN: true }),
			questionId: fc.constantFrom('a', 'b', 'c', 'd')
		}),
		{ maxLength: 40 }
	);
	const expectSame = (some: readonly CalibrationRow[], others: readonly CalibrationRow[]) => {
		for (const [i, bin] of binsOf(some).entries()) {
			const other = binsOf(others)[i];
			expect(other?.questions).toBe(bin.questions);
			expect(other?.weight).toBeCloseTo(bin.weight, 9);
			expect(other?.effectiveQuestions).toBeCloseTo(bin.effectiveQuestions, 9);
			expect(other?.meanForecast ?? -1).toBeCloseTo(bin.meanForecast ?? -1, 9);
			expect(other?.frequency ?? -1).toBeCloseTo(bin.frequency ?? -1, 9);
			expect(other?.interval?.low ?? -1).toBeCloseTo(bin.interval?.low ?? -1, 9);
		}
	};

	test('the weights of the bins add up to all of it, 50% included', () => {
		fc.assert(
			fc.property(rows, (some) => {
				const total = (items: readonly { weight: number }[]) =>
					items.reduce((sum, item) => sum + item.weight, 0);
				expect(total(binsOf(some))).toBeCloseTo(total(some), 9);
			})
		);
		expect(binsOf([row(0.5)])[5]?.questions).toBe(1);
	});

	test('the order of the rows does not matter', () => {
		fc.assert(fc.property(rows, (some) => expectSame(some, some.toReversed())));
	});

	test('a row said twice with half the weight is the row', () => {
		fc.assert(
			fc.property(rows, (some) => {
				const halves = some.map((one) => ({ ...one, weight: one.weight / 2 }));
				expectSame(some, [...halves, ...halves]);
			})
		);
	});

	test('there are at most as many effective questions as distinct ones, and at least one', () => {
		fc.assert(
			fc.property(rows, (some) => {
				for (const { questions, effectiveQuestions } of binsOf(some)) {
					if (questions === 0) continue;
					expect(effectiveQuestions).toBeGreaterThanOrEqual(1 - 1e-9);
					expect(effectiveQuestions).toBeLessThanOrEqual(questions + 1e-9);
				}
			})
		);
	});
});

test('a row that cannot be is refused', () => {
	expect(() => binsOf([row(1.01)])).toThrow('probability must be in [0, 1], not 1.01');
	expect(() => binsOf([row(0.5, true, { weight: -1 })])).toThrow('weight must be');
});
