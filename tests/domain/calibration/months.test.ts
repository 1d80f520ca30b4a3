import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { scoreColumns } from '#lib/domain/calibration/columns.ts';
import { scoreByMonth } from '#lib/domain/calibration/months.ts';
import { DAY } from '#lib/domain/time.ts';

const row = (knownAt: number, score: number, questionId: string, weight = 1) => {
	return { knownAt, score, questionId, weight };
};

test('a month is the calendar’s where the questions are, and empty months are there too', () => {
	const rows = [
		// Midnight UTC ends December in London and began January in Budapest an hour before.
		row(Date.UTC(2025, 11, 31, 23, 30), 0.1, 'a'),
		row(Date.UTC(2025, 9, 5), 0.3, 'b')
	];
	const months = (zone: string) =>
		scoreByMonth(rows, zone).map(({ month, mean, questions }) => [month, mean, questions]);
	expect(months('Europe/London')).toEqual([
		['2025-10', 0.3, 1],
		['2025-11', null, 0],
		['2025-12', 0.1, 1]
	]);
	expect(months('Europe/Budapest').at(-1)).toEqual(['2026-01', 0.1, 1]);
});

test('no rows, or none with weight, have no months', () => {
	expect(scoreByMonth([], 'UTC')).toEqual([]);
	expect(scoreByMonth([row(0, 0.2, 'a', 0)], 'UTC')).toEqual([]);
});

test('the interval is 1.645 standard errors either side, counted by question', () => {
	const rows = [0.1, 0.2, 0.3, 0.4].map((score, i) => row(i * DAY, score, `q${i}`));
	const [month] = scoreByMonth(rows, 'UTC');
	// Mean 0.25; the standard error of four: sqrt(0.05 / 3 / 4) = 0.06455.
	expect(month?.interval?.low).toBeCloseTo(0.25 - 1.6449 * 0.06455, 4);
	expect(month?.interval?.high).toBeCloseTo(0.25 + 1.6449 * 0.06455, 4);
});

test('a question under five has no dot, under ten a hollow one', () => {
	const marks = [4, 5, 9, 10].map((count) => {
		const rows = Array.from({ length: count }, (_, i) => row(0, i / 10, `q${i}`));
		return scoreByMonth(rows, 'UTC')[0]?.mark;
	});
	expect(marks).toEqual(['none', 'hollow', 'hollow', 'dot']);
});

test('the months together hold every question once, and their weighted mean is the mean of all', () => {
	const someRows = fc.array(
		fc.record({
			knownAt: fc.integer({ min: 0, max: 400 }).map((day) => day * DAY),
			score: fc.double({ min: 0, max: 1, noNaN: true }),
			weight: fc.double({ min: 0.01, max: 1, noNaN: true })
		}),
		{ minLength: 1, maxLength: 30 }
	);
	fc.assert(
		fc.property(someRows, (drawn) => {
			const rows = drawn.map((one, i) => ({ ...one, questionId: `q${i}` }));
			const months = scoreByMonth(rows, 'UTC');
			expect(months.reduce((sum, { questions }) => sum + questions, 0)).toBe(rows.length);
			const weightIn = (month: string) =>
				rows
					.filter(({ knownAt }) => new Date(knownAt).toISOString().startsWith(month))
					.reduce((sum, { weight }) => sum + weight, 0);
			const total = months.reduce((sum, { month, mean }) => sum + weightIn(month) * (mean ?? 0), 0);
			const weight = rows.reduce((sum, one) => sum + one.weight, 0);
			expect(total / weight).toBeCloseTo(clusteredMean(scoreColumns(rows))?.mean ?? NaN, 9);
		})
	);
});
