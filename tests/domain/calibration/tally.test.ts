import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { overall, tally } from '#lib/domain/calibration/tally.ts';

const grid = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
/** Numbers that a computer can just about tell apart, or that are very small. */
const awkward = fc.constantFrom(0, 5e-324, 1e-320, 1e-300, 0.1 + 0.2, 0.3, 1 - 2 ** -53, 1);
const rowsSaying = (p: fc.Arbitrary<number>, maxLength = 60): fc.Arbitrary<CalibrationRow[]> =>
	fc.array(
		fc.record({
			p,
			happened: fc.boolean(),
			weight: fc.integer({ min: 1, max: 8 }).map((n) => n / 8),
			questionId: fc.constantFrom('a', 'b', 'c')
		}),
		{ maxLength, size: 'max' }
	);

/** The same by the shortest way. */
function plainly(rows: readonly CalibrationRow[]): number[][] {
	const values = [...new Set(rows.map((row) => row.p))].sort((a, b) => a - b);
	const weigh = (some: readonly CalibrationRow[]) => some.reduce((sum, row) => sum + row.weight, 0);
	return values.map((p) => {
		const those = rows.filter((row) => row.p === p);
		return [p, weigh(those), weigh(those.filter((row) => row.happened))];
	});
}

const triples = (rows: readonly CalibrationRow[]) => {
	const { p, weight, happened } = tally(calibrationColumns(rows));
	return Array.from(p, (one, i) => [one, weight[i], happened[i]]);
};

describe('what was said, value by value', () => {
	test.each([
		['on the grid', rowsSaying(grid)],
		['off the grid', rowsSaying(anywhere, 400)],
		['hard to tell apart', rowsSaying(awkward, 400)]
	])('is pooled exactly where the values are %s', (_, rows) => {
		fc.assert(
			fc.property(rows, (some) => {
				expect(triples(some)).toEqual(plainly(some));
			})
		);
	});

	test('many rows are sorted as few are', () => {
		const rows = Array.from({ length: 30_000 }, (_, i) => {
			const p = ((i * 7919) % 10_007) / 10_007;
			return { p, happened: i % 3 === 0, weight: 1, questionId: String(i % 100) };
		});
		const found = triples(rows);
		expect(found).toHaveLength(10_007);
		expect(found.map(([p]) => p)).toEqual(Array.from({ length: 10_007 }, (_, i) => i / 10_007));
		expect(found.reduce((sum, [, weight = 0]) => sum + weight, 0)).toBe(30_000);
		expect(found.reduce((sum, [, , happened = 0]) => sum + happened, 0)).toBe(10_000);
	});
});

test('all that was said comes down to its weight, its mean Brier and its base rate', () => {
	const said = [
		{ p: 0.3, happened: true, weight: 2, questionId: 'q' },
		{ p: 0.5, happened: false, weight: 1, questionId: 'q' }
	];
	const { weight, score, baseRate } = overall(tally(calibrationColumns(said))) ?? {};
	expect(weight).toBe(3);
	expect(score).toBeCloseTo((2 * 0.49 + 0.25) / 3, 12);
	expect(baseRate).toBeCloseTo(2 / 3, 12);
	expect(overall(tally(calibrationColumns([])))).toBeNull();
});
