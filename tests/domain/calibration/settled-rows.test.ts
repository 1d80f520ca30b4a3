import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { scoreColumns } from '#lib/domain/calibration/columns.ts';
import { settledRows, type SettledStretch } from '#lib/domain/calibration/settled-rows.ts';
import { brierMultiple } from '#lib/domain/score/brier.ts';

const binary: SettledStretch = {
	...{ questionId: 'q', from: 0, to: 10, weight: 0.5 },
	...{ score: 0.49, p: 0.3, happened: true, answer: null }
};
const choice = (vector: readonly number[], answerIndex: number, questionId: string) => ({
	...{ ...binary, questionId, p: vector[answerIndex] ?? 0 },
	score: brierMultiple(vector, answerIndex),
	answer: { vector, answerIndex, labels: vector.map((_, i) => `option ${i}`) }
});

describe('a settled stretch as rows', () => {
	test('yes or no is one row, as it is', () => {
		expect(settledRows(binary)).toEqual([{ ...binary, option: null, options: 1 }]);
	});

	test('several options are a row each, named, with the score of the whole', () => {
		const rows = settledRows(choice([0.5, 0.3, 0.2], 1, 'q'));
		expect(rows.map(({ option, p, happened }) => [option, p, happened])).toEqual([
			['option 0', 0.5, false],
			['option 1', 0.3, true],
			['option 2', 0.2, false]
		]);
		expect(rows.map((row) => row.weight)).toEqual([0.5 / 3, 0.5 / 3, 0.5 / 3]);
		expect(new Set(rows.map((row) => row.score))).toEqual(
			new Set([brierMultiple([0.5, 0.3, 0.2], 1)])
		);
	});

	test('an answer that is not on offer is refused', () => {
		expect(() => settledRows(choice([0.5, 0.5], -1, 'q'))).toThrow('answer must be an option');
	});

	test('the mean score and its error are the same over rows as over stretches, however many options', () => {
		const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(fc.array(parts, { minLength: 2, maxLength: 8 }), (all) => {
				const stretches = all.map((own, i) => {
					const whole = own.reduce((sum, part) => sum + part, 0);
					const vector = own.map((part) => part / whole);
					return choice(vector, i % own.length, `${i % 5}`);
				});
				const over = (rows: readonly SettledStretch[]) => clusteredMean(scoreColumns(rows));
				const [whole, apart] = [over(stretches), over(stretches.flatMap((s) => settledRows(s)))];
				expect(apart?.mean).toBeCloseTo(whole?.mean ?? NaN, 12);
				expect(apart?.standardError ?? 0).toBeCloseTo(whole?.standardError ?? 0, 12);
			})
		);
	});
});
