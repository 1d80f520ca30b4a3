import { quantileSorted, range, sum } from 'd3-array';
import { brier } from '#lib/domain/score/brier.ts';
import { weighted, type CalibrationRow } from './bins.ts';
import { assertLevel } from './interval.ts';

/** A run of forecasts that the curve gives one value. */
export type Block = {
	/** Lowest and highest probability in it. */
	from: number;
	to: number;
	/** Weighted share that happened: the recalibrated probability. */
	value: number;
	weight: number;
};

export type Corp = {
	blocks: Block[];
	/** Weighted mean Brier, 0 best to 1 worst; equals miscalibration − discrimination + uncertainty. */
	score: number;
	/** What recalibration would gain; 0 best. */
	miscalibration: number;
	/** What the recalibrated forecasts gain over always saying the base rate; higher is better. */
	discrimination: number;
	/** The score of always saying the base rate: how hard the questions were. */
	uncertainty: number;
};

/**
 * The calibration curve without bins, and the Brier score taken apart by it; null if no row has weight.
 *
 * Isotonic regression of the outcomes on the probabilities by pooling adjacent violators, equal probabilities pooled
 * first, neighbours of equal value one block (CORP: Dimitriadis, Gneiting & Jordan 2021; scoring.md C.6).
 *
 * @throws {RangeError} if a probability or a weight is out of range
 * @example corp([0.2, 0.4, 0.6].map((p, i) => ({ p, happened: i !== 1, weight: 1, questionId: `${i}` })))?.blocks
 * // => [{ from: 0.2, to: 0.4, value: 0.5, weight: 2 }, { from: 0.6, to: 0.6, value: 1, weight: 1 }]
 */
export function corp(rows: readonly CalibrationRow[]): Corp | null {
	const counted = weighted(rows);
	if (counted.length === 0) return null;
	const columns = columnsOf(counted);
	const runs = emptyRuns(columns);
	fitCurve(
		columns,
		(i) => i,
		(row) => counted[row]?.happened === true,
		runs
	);
	const blocks = blocksOf(runs);
	const total = sum(counted, (row) => row.weight);
	const mean = <T extends { weight: number }>(items: readonly T[], value: (item: T) => number) =>
		sum(items, (item) => item.weight * value(item)) / total;
	const score = mean(counted, (row) => brier(row.p, row.happened));
	const baseRate = mean(counted, (row) => Number(row.happened));
	return {
		blocks,
		score,
		// A block's value is its own share of outcomes, so its mean Brier is value × (1 − value).
		miscalibration: score - mean(blocks, ({ value }) => value * (1 - value)),
		discrimination: mean(blocks, ({ value }) => (value - baseRate) ** 2),
		uncertainty: baseRate * (1 - baseRate)
	};
}

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
 * said, or at 101 spread over their range where there are more. Empty if no row has weight.
 *
 * It takes rows for independent, so with several stretches of one question the band is too narrow.
 *
 * @throws {RangeError} if a probability, a weight, the level or the draws are out of range
 */
export function consistencyBand(
	rows: readonly CalibrationRow[],
	{ level, draws, random }: BandOptions
): BandPoint[] {
	assertLevel(level);
	if (!Number.isInteger(draws) || draws < 1)
		throw new RangeError(`draws must be a whole number from 1, not ${draws}`);
	const columns = columnsOf(weighted(rows));
	const points = readingPoints(columns.said);
	const pick = () => Math.floor(random() * columns.p.length);
	const happens = (row: number) => random() < (columns.p[row] ?? 0);
	// Point by point, the value of the curve in each draw.
	const readings = points.map(() => new Float64Array(draws));
	const runs = emptyRuns(columns);
	for (let draw = 0; draw < draws; draw++) {
		fitCurve(columns, pick, happens, runs);
		readOff(runs, points, (i, value) => {
			readings[i]?.fill(value, draw, draw + 1);
		});
	}
	return points.map((p, i) => {
		const sorted = Array.from(readings[i]?.sort() ?? []);
		const at = (share: number) => quantileSorted(sorted, share) ?? p;
		return { p, low: at((1 - level) / 2), high: at((1 + level) / 2) };
	});
}

/** Rows as columns: the band reads each of them a thousand times. */
type Columns = {
	/** The distinct probabilities, rising. */
	said: Float64Array;
	/** For each row the place of its probability in `said`. */
	place: Uint32Array;
	p: Float64Array;
	weight: Float64Array;
};

