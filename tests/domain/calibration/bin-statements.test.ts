import { expect, test } from 'vitest';
import { binStatements } from '#lib/domain/calibration/bin-statements.ts';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { calibrationColumns } from '#lib/domain/calibration/columns.ts';

/** One number on so many questions, of which the first so many happened. */
const record = (...parts: [p: number, happened: number, questions: number][]) =>
	binStatements(
		reliabilityBins(
			calibrationColumns(
				parts.flatMap(([p, happened, questions]) =>
					Array.from({ length: questions }, (_, i) => {
						return { p, happened: i < happened, weight: 1, questionId: `${p} ${i}` };
					})
				)
			)
		)
	);

test('80% of which less than half happened is over-confident', () => {
	const [first] = record([0.8, 8, 20]);
	expect(first).toMatchObject({ bin: 8, happened: 0.4, questions: 20, leaning: 'over' });
	expect(first?.said).toBeCloseTo(0.8, 12);
});

test.each([
	[0.8, 20, 'under'],
	[0.8, 16, null],
	[0.2, 10, 'over'],
	[0.2, 0, 'under'],
	[0.6, 4, 'over'],
	[0.5, 20, null]
])('%d of which %d in 20 happened leans to %s', (p, happened, leaning) => {
	expect(record([p, happened, 20])).toMatchObject([{ leaning }]);
});

test('the furthest off comes first, and what has too few questions for a full dot says nothing', () => {
	const statements = record([0.1, 9, 9], [0.3, 7, 20], [0.9, 4, 10]);
	expect(statements.map(({ bin, leaning }) => [bin, leaning])).toEqual([
		[9, 'over'],
		[3, null]
	]);
	expect(record()).toEqual([]);
});
