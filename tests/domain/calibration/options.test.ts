import fc from 'fast-check';
import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { consistencyBand } from '#lib/domain/calibration/band.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { optionRows } from '#lib/domain/calibration/options.ts';
import { overall } from '#lib/domain/calibration/tally.ts';
import { brierMultiple } from '#lib/domain/score/brier.ts';
import { tallied } from '../../support/calibration-rows.ts';

const stretch = (vector: readonly number[], answerIndex = 0, questionId = 'q') =>
	optionRows({ vector, answerIndex, weight: 1, questionId });
const bandOf = (rows: readonly CalibrationRow[]) =>
	consistencyBand(calibrationColumns(rows), { level: 0.9, draws: 500, random: randomLcg(1) });

describe('a vector as rows', () => {
	test('each of K options weighs 1/K, and what happened did', () => {
		expect(
			optionRows({ vector: [0.5, 0.3, 0.2], answerIndex: 1, weight: 0.6, questionId: 'q' })
		).toEqual([
			{ p: 0.5, happened: false, weight: 0.6 / 3, questionId: 'q', below: 0 },
			{ p: 0.3, happened: true, weight: 0.6 / 3, questionId: 'q', below: 0.5 },
			{ p: 0.2, happened: false, weight: 0.6 / 3, questionId: 'q', below: 0.8 }
		]);
	});

	test('the question is one, however many options it has', () => {
		const bins = reliabilityBins(calibrationColumns(stretch([0.1, 0.1, 0.1, 0.7], 3)));
		expect(bins[1]).toMatchObject({ questions: 1, effectiveQuestions: 1, frequency: 0 });
		expect(bins[1]?.weight).toBeCloseTo(0.75, 12);
		// One of two options said at the same may happen and the other not: there is no plain count.
		expect(bins[1]?.questionsHappened).toBeNull();
	});

	test('the mean Brier of its rows is 2/K of the score of the vector', () => {
		const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(weights, (parts) => {
				const whole = parts.reduce((sum, part) => sum + part, 0);
				const vector = parts.map((part) => part / whole);
				const mean = overall(tallied(stretch(vector, 1)))?.score;
				expect(mean).toBeCloseTo((2 / vector.length) * brierMultiple(vector, 1), 12);
			})
		);
	});

	test('what is no vector is refused', () => {
		expect(() => stretch([0.5, 0.3])).toThrow('vector must add up to 1');
		expect(() => stretch([0.5, 0.5], 2)).toThrow('answer must be an option');
	});

	test('entries that are rounded to more than 1 are taken', () => {
		expect(stretch([0.333, 0.333, 0.343]).at(-1)?.below).toBeCloseTo(0.666, 12);
		expect(stretch([1, 0.01, 0]).map((row) => row.below)).toEqual([0, 1, 1]);
	});
});

describe('the band of a record of options', () => {
	const questions = <T>(make: (i: number) => T[]) =>
		Array.from({ length: 40 }, (_, i) => make(i)).flat();

	test('two options at 50% leave no room: exactly one of them happens', () => {
		const band = bandOf(questions((i) => stretch([0.5, 0.5], i % 2, String(i))));
		expect(band).toEqual([{ p: 0.5, low: 0.5, high: 0.5 }]);
	});

	test('an option and its rest are as uncertain as the yes-or-no question', () => {
		const both = bandOf(questions((i) => stretch([0.2, 0.8], i % 2, String(i))));
		const one = bandOf(
			questions((i) => [{ p: 0.2, happened: i % 2 === 0, weight: 1, questionId: String(i) }])
		);
		expect(both.map(({ p }) => p)).toEqual([0.2, 0.8]);
		expect(both[0]?.low).toBeCloseTo(one[0]?.low ?? NaN, 12);
		expect(both[0]?.high).toBeCloseTo(one[0]?.high ?? NaN, 12);
		expect(both[1]?.high).toBeCloseTo(1 - (one[0]?.low ?? NaN), 12);
	});

	test('twenty updates of a vector do not narrow it', () => {
		const update = (i: number) => stretch([0.2, 0.3, 0.5], i % 3, String(i));
		const once = bandOf(questions(update));
		const often = bandOf(questions((i) => Array.from({ length: 20 }, () => update(i)).flat()));
		for (const [i, { low, high }] of once.entries()) {
			expect(often[i]?.low).toBeCloseTo(low, 9);
			expect(often[i]?.high).toBeCloseTo(high, 9);
		}
	});
});
