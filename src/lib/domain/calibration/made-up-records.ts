import { questionsIn, type CalibrationColumns } from './columns.ts';
import { drawWithReplacement } from './resampling.ts';
import { tally, type Tally } from './tally.ts';

export type MadeUpRecords = {
	/** The distinct probabilities that the records speak of, rising. */
	said: Float64Array;
	/** One more record, as its tally; its arrays are used again for the next. Some values may have no weight. */
	draw: () => Tally;
};

/**
 * Records of the same questions as they might have come out had every probability been right: whole questions drawn with
 * replacement, and for each one chance below which everything that was said on it happens; of options the one it falls on.
 *
 * Where more than 1001 probabilities were said, they are rounded to whole per mille.
 *
 * @param random returns a number in [0, 1)
 */
export function madeUpRecords(columns: CalibrationColumns, random: () => number): MadeUpRecords {
	const record = recordOf(columns);
	const { said } = record;
	const sharing = (record.starts.at(-1) ?? 0) > LONG ? SHARING : 1;
	const counts = new Uint32Array(questionsIn(columns));
	const weight = new Float64Array(said.length);
	const happened = new Float64Array(sharing * said.length);
	let turn = 0;
	const draw = () => {
		if (turn === 0) {
			drawWithReplacement(counts, random);
			weigh(record, counts, weight);
			letHappen(record, counts, random, happened);
		}
		const start = turn * said.length;
		turn = (turn + 1) % sharing;
		return { p: said, weight, happened: happened.subarray(start, start + said.length) };
	};
	return { said, draw };
}

/**
 * In a record of more cells than this, ten made-up records share a draw of questions, which saves four tenths of the time: which
 * ones are drawn hardly moves the curve then, what happens on them does.
 */
const LONG = 100_000;
const SHARING = 10;

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

/** Fills `sums` with the weight of these questions, so many times each, value by value. */
function weigh(
	{ place, weight, starts }: DrawnFrom,
	counts: Uint32Array,
	sums: Float64Array
): void {
	sums.fill(0);
	for (let question = 0, cell = 0; question < counts.length; question++) {
		const count = counts[question] ?? 0;
		for (const end = starts[question + 1] ?? 0; cell < end; cell++) {
			const at = place[cell] ?? 0;
			sums[at] = (sums[at] ?? 0) + count * (weight[cell] ?? 0);
		}
	}
}

const letHappen = (
	record: DrawnFrom,
	counts: Uint32Array,
	random: () => number,
	sums: Float64Array
): void =>
	record.below === null
		? letForecastsHappen(record, counts, random, sums)
		: letOptionsHappen(record, record.below, counts, random, sums);

/**
 * Fills `sums` with the weight of what happens on them if every probability is right, for as many made-up records as it has
 * room for. From the highest down to the chance.
 */
function letForecastsHappen(
	{ said, place, weight, starts }: DrawnFrom,
	counts: Uint32Array,
	random: () => number,
	sums: Float64Array
): void {
	sums.fill(0);
	for (let question = 0; question < counts.length; question++) {
		const first = starts[question] ?? 0;
		const last = (starts[question + 1] ?? 0) - 1;
		for (let copies = counts[question] ?? 0; copies > 0; copies--)
			for (let start = 0; start < sums.length; start += said.length) {
				const chance = random();
				for (let cell = last; cell >= first; cell--) {
					const at = place[cell] ?? 0;
					if ((said[at] ?? 0) <= chance) break;
					sums[start + at] = (sums[start + at] ?? 0) + (weight[cell] ?? 0);
				}
			}
	}
}

/** The same where options are among the rows, and are not in order. */
function letOptionsHappen(
	{ said, place, weight, starts }: DrawnFrom,
	below: Float64Array,
	counts: Uint32Array,
	random: () => number,
	sums: Float64Array
): void {
	sums.fill(0);
	for (let question = 0; question < counts.length; question++) {
		const end = starts[question + 1] ?? 0;
		for (let copies = counts[question] ?? 0; copies > 0; copies--)
			for (let start = 0; start < sums.length; start += said.length) {
				const chance = random();
				for (let cell = starts[question] ?? 0; cell < end; cell++) {
					const at = place[cell] ?? 0;
					const before = below[cell] ?? 0;
					if (before <= chance && chance < before + (said[at] ?? 0))
						sums[start + at] = (sums[start + at] ?? 0) + (weight[cell] ?? 0);
				}
			}
	}
}
