import { ascending, rollup } from 'd3-array';
import { assertWeight, type ScoreColumns } from '#lib/domain/calibration/columns.ts';

/** How one forecaster did on one question, against the median of those who stood at the same time. */
export type BoardRow = {
	forecasterId: string;
	questionId: string;
	/** Relative Brier, one-outcome form: below 0 is better than the median. */
	relative: number;
	/** The share of the question's scheduled life that was covered, above 0. */
	coverage: number;
};

/** The rows of a leaderboard by question, one per forecaster and question, ready to be handed to another thread. */
export type BoardColumns = ScoreColumns & {
	/** Whose row it is, counted from 0 in the order of the forecasters' ids. */
	readonly forecaster: Uint32Array;
	/** By forecaster: 1 where they may take a rank, 0 where they only have figures. */
	readonly isRanked: Uint8Array;
};

/**
 * The rows on which there is anybody to compare with: somebody else of the field has a number on the question too. Alone one is
 * one's own median and scores 0, which says nothing and would pull a record towards 0 for answering what nobody else does.
 *
 * @param isInField whether the others are held against a forecaster: people are, bots and markets are not
 */
export function inCompany<Row extends Pick<BoardRow, 'forecasterId' | 'questionId'>>(
	rows: readonly Row[],
	isInField: (forecasterId: string) => boolean
): Row[] {
	const field = rows.map(({ forecasterId }) => isInField(forecasterId));
	const sizes = rollup(
		rows.filter((_, i) => field[i]),
		(own) => own.length,
		(row) => row.questionId
	);
	return rows.filter(({ questionId }, i) => (sizes.get(questionId) ?? 0) > Number(field[i]));
}

/**
 * Rows in columns, with the ids that the numbers stand for. Rows that come in another order give the same columns, so that what is drawn from
 * them by a seed is the same as well.
 *
 * @param mayRank whether a forecaster takes part in the ranking
 * @throws {RangeError} if a coverage is negative or no finite number
 */
export function boardColumns<Id extends string>(
	rows: readonly (BoardRow & { forecasterId: Id })[],
	mayRank: (forecasterId: Id) => boolean
): { columns: BoardColumns; forecasterIds: Id[] } {
	const ordered = rows
		.filter(({ coverage }) => {
			assertWeight(coverage);
			return coverage > 0;
		})
		.sort(byQuestionThenForecaster);
	const forecasterIds = [...new Set(ordered.map((row) => row.forecasterId))].sort(ascending);
	const isRanked = Uint8Array.from(forecasterIds, (id) => Number(mayRank(id)));
	return { columns: { ...fill(ordered, forecasterIds), isRanked }, forecasterIds };
}

/** In plain loops: of a million rows, `from` with a function takes three times as long. */
function fill(ordered: readonly BoardRow[], forecasterIds: readonly string[]) {
	const place = new Map(forecasterIds.map((id, i) => [id, i]));
	const forecaster = new Uint32Array(ordered.length);
	const [score, weight] = [new Float64Array(ordered.length), new Float64Array(ordered.length)];
	const starts: number[] = [];
	let last: string | null = null;
	for (const [i, row] of ordered.entries()) {
		if (row.questionId !== last) starts.push(i);
		last = row.questionId;
		forecaster[i] = place.get(row.forecasterId) ?? 0;
		score[i] = row.relative;
		weight[i] = row.coverage;
	}
	return { starts: Uint32Array.from([...starts, ordered.length]), forecaster, score, weight };
}

const byQuestionThenForecaster = (a: BoardRow, b: BoardRow): number =>
	a.questionId === b.questionId
		? ascending(a.forecasterId, b.forecasterId)
		: ascending(a.questionId, b.questionId);
