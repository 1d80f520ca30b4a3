import type { CalibrationColumns } from '#lib/domain/calibration/columns.ts';
import { isInCrowd } from '#lib/domain/forecast.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import type { Resident, SettledQuestion } from './resident.ts';

/** The part of a space's stretches that a record is about, as calibration wants it; a question is a cluster. */
export type Selected = CalibrationColumns & {
	/** The question of each cluster. */
	readonly questions: readonly SettledQuestion[];
	/** Brier scores. */
	readonly score: Float64Array;
	/** Places among the resident forecasters. */
	readonly forecaster: Uint32Array;
	/** Which of the resident rows these are: from one place up to another, and so on. */
	readonly runs: readonly number[];
	/** Settled questions with such rows that wait for their scheduled close, whether they are counted or not. */
	readonly waiting: number;
};

/** The rows that a query asks for. */
export function select(resident: Resident, query: RecordQuery, store: ReadOnly): Selected {
	const { questions, starts, waiting, runs } = chooseRows(resident, query, store);
	const size = starts.at(-1) ?? 0;
	return {
		...{ questions, waiting, runs, starts: Uint32Array.from(starts), below: null },
		p: gather(resident.p, new Float64Array(size), runs),
		weight: gather(resident.weight, new Float64Array(size), runs),
		score: gather(resident.score, new Float64Array(size), runs),
		happened: gather(resident.happened, new Uint8Array(size), runs),
		forecaster: gather(resident.forecaster, new Uint32Array(size), runs)
	};
}

function chooseRows(resident: Resident, query: RecordQuery, store: ReadOnly) {
	const addRows = rowAdder(resident, query, store);
	const concerns = concerning(query, store);
	const runs: number[] = [];
	const questions: SettledQuestion[] = [];
	const starts = [0];
	let waiting = 0;
	for (const [i, question] of resident.questions.entries()) {
		if (!concerns(question)) continue;
		const isWaiting = question.closesAt > query.now;
		const isCounted = !isWaiting || query.withEarly;
		const found = addRows(isCounted ? runs : [], i);
		if (found === 0) continue;
		if (isWaiting) waiting += 1;
		if (!isCounted) continue;
		questions.push(question);
		starts.push((starts.at(-1) ?? 0) + found);
	}
	return { runs, questions, starts, waiting };
}

/** A function that adds the rows of a question that are asked for to some runs, and says how many there were. */
function rowAdder(resident: Resident, query: RecordQuery, store: ReadOnly) {
	const { starts, forecaster } = resident;
	const isAsked = askedForecasters(resident, query, store);
	const isEverybody = isAsked.every((asked) => asked === 1);
	return (runs: number[], i: number): number => {
		const first = starts[i] ?? 0;
		const end = starts[i + 1] ?? 0;
		if (isEverybody) {
			addRun(runs, first, end);
			return end - first;
		}
		let found = 0;
		for (let row = first; row < end; row++) {
			if (isAsked[forecaster[row] ?? 0] !== 1) continue;
			addRun(runs, row, row + 1);
			found += 1;
		}
		return found;
	};
}

/** Adds rows behind those of the runs; what follows on goes on with the last run. */
function addRun(runs: number[], from: number, to: number): void {
	if (from === to) return;
	if (runs.at(-1) === from) runs[runs.length - 1] = to;
	else runs.push(from, to);
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

/** 1 at the place of each forecaster whose rows are asked for: one of them, or everybody in the crowd. */
function askedForecasters(resident: Resident, query: RecordQuery, store: ReadOnly): Uint8Array {
	const { spaceId, forecasterId } = query;
	if (forecasterId !== null)
		return Uint8Array.from(resident.forecasters, (id) => Number(id === forecasterId));
	const crowd = new Set(
		store.forecasters.list(spaceId).flatMap(({ id, kind }) => (isInCrowd(kind) ? [id] : []))
	);
	return Uint8Array.from(resident.forecasters, (id) => Number(crowd.has(id)));
}

function concerning(
	{ kind, tag, from, to }: RecordQuery,
	store: ReadOnly
): (question: SettledQuestion) => boolean {
	const tagged = tag === null ? null : store.records.tagged(tag);
	return (question) =>
		question.kind === kind &&
		(tagged === null || tagged.has(question.questionId)) &&
		question.knownAt >= (from ?? -Infinity) &&
		question.knownAt < (to ?? Infinity);
}
