import { range } from 'd3-array';
import { optionRows } from '#lib/domain/calibration/options.ts';
import { HORIZON_DAYS, horizonSpan } from '#lib/domain/score/horizon-class.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Resident, SettledOptions, SettledQuestion } from './resident.ts';

/** Rows as a diagram wants them: one number against one event, in one class of time left where that matters. */
export type SpreadRows = {
	readonly starts: Uint32Array;
	readonly p: Float64Array;
	readonly happened: Uint8Array;
	readonly weight: Float64Array;
	/** Brier scores; of several options that of the whole vector, in the row of each. */
	readonly score: Float64Array;
	/** Places among the resident forecasters. */
	readonly forecaster: Uint32Array;
	/** Instants. */
	readonly from: Float64Array;
	readonly to: Float64Array;
	/** What was said of the options before this one; null where every row is about yes or no. */
	readonly below: Float64Array | null;
	/** The place of its option, 0 for yes or no; null likewise. */
	readonly option: Uint16Array | null;
	/** The class of time left, counted from 0; null where it was not asked for. */
	readonly horizon: Uint8Array | null;
};

/** The resident rows of some questions. */
type Chosen = {
	/** From one place up to another, and so on. */
	runs: readonly number[];
	questions: readonly SettledQuestion[];
	/** Those of question g, counted through the runs, stand from `starts[g]` up to `starts[g + 1]`. */
	starts: readonly number[];
};
type Horizon = number | 'each' | null;

/**
 * Chosen rows, cut to a class of time left or into all of them, each of several options a row. The weights of what a row becomes
 * add up to the part of its own that is left.
 */
export function spread(resident: Resident, chosen: Chosen, horizon: Horizon): SpreadRows {
	const isPlain = horizon === null && chosen.questions.every(({ options }) => options === null);
	return isPlain ? copyRuns(resident, chosen) : spreadRows(resident, chosen, horizon);
}

function copyRuns(resident: Resident, { runs, starts }: Chosen): SpreadRows {
	const size = starts.at(-1) ?? 0;
	return {
		...{ starts: Uint32Array.from(starts), below: null, option: null, horizon: null },
		p: gather(resident.p, new Float64Array(size), runs),
		weight: gather(resident.weight, new Float64Array(size), runs),
		score: gather(resident.score, new Float64Array(size), runs),
		happened: gather(resident.happened, new Uint8Array(size), runs),
		forecaster: gather(resident.forecaster, new Uint32Array(size), runs),
		from: gather(resident.from, new Float64Array(size), runs),
		to: gather(resident.to, new Float64Array(size), runs)
	};
}

/** Copies the runs of a column into another, one after another. */
function gather<Column extends Float64Array | Uint32Array | Uint8Array>(
	column: Column,
	into: Column,
	runs: readonly number[]
): Column {
	for (let i = 0, at = 0; i < runs.length; i += 2) {
		const part = column.subarray(runs[i], runs[i + 1]);
		into.set(part, at);
		at += part.length;
	}
	return into;
}

function spreadRows(resident: Resident, chosen: Chosen, horizon: Horizon): SpreadRows {
	const { questions, starts } = chosen;
	const rows = writeRows(mostRows(chosen, horizon), {
		hasOptions: questions.some(({ options }) => options !== null),
		isCut: horizon !== null
	});
	const ends = new Uint32Array(questions.length + 1);
	const first = firstRows(resident, questions);
	let [run, row] = [0, chosen.runs[0] ?? 0];
	for (const [g, question] of questions.entries()) {
		const spans = spansOf(question, horizon);
		const toAdd = { resident, options: question.options, first: first.get(question) ?? 0 };
		for (let n = starts[g] ?? 0; n < (starts[g + 1] ?? 0); n++, row++) {
			if (row === chosen.runs[run + 1]) row = chosen.runs[(run += 2)] ?? 0;
			for (const span of spans) addPart(rows, toAdd, row, span);
		}
		ends[g + 1] = rows.length();
	}
	return { ...rows.columns(), starts: ends };
}

/** From one instant up to another, in a class of time left. */
type Span = { from: Instant; to: Instant; horizon: number };

