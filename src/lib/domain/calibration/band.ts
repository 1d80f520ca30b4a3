import { quantileSorted } from 'd3-array';
import type { CalibrationColumns } from './columns.ts';
import { emptyRuns, poolAdjacent, readOff } from './isotonic.ts';
import { madeUpRecords } from './made-up-records.ts';
import { assertResampling, type Resampling } from './resampling.ts';

export type BandPoint = { p: number; low: number; high: number };

/**
 * How far the curve of a perfectly calibrated forecaster strays from the diagonal by chance, at rising probabilities.
 *
 * Draws whole questions with replacement. Each gets one number u, and every forecast on it with p > u happens, so that all
 * that was said on a question moves together: forty updates are one event. Of several options u picks one. Then it fits the
 * curve and takes quantiles of its values, interpolated between blocks (consistency resampling, scoring.md C.6, C.10).
 *
 * Read off at every probability that was said, or at 101 spread over their range where there are more; where there are more
 * than 1001, they are first rounded to whole per mille. Empty if there are no rows.
 *
 * @throws {RangeError} if the level or the draws are out of range
 */
export function consistencyBand(columns: CalibrationColumns, options: Resampling): BandPoint[] {
	assertResampling(options);
	const { level, draws, random } = options;
	const { said, draw } = madeUpRecords(columns, random);
	const points = readingPoints(said);
	const values = new Float64Array(points.length);
	// Point by point, the value of the curve in each draw.
	const readings = Array.from(points, () => new Float64Array(draws));
	const runs = emptyRuns(said.length);
	for (let i = 0; i < draws; i++) {
		poolAdjacent(draw(), runs);
		readOff(runs, points, values);
		for (const [at, value] of values.entries()) readings[at]?.fill(value, i, i + 1);
	}
	return Array.from(points, (p, i) => {
		const sorted = Array.from(readings[i]?.sort() ?? []);
		// Sums in another order differ in their last digits, and so may a share from 1.
		const at = (share: number) => Math.min(1, quantileSorted(sorted, share) ?? p);
		return { p, low: at((1 - level) / 2), high: at((1 + level) / 2) };
	});
}

const MOST_POINTS = 101;

function readingPoints(said: Float64Array): Float64Array {
	const low = said[0] ?? 0;
	const high = said.at(-1) ?? 0;
	if (said.length <= MOST_POINTS) return said;
	return new Float64Array(MOST_POINTS).map((_, i) => low + ((high - low) * i) / (MOST_POINTS - 1));
}
