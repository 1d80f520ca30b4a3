import { quantileSorted, range } from 'd3-array';
import type { CalibrationColumns } from './columns.ts';
import { assertLevel } from './interval.ts';
import { emptyRuns, poolAdjacent, readOff } from './isotonic.ts';
import { tally } from './tally.ts';

export type BandPoint = { p: number; low: number; high: number };
export type BandOptions = {
	/** Share of calibrated forecasters whose curve lies in the band at one point, in (0, 1). */
	level: number;
	/** How many made-up records to draw; at least 1,000 for a steady picture. */
	draws: number;
	/** Returns a number in [0, 1). */
	random: () => number;
};

/**
 * How far the curve of a perfectly calibrated forecaster strays from the diagonal by chance, at rising probabilities.
 *
 * Draws rows with replacement, lets each happen with its own probability, fits the curve and takes quantiles of its
 * values, interpolated between blocks (scoring.md C.6, consistency resampling). Read off at every probability that was
 * said, or at 101 spread over their range where there are more. Empty if there are no rows.
 *
 * It takes rows for independent, so with several stretches of one question the band is too narrow.
 *
 * @throws {RangeError} if the level or the draws are out of range
 */
export function consistencyBand(
	columns: CalibrationColumns,
	{ level, draws, random }: BandOptions
): BandPoint[] {
	assertLevel(level);
	if (!Number.isInteger(draws) || draws < 1)
		throw new RangeError(`draws must be a whole number from 1, not ${draws}`);
	const { p, weight } = columns;
	const said = tally(columns).p;
	const places = new Map(Array.from(said, (one, i) => [one, i]));
	const place = Uint32Array.from(p, (one) => places.get(one) ?? 0);
	const points = readingPoints(said);
	const values = new Float64Array(points.length);
	// Point by point, the value of the curve in each draw.
	const readings = Array.from(points, () => new Float64Array(draws));
	const drawn = {
		p: said,
		weight: new Float64Array(said.length),
		happened: new Float64Array(said.length)
	};
	const runs = emptyRuns(said.length);
	for (let draw = 0; draw < draws; draw++) {
		drawn.weight.fill(0);
		drawn.happened.fill(0);
		for (let i = 0; i < p.length; i++) {
			const row = Math.floor(random() * p.length);
			const at = place[row] ?? 0;
			const own = weight[row] ?? 0;
			drawn.weight[at] = (drawn.weight[at] ?? 0) + own;
			if (random() < (p[row] ?? 0)) drawn.happened[at] = (drawn.happened[at] ?? 0) + own;
		}
		poolAdjacent(drawn, runs);
		readOff(runs, points, values);
		for (const [i, value] of values.entries()) readings[i]?.fill(value, draw, draw + 1);
	}
	return Array.from(points, (one, i) => {
		const sorted = Array.from(readings[i]?.sort() ?? []);
		const at = (share: number) => quantileSorted(sorted, share) ?? one;
		return { p: one, low: at((1 - level) / 2), high: at((1 + level) / 2) };
	});
}

const MOST_POINTS = 101;

function readingPoints(said: Float64Array): Float64Array {
	const low = said[0] ?? 0;
	const high = said.at(-1) ?? 0;
	if (said.length <= MOST_POINTS) return said;
	return Float64Array.from(range(MOST_POINTS), (i) => low + ((high - low) * i) / (MOST_POINTS - 1));
}
