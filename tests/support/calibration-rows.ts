import fc from 'fast-check';
import { calibrationColumns, type CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { tally, type Tally } from '#lib/domain/calibration/tally.ts';

/** One forecast; a question of its own unless told otherwise. */
export const said = (
	p: number,
	happened: boolean,
	more: Partial<CalibrationRow> = {}
): CalibrationRow => ({ p, happened, weight: 1, questionId: `${p} ${happened}`, ...more });

export const tallied = (rows: readonly CalibrationRow[]): Tally => tally(calibrationColumns(rows));

/** Rows of any weight on a few questions, on the grid that people use and off it. */
export const someRows = (minLength = 1): fc.Arbitrary<CalibrationRow[]> =>
	fc.array(
		fc.record({
			p: fc.oneof(
				fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
				fc.double({ min: 0, max: 1, noNaN: true })
			),
			happened: fc.boolean(),
			weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
			questionId: fc.constantFrom('a', 'b', 'c', 'd')
		}),
		{ minLength, maxLength: 40 }
	);

/** Each row twice with half its weight, in the opposite order: the same record. */
export const halved = (rows: readonly CalibrationRow[]): CalibrationRow[] =>
	rows
		.flatMap((row) => Array.from({ length: 2 }, () => ({ ...row, weight: row.weight / 2 })))
		.reverse();
