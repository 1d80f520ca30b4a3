import fc from 'fast-check';
import { deviation } from 'd3';
import { expect, test } from 'vitest';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { scoreColumns, type ScoreRow } from '#lib/domain/calibration/columns.ts';

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 20 });
const meanOf = (rows: readonly ScoreRow[]) => clusteredMean(scoreColumns(rows));
const asRows = (values: readonly number[]) =>
	values.map((score, i) => ({ score, weight: 1, questionId: `q${i}` }));

test('two questions that scored 0.1 and 0.3 give 0.2 ± 0.1', () => {
	const clustered = meanOf(asRows([0.1, 0.3]));
	expect(clustered?.mean).toBeCloseTo(0.2, 12);
	expect(clustered?.standardError).toBeCloseTo(0.1, 12);
	expect(clustered?.questions).toBe(2);
});

test('with one row a question it is the ordinary standard error', () => {
	fc.assert(
		fc.property(scores, (values) => {
			const ordinary = (deviation(values) ?? 0) / Math.sqrt(values.length);
			expect(meanOf(asRows(values))?.standardError).toBeCloseTo(ordinary, 9);
		})
	);
});

test('saying the same thing ten times on each question does not make it more certain', () => {
	fc.assert(
		fc.property(scores, fc.integer({ min: 2, max: 10 }), (values, times) => {
			const once = meanOf(asRows(values));
			const often = meanOf(Array.from({ length: times }, () => asRows(values)).flat());
			expect(often?.standardError).toBeCloseTo(once?.standardError ?? NaN, 9);
			expect(often?.mean).toBeCloseTo(once?.mean ?? NaN, 9);
		})
	);
});

test('the unit of weight does not matter', () => {
	fc.assert(
		fc.property(scores, (values) => {
			const rows = asRows(values).map((row, i) => ({ ...row, weight: i + 1 }));
			const scaled = rows.map((row) => ({ ...row, weight: row.weight / 7 }));
			const error = meanOf(rows)?.standardError ?? NaN;
			expect(meanOf(scaled)?.standardError).toBeCloseTo(error, 9);
		})
	);
});

test('one question has a mean but no error, and no rows have neither', () => {
	const updates = [0.1, 0.2, 0.3].map((score) => ({ score, weight: 1, questionId: 'q' }));
	expect(meanOf(updates)?.standardError).toBeNull();
	expect(meanOf([])).toBeNull();
	expect(meanOf(updates.map((row) => ({ ...row, weight: 0 })))).toBeNull();
	expect(() => meanOf([{ score: 1, weight: NaN, questionId: 'q' }])).toThrow('weight');
});
