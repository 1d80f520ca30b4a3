import { group } from 'd3-array';
import { isInCrowd, type ForecasterKind } from '#lib/domain/forecast.ts';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import { boardColumns, inCompany } from '#lib/domain/leaderboard/columns.ts';
import { leaderboard, type BoardLine } from '#lib/domain/leaderboard/leaderboard.ts';
import { pooledScore } from '#lib/domain/score/time-average.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import type { Records } from './jobs.ts';
import { resampling } from './resampling.ts';

/** One forecaster's scores on one question that somebody else of the field answered too. */
export type BoardScores = {
	questionId: QuestionId;
	title: string;
	forecasterId: ForecasterId;
	relative: number;
	brier: number;
	coverage: number;
	contribution: number;
};

/** Everybody's line on a leaderboard with the mean Brier of the same questions, by id; people alone are ranked. */
export function boardLines({ store }: Records, query: RecordQuery) {
	const rows = readRows(store, query);
	const isPerson = new Set(
		store.forecasters.list(query.spaceId).flatMap(({ id, kind }) => (kind === 'person' ? [id] : []))
	);
	const ownRows = group(rows, (row) => row.forecasterId);
	const { columns, forecasterIds } = boardColumns(rows, (id) => isPerson.has(id));
	const found = leaderboard(columns, resampling());
	const lines = forecasterIds.flatMap((forecasterId, i) => {
		const line: BoardLine | undefined = found[i];
		const brier = pooledScore(ownRows.get(forecasterId) ?? []);
		return line === undefined ? [] : [{ forecasterId, brier, ...line }];
	});
	return { lines, questions: new Set(rows.map((row) => row.questionId)).size };
}

/** The rows behind it, up to so many, and how many there are. */
export function boardRows({ store }: Records, query: RecordQuery & { most: number }) {
	const rows = readRows(store, query);
	return { total: rows.length, rows: rows.length > query.most ? [] : rows };
}

function readRows(store: ReadOnly, query: RecordQuery): BoardScores[] {
	const kinds = new Map<string, ForecasterKind>(
		store.forecasters.list(query.spaceId).map(({ id, kind }) => [id, kind])
	);
	const isInField = (id: string) => isInCrowd(kinds.get(id) ?? 'person');
	return store.records.questions(query).flatMap(({ id, title }) =>
		inCompany(
			store.records.boardOf(id).map((row) => ({ ...row, questionId: id, title })),
			isInField
		)
	);
}