function columnsOf(rows: readonly CalibrationRow[]): Columns {
	const said = Float64Array.from(new Set(rows.map((row) => row.p))).sort();
	const places = new Map(Array.from(said, (p, i) => [p, i]));
	return {
		said,
		place: Uint32Array.from(rows, (row) => places.get(row.p) ?? 0),
		p: Float64Array.from(rows, (row) => row.p),
		weight: Float64Array.from(rows, (row) => row.weight)
	};
}

/**
 * Neighbouring probabilities taken together, the first `size` of each column: where a run begins and ends, the weight of its
 * rows and of those that happened. Made once and filled again for every draw.
 */
type Runs = { size: number } & Record<'from' | 'to' | 'weight' | 'happened', Float64Array>;

const emptyRuns = ({ said: { length } }: Columns): Runs => ({
	size: 0,
	from: new Float64Array(length),
	to: new Float64Array(length),
	weight: new Float64Array(length),
	happened: new Float64Array(length)
});

function blocksOf({ size, from, to, weight, happened }: Runs): Block[] {
	return Array.from(weight.subarray(0, size), (own, i) => ({
		from: from[i] ?? 0,
		to: to[i] ?? 0,
		value: (happened[i] ?? 0) / own,
		weight: own
	}));
}

/** The curve through as many rows as there are: `pick` names the i-th, `happens` says what became of it. */
function fitCurve(
	{ said, place, weight }: Columns,
	pick: (i: number) => number,
	happens: (row: number) => boolean,
	runs: Runs
): void {
	const weights = new Float64Array(said.length);
	const happened = new Float64Array(said.length);
	for (let i = 0; i < place.length; i++) {
		const row = pick(i);
		const at = place[row] ?? 0;
		const own = weight[row] ?? 0;
		weights[at] = (weights[at] ?? 0) + own;
		if (happens(row)) happened[at] = (happened[at] ?? 0) + own;
	}
	poolAdjacent(said, weights, happened, runs);
}

/** Pools neighbours until the share that happened rises from run to run; probabilities without weight are left out. */
function poolAdjacent(
	said: Float64Array,
	weights: Float64Array,
	happened: Float64Array,
	runs: Runs
): void {
	let last = -1;
	for (let i = 0; i < said.length; i++) {
		let run = { weight: weights[i] ?? 0, happened: happened[i] ?? 0, from: said[i] ?? 0 };
		if (run.weight === 0) continue;
		for (; last >= 0 && !isBelow(runs, last, run); last--)
			run = {
				weight: (runs.weight[last] ?? 0) + run.weight,
				happened: (runs.happened[last] ?? 0) + run.happened,
				from: runs.from[last] ?? 0
			};
		last++;
		runs.from[last] = run.from;
		runs.to[last] = said[i] ?? 0;
		runs.weight[last] = run.weight;
		runs.happened[last] = run.happened;
	}
	runs.size = last + 1;
}

/** Equal shares of unequal weights differ in their last digits only: those are one run. */
const isBelow = (
	{ weight, happened }: Runs,
	last: number,
	next: { weight: number; happened: number }
): boolean => next.happened / next.weight - (happened[last] ?? 0) / (weight[last] ?? 1) > 1e-12;

const MOST_POINTS = 101;

function readingPoints(said: Float64Array): number[] {
	const low = said[0] ?? 0;
	const high = said.at(-1) ?? 0;
	if (said.length <= MOST_POINTS) return [...said];
	return range(MOST_POINTS).map((i) => low + ((high - low) * i) / (MOST_POINTS - 1));
}

/** The curve at rising points: a run's share inside it, straight lines between runs, level outside. */
function readOff(
	{ size, from, to, weight, happened }: Runs,
	points: readonly number[],
	take: (i: number, value: number) => void
): void {
	const share = (run: number) => (happened[run] ?? 0) / (weight[run] ?? 1);
	let run = 0;
	for (const [i, p] of points.entries()) {
		while (run + 1 < size && (from[run + 1] ?? 0) <= p) run++;
		const end = to[run] ?? 0;
		const value = share(run);
		const isInside = p <= end || run + 1 === size;
		const ahead = isInside ? 0 : (p - end) / ((from[run + 1] ?? 0) - end);
		take(i, isInside ? value : value + (share(run + 1) - value) * ahead);
	}
}