/** The times to cut the rows of a question to, the one furthest from the deadline first. */
function spansOf({ deadlineAt, closesAt }: SettledQuestion, horizon: Horizon): Span[] {
	if (horizon === null) return [{ from: -Infinity, to: Infinity, horizon: 0 }];
	const classes = horizon === 'each' ? range(HORIZON_DAYS.length, -1, -1) : [horizon];
	return classes.map((one) => {
		const [from, to] = horizonSpan(one, deadlineAt ?? closesAt);
		return { from, to, horizon: one };
	});
}

type ToAdd = { resident: Resident; options: SettledOptions | null; first: number };

/** Writes what of a resident row lies in a span: one row, or one for each option. This runs a million times. */
function addPart(
	rows: Writing,
	{ resident, options, first }: ToAdd,
	row: number,
	span: Span
): void {
	const [stoodFrom, stoodTo] = [resident.from[row] ?? 0, resident.to[row] ?? 0];
	const from = Math.max(stoodFrom, span.from);
	const to = Math.min(stoodTo, span.to);
	if (from >= to) return;
	const part = (to - from) / (stoodTo - stoodFrom);
	const stood = { from, to, horizon: span.horizon, score: resident.score[row] ?? 0 };
	const forecaster = resident.forecaster[row] ?? 0;
	const weight = (resident.weight[row] ?? 0) * part;
	if (options === null) {
		const [p, happened] = [resident.p[row] ?? 0, resident.happened[row] ?? 0];
		rows.add(stood, forecaster, { p, happened, weight, below: 0, option: 0 });
		return;
	}
	const { ids, answerIndex, vectors } = options;
	const place = (row - first) * ids.length;
	const vector = [...vectors.subarray(place, place + ids.length)];
	const events = optionRows({ vector, answerIndex, weight, questionId: '' });
	for (const [option, { p, happened, weight: own, below = 0 }] of events.entries())
		rows.add(stood, forecaster, { p, happened: Number(happened), weight: own, below, option });
}

/** No more than this becomes of them. */
function mostRows({ questions, starts }: Chosen, horizon: Horizon): number {
	let most = 0;
	for (const [g, { options }] of questions.entries())
		most += ((starts[g + 1] ?? 0) - (starts[g] ?? 0)) * (options?.ids.length ?? 1);
	return horizon === 'each' ? most * (HORIZON_DAYS.length + 1) : most;
}

/** Where the rows of each of the questions begin. */
function firstRows(resident: Resident, asked: readonly SettledQuestion[]) {
	const wanted = new Set(asked);
	return new Map(
		resident.questions.flatMap((question, i) =>
			wanted.has(question) ? [[question, resident.starts[i] ?? 0] as const] : []
		)
	);
}

type Stood = Pick<Span, 'from' | 'to' | 'horizon'> & { score: number };
type Said = { p: number; happened: number; weight: number; below: number; option: number };
type Writing = ReturnType<typeof writeRows>;

/** Columns for no more than so many rows. */
function writeRows(most: number, { hasOptions, isCut }: { hasOptions: boolean; isCut: boolean }) {
	const p = new Float64Array(most);
	const happened = new Uint8Array(most);
	const weight = new Float64Array(most);
	const score = new Float64Array(most);
	const forecaster = new Uint32Array(most);
	const [from, to] = [new Float64Array(most), new Float64Array(most)];
	const below = hasOptions ? new Float64Array(most) : null;
	const option = hasOptions ? new Uint16Array(most) : null;
	const horizon = isCut ? new Uint8Array(most) : null;
	let length = 0;
	return {
		length: () => length,
		add: (stood: Stood, whose: number, said: Said): void => {
			p[length] = said.p;
			happened[length] = said.happened;
			weight[length] = said.weight;
			score[length] = stood.score;
			forecaster[length] = whose;
			from[length] = stood.from;
			to[length] = stood.to;
			if (below !== null) below[length] = said.below;
			if (option !== null) option[length] = said.option;
			if (horizon !== null) horizon[length] = stood.horizon;
			length += 1;
		},
		columns: () => ({
			...{ p: p.subarray(0, length), happened: happened.subarray(0, length) },
			...{ weight: weight.subarray(0, length), score: score.subarray(0, length) },
			...{ forecaster: forecaster.subarray(0, length) },
			...{ from: from.subarray(0, length), to: to.subarray(0, length) },
			below: below?.subarray(0, length) ?? null,
			option: option?.subarray(0, length) ?? null,
			horizon: horizon?.subarray(0, length) ?? null
		})
	};
}
