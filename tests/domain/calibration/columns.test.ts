import { expect, test } from 'vitest';
import {
	calibrationColumns,
	questionsIn,
	scoreColumns,
	type CalibrationRow
} from '#lib/domain/calibration/columns.ts';

const row = (p: number, questionId: string, weight = 1): CalibrationRow => {
	return { p, happened: p > 0.5, weight, questionId };
};

test('the rows of a question stand together, questions in the order in which they appear', () => {
	const columns = calibrationColumns([row(0.1, 'a'), row(0.6, 'b', 0.5), row(0.2, 'a', 0.25)]);
	expect([...columns.p]).toEqual([0.1, 0.2, 0.6]);
	expect([...columns.happened]).toEqual([0, 0, 1]);
	expect([...columns.weight]).toEqual([1, 0.25, 0.5]);
	expect([...columns.starts]).toEqual([0, 2, 3]);
	expect(questionsIn(columns)).toBe(2);
});

test('rows without weight are left out, and their question with them', () => {
	const columns = calibrationColumns([row(0.1, 'a', 0), row(0.6, 'b')]);
	expect(questionsIn(columns)).toBe(1);
	expect([...columns.p]).toEqual([0.6]);
	expect(questionsIn(calibrationColumns([]))).toBe(0);
});

test.each([-0.1, 1.1, NaN])('the probability %d is refused', (p) => {
	expect(() => calibrationColumns([row(p, 'a')])).toThrow(
		`probability must be in [0, 1], not ${p}`
	);
});

test.each([-1, NaN, Infinity])('the weight %d is refused', (weight) => {
	const problem = `weight must be a number of at least 0, not ${weight}`;
	expect(() => calibrationColumns([row(0.5, 'a', weight)])).toThrow(problem);
	expect(() => scoreColumns([{ score: 0.1, weight, questionId: 'a' }])).toThrow(problem);
});

test('scores are grouped likewise', () => {
	const scores = [0.1, 0.2, 0.3].map((score, i) => ({
		score,
		weight: 1,
		questionId: i === 1 ? 'b' : 'a'
	}));
	expect([...scoreColumns(scores).score]).toEqual([0.1, 0.3, 0.2]);
});
