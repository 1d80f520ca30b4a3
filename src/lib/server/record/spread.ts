import type { CalibrationRow } from '#lib/domain/calibration/columns.ts';
import { optionRows } from '#lib/domain/calibration/options.ts';
import { cutByHorizon, HORIZON_DAYS } from '#lib/domain/score/horizon-class.ts';
import type { Resident, SettledQuestion } from './resident.ts';

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
		for (let n = starts[g] ?? 0; n < (starts[g + 1] ?? 0); n++, row++) {
			if (row === chosen.runs[run + 1]) row = chosen.runs[(run += 2)] ?? 0;
			const stretch = stretchAt(resident, row, question, row - (first.get(question) ?? 0));
			for (const part of inClasses(stretch, question, horizon))
				for (const [option, number] of numbersOf(part).entries())
					rows.add({ ...part, ...number, option });
		}
		ends[g + 1] = rows.length();
	}
	return { ...rows.columns(), starts: ends };
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

type Stretch = ReturnType<typeof stretchAt>;

/** A resident row, the `place`th of its question. */
function stretchAt(resident: Resident, row: number, question: SettledQuestion, place: number) {
	const { questionId, options } = question;
	const size = options?.ids.length ?? 0;
	return {
		...{ questionId, p: resident.p[row] ?? 0, happened: resident.happened[row] === 1 },
		...{ weight: resident.weight[row] ?? 0, score: resident.score[row] ?? 0 },
		...{ from: resident.from[row] ?? 0, to: resident.to[row] ?? 0 },
		forecaster: resident.forecaster[row] ?? 0,
		horizon: 0,
		answer: options && {
			vector: [...options.vectors.subarray(place * size, (place + 1) * size)],
			answerIndex: options.answerIndex
		}
	};
}

/** The part of a stretch in the class that is asked for, its parts in each of them, or the whole. */
function inClasses(
	stretch: Stretch,
	{ deadlineAt, closesAt }: SettledQuestion,
	horizon: Horizon
): Stretch[] {
	if (horizon === null) return [stretch];
	const parts = cutByHorizon(stretch, deadlineAt ?? closesAt);
	return horizon === 'each' ? parts : parts.filter((part) => part.horizon === horizon);
}

/** What a stretch said of each event that it was about. */
const numbersOf = ({ answer, ...stretch }: Stretch): CalibrationRow[] =>
	answer === null ? [stretch] : optionRows({ ...stretch, ...answer });

type Row = CalibrationRow &
	Pick<Stretch, 'score' | 'forecaster' | 'from' | 'to' | 'horizon'> & { option: number };

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
		add: (row: Row): void => {
			p[length] = row.p;
			happened[length] = Number(row.happened);
			weight[length] = row.weight;
			score[length] = row.score;
			forecaster[length] = row.forecaster;
			[from[length], to[length]] = [row.from, row.to];
			if (below !== null) below[length] = row.below ?? 0;
			if (option !== null) option[length] = row.option;
			if (horizon !== null) horizon[length] = row.horizon;
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
