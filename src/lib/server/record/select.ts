import type { CalibrationColumns } from '#lib/domain/calibration/columns.ts';
import { isInCrowd } from '#lib/domain/forecast.ts';
import type { ForecasterId, SpaceId } from '#lib/domain/ids.ts';
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
	const concerns = concerning(query, store);
	const runs: number[] = [];
	const questions: SettledQuestion[] = [];
	const starts = [0];
	let [waiting, size] = [0, 0];
	let last: SettledQuestion | undefined;
	let isCounted = false;
	for (const { i, from, to } of piecesOf(resident, query, store)) {
		const question = resident.questions[i];
		if (question !== last && question !== undefined) {
			last = question;
			const isWaiting = question.closesAt > query.now;
			const isAsked = concerns(question);
			if (isAsked && isWaiting) waiting += 1;
			isCounted = isAsked && (!isWaiting || query.withEarly);
			if (isCounted) {
				questions.push(question);
				starts.push(size);
			}
		}
		if (!isCounted) continue;
		addRun(runs, from, to);
		size += to - from;
		starts[starts.length - 1] = size;
	}
	return { runs, questions, starts, waiting };
}

/** Rows of question `i` from one place up to another. */
type Piece = { i: number; from: number; to: number };

const piecesOf = (resident: Resident, query: RecordQuery, store: ReadOnly): Iterable<Piece> =>
	query.forecasterId === null
		? piecesOfCrowd(resident, query.spaceId, store)
		: piecesOfOne(resident, query.forecasterId);

function* piecesOfOne(resident: Resident, forecasterId: ForecasterId): Generator<Piece> {
	const { byForecaster, starts, forecasters } = resident;
	const place = forecasters.indexOf(forecasterId);
	if (place === -1) return;
	let i = 0;
	const [first, end] = [byForecaster.starts[place] ?? 0, byForecaster.starts[place + 1] ?? 0];
	for (const row of byForecaster.rows.subarray(first, end)) {
		while ((starts[i + 1] ?? Infinity) <= row) i += 1;
		yield { i, from: row, to: row + 1 };
	}
}

function* piecesOfCrowd(resident: Resident, spaceId: SpaceId, store: ReadOnly): Generator<Piece> {
	const { starts, forecaster, forecasters, questions } = resident;
	const crowd = new Set(
		store.forecasters.list(spaceId).flatMap(({ id, kind }) => (isInCrowd(kind) ? [id] : []))
	);
	const isIn = forecasters.map((id) => crowd.has(id));
	const isEverybody = !isIn.includes(false);
	for (const i of questions.keys()) {
		const [first, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
		if (isEverybody && first < end) yield { i, from: first, to: end };
		for (let row = first; row < end && !isEverybody; row++)
			if (isIn[forecaster[row] ?? 0] === true) yield { i, from: row, to: row + 1 };
	}
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

function concerning(
	{ spaceId, kind, tag, from, to }: RecordQuery,
	store: ReadOnly
): (question: SettledQuestion) => boolean {
	const hidden = store.scored.hidden(spaceId);
	const tagged = tag === null ? null : store.scored.tagged(tag);
	return ({ questionId, kind: own, knownAt }) =>
		(kind === null || own === kind) &&
		!hidden.has(questionId) &&
		(tagged === null || tagged.has(questionId)) &&
		knownAt >= (from ?? -Infinity) &&
		knownAt < (to ?? Infinity);
}
