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

test('the more bins are looked at, the further off one has to be before it leans', () => {
	// 12 of 20 at 80%: Wilson's 90% interval ends at 0.76, the one wide enough for eight bins at 0.83.
	expect(record([0.8, 12, 20])).toMatchObject([{ leaning: 'over', questionsHappened: 12 }]);
	const others = [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.9].map(
		(p) => [p, Math.round(20 * p), 20] as [number, number, number]
	);
	expect(record([0.8, 12, 20], ...others).map(({ leaning }) => leaning)).toEqual(
		Array.from({ length: 8 }, () => null)
	);
});
