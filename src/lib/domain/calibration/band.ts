import { quantileSorted } from 'd3-array';
import { questionsIn, type CalibrationColumns } from './columns.ts';
import { emptyRuns, poolAdjacent, readOff } from './isotonic.ts';
import { assertResampling, drawWithReplacement, type Resampling } from './resampling.ts';
import { tally, type Tally } from './tally.ts';

export type BandPoint = { p: number; low: number; high: number };

/**
 * How far the curve of a perfectly calibrated forecaster strays from the diagonal by chance, at rising probabilities.
 *
 * Draws whole questions with replacement. Each gets one number u, and every forecast on it with p > u happens, so that all
 * that was said on a question moves together: forty updates are one event. Of several options u picks one. Then it fits the curve and takes quantiles of its
 * values, interpolated between blocks (consistency resampling by question, scoring.md C.6 and C.10).
 *
 * Read off at every probability that was said, or at 101 spread over their range where there are more; where there are more
 * than 1001, they are first rounded to whole per mille. Empty if there are no rows.
 *
 * @throws {RangeError} if the level or the draws are out of range
 */
export function consistencyBand(columns: CalibrationColumns, options: Resampling): BandPoint[] {
	assertResampling(options);
	const { level, draws, random } = options;
	const record = recordOf(columns);
	const { said } = record;
	const points = readingPoints(said);
	const values = new Float64Array(points.length);
	// Point by point, the value of the curve in each draw.
	const readings = Array.from(points, () => new Float64Array(draws));
	const drawn = { p: said, weight: said.slice(), happened: said.slice() };
	const runs = emptyRuns(said.length);
	const counts = new Uint32Array(questionsIn(columns));
	for (let draw = 0; draw < draws; draw++) {
		drawWithReplacement(counts, random);
		letHappen(record, counts, random, drawn);
		poolAdjacent(drawn, runs);
		readOff(runs, points, values);
		for (const [i, value] of values.entries()) readings[i]?.fill(value, draw, draw + 1);
	}
	return Array.from(points, (p, i) => {
		const sorted = Array.from(readings[i]?.sort() ?? []);
		const at = (share: number) => quantileSorted(sorted, share) ?? p;
		return { p, low: at((1 - level) / 2), high: at((1 + level) / 2) };
	});
}

/** What each question says, value by value: its cells stand from `starts[q]` up to `starts[q + 1]`, by rising value. */
type DrawnFrom = {
	/** The distinct probabilities, rising. */
	said: Float64Array;
	/** For each cell the place of its probability in `said`. */
	place: Uint16Array;
	weight: Float64Array;
	starts: Uint32Array;
	/** As in the columns. Cells are then rows: options of equal probability do not happen together. */
	below: Float64Array | null;
};

const MOST_VALUES = 1001;

function recordOf(columns: CalibrationColumns): DrawnFrom {
	const exactly = tally(columns).p;
	const isRounded = exactly.length > MOST_VALUES;
	const p = isRounded ? columns.p.map((one) => Math.round(one * 1000) / 1000) : columns.p;
	const said = isRounded ? tally({ ...columns, p }).p : exactly;
	const places = new Map(Array.from(said, (one, i) => [one, i]));
	const place = new Uint16Array(p.length);
	for (let row = 0; row < p.length; row++) place[row] = places.get(p[row] ?? 0) ?? 0;
	const record = { ...columns, said, place };
	return record.below === null ? pooled(record) : record;
}

/** The cells of one question that say the same made one, by rising value. */
function pooled({ said, place: placeOfRow, weight, starts, below }: DrawnFrom): DrawnFrom {
	const record: DrawnFrom = {
		...{ said, below },
		place: new Uint16Array(weight.length),
		weight: new Float64Array(weight.length),
		starts: new Uint32Array(starts.length)
	};
	const own = new Float64Array(said.length);
	const entered = new Uint16Array(said.length);
	for (let question = 0, row = 0, cell = 0; question + 1 < starts.length; question++) {
		let count = 0;
		for (const end = starts[question + 1] ?? 0; row < end; row++) {
			const place = placeOfRow[row] ?? 0;
			if (own[place] === 0) entered[count++] = place;
			own[place] = (own[place] ?? 0) + (weight[row] ?? 0);
		}
		for (const place of entered.subarray(0, count).sort()) {
			record.place[cell] = place;
			record.weight[cell++] = own[place] ?? 0;
			own[place] = 0;
		}
		record.starts[question + 1] = cell;
	}
	return record;
}

/**
 * Fills `drawn` with a record of these questions, so many times each, in which every probability is right. In the order of the
 * questions, since memory is read fastest in order.
 */
function letHappen(
	record: DrawnFrom,
	counts: Uint32Array,
	random: () => number,
	drawn: Tally
): void {
	const { weight: all, happened } = drawn;
	// Until the end, `all` holds what did not happen.
	all.fill(0);
	happened.fill(0);
	for (let question = 0; question < counts.length; question++)
		for (let copies = counts[question] ?? 0; copies > 0; copies--)
			if (record.below === null) addForecasts(record, question, random(), drawn);
			else addOptions(record, record.below, question, random(), drawn);
	for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) + (happened[at] ?? 0);
}

function addForecasts(
	{ said, place, weight, starts }: DrawnFrom,
	question: number,
	chance: number,
	{ weight: rest, happened }: Tally
): void {
	const end = starts[question + 1] ?? 0;
	let cell = starts[question] ?? 0;
	for (; cell < end; cell++) {
		const at = place[cell] ?? 0;
		if ((said[at] ?? 0) > chance) break;
		rest[at] = (rest[at] ?? 0) + (weight[cell] ?? 0);
	}
	for (; cell < end; cell++) {
		const at = place[cell] ?? 0;
		happened[at] = (happened[at] ?? 0) + (weight[cell] ?? 0);
	}
}

function addOptions(
	{ said, place, weight, starts }: DrawnFrom,
	below: Float64Array,
	question: number,
	chance: number,
	{ weight: rest, happened }: Tally
): void {
	const end = starts[question + 1] ?? 0;
	for (let cell = starts[question] ?? 0; cell < end; cell++) {
		const at = place[cell] ?? 0;
		const before = below[cell] ?? 0;
		const isPicked = before <= chance && chance < before + (said[at] ?? 0);
		const sums = isPicked ? happened : rest;
		sums[at] = (sums[at] ?? 0) + (weight[cell] ?? 0);
	}
}

const MOST_POINTS = 101;

function readingPoints(said: Float64Array): Float64Array {
	const low = said[0] ?? 0;
	const high = said.at(-1) ?? 0;
	if (said.length <= MOST_POINTS) return said;
	return new Float64Array(MOST_POINTS).map((_, i) => low + ((high - low) * i) / (MOST_POINTS - 1));
}
