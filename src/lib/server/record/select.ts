import type { CalibrationColumns } from '#lib/domain/calibration/columns.ts';
import { isInCrowd } from '#lib/domain/forecast.ts';
import type { ForecasterId, SpaceId } from '#lib/domain/ids.ts';
import { horizonSpan } from '#lib/domain/score/horizon-class.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import type { Resident, SettledQuestion } from './resident.ts';
import { spread, type SpreadRows } from './spread.ts';

export type Selection = RecordQuery & {
	/** Only the time in one class of time left, all of it but cut into classes, or all of it as it stood. */
	horizon: number | 'each' | null;
	/** With those who are not in the crowd, where everybody is asked for. */
	withBeside?: boolean;
};

/** Whether what a query asks for is held against the others: one forecaster's whole time, for that is what they are scored by. */
export const isCompared = ({ forecasterId, horizon }: Selection): boolean =>
	forecasterId !== null && horizon === null;

/** The part of a space's stretches that a record is about, as calibration wants it; a question is a cluster. */
export type Selected = CalibrationColumns &
	SpreadRows & {
		/** The question of each cluster. */
		readonly questions: readonly SettledQuestion[];
		/** Which of the resident rows these are: from one place up to another, and so on. */
		readonly runs: readonly number[];
		/** Settled questions with such rows that wait for their scheduled close, whether they are counted or not. */
		readonly waiting: number;
	};

/** The rows that a query asks for: of several options one for each of them. */
export function select(resident: Resident, query: Selection, store: ReadOnly): Selected {
	const chosen = chooseRows(resident, query, store);
	const { questions, waiting, runs } = chosen;
	return { questions, waiting, runs, ...spread(resident, chosen, query.horizon) };
}

/** Rows of question `i` from one place up to another. */
type Piece = { i: number; from: number; to: number };

function chooseRows(resident: Resident, query: Selection, store: ReadOnly) {
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

function piecesOf(resident: Resident, query: Selection, store: ReadOnly): Iterable<Piece> {
	const { forecasterId, horizon } = query;
	const pieces =
		forecasterId === null
			? piecesOfMany(resident, query, store)
			: piecesOfOne(resident, forecasterId);
	return typeof horizon === 'number' ? piecesInClass(resident, horizon, pieces) : pieces;
}

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

function* piecesOfMany(resident: Resident, query: Selection, store: ReadOnly): Generator<Piece> {
	const { starts, forecaster, forecasters, questions } = resident;
	const crowd = query.withBeside === true ? null : crowdOf(query.spaceId, store);
	const isIn = forecasters.map((id) => crowd?.has(id) ?? true);
	const isEverybody = !isIn.includes(false);
	for (const i of questions.keys()) {
		const [first, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
		if (isEverybody && first < end) yield { i, from: first, to: end };
		for (let row = first; row < end && !isEverybody; row++)
			if (isIn[forecaster[row] ?? 0] === true) yield { i, from: row, to: row + 1 };
	}
}

const crowdOf = (spaceId: SpaceId, store: ReadOnly): Set<ForecasterId> =>
	new Set(store.forecasters.list(spaceId).flatMap(({ id, kind }) => (isInCrowd(kind) ? [id] : [])));

/** Of the pieces the rows that stood for a time in a class of time left. */
function* piecesInClass(
	{ questions, from, to }: Resident,
	horizon: number,
	pieces: Iterable<Piece>
): Generator<Piece> {
	for (const piece of pieces) {
		const question = questions[piece.i];
		if (question === undefined) continue;
		const [first, end] = horizonSpan(horizon, question.deadlineAt ?? question.closesAt);
		let start = piece.from;
		for (let row = piece.from; row <= piece.to; row++) {
			const isIn = row < piece.to && (from[row] ?? 0) < end && (to[row] ?? 0) > first;
			if (isIn) continue;
			if (start < row) yield { i: piece.i, from: start, to: row };
			start = row + 1;
		}
	}
}

/** Adds rows behind those of the runs; what follows on goes on with the last run. */
function addRun(runs: number[], from: number, to: number): void {
	if (from === to) return;
	if (runs.at(-1) === from) runs[runs.length - 1] = to;
	else runs.push(from, to);
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
