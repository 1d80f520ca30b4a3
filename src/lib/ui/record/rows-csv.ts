import type { Outputs } from '#lib/client/types.ts';
import { textCell, toCsv, type Cell } from '#lib/ui/plot/table.ts';
import type { BrierScale } from './brier-scale.ts';

type Columns<Row> = readonly (readonly [label: string, cell: (row: Row) => Cell])[];
type Stretch = Outputs['record']['rows']['rows'][number];
type BoardRow = NonNullable<Outputs['record']['leaderboardRows']>[number];

/** The rows as CSV, unrounded, times in UTC: of each part and group Σ weight × Brier ÷ Σ weight is the score on the page. A file that goes on has no head. */
export function rowsCsv(rows: readonly Stretch[], brier: BrierScale, isContinued = false): string {
	const file = fileOf(rows, [
		['part', ({ part }) => textCell(part)],
		['group', ({ group }) => textCell(group ?? '')],
		['question_id', ({ questionId }) => textCell(questionId)],
		['title', ({ title }) => textCell(title)],
		['forecaster', ({ forecaster }) => textCell(forecaster)],
		['from', ({ from }) => textCell(new Date(from).toISOString())],
		['to', ({ to }) => textCell(new Date(to).toISOString())],
		['days_to_deadline', ({ horizon }) => textCell(horizon ?? '')],
		['option', ({ option }) => textCell(option ?? '')],
		['options', ({ options }) => bare(options)],
		['probability', ({ probability }) => bare(probability)],
		['outcome', ({ outcome }) => bare(outcome)],
		['weight', ({ weight }) => bare(weight)],
		[brier.column, ({ score }) => bare(brier.shown(score))]
	]);
	return isContinued ? file.slice(file.indexOf('\n') + 1) : file;
}

/**
 * The rows of a leaderboard as CSV, unrounded: Σ weight × relative Brier ÷ Σ weight over somebody's rows is their figure, and relative
 * is their own Brier less that of the median over the time they had a number.
 */
export const boardCsv = (rows: readonly BoardRow[], brier: BrierScale): string =>
	fileOf(rows, [
		['question_id', ({ questionId }) => textCell(questionId)],
		['title', ({ title }) => textCell(title)],
		['forecaster_id', ({ forecasterId }) => textCell(forecasterId)],
		['forecaster', ({ forecaster }) => textCell(forecaster)],
		['kind', ({ kind }) => textCell(kind)],
		['weight', ({ coverage }) => bare(coverage)],
		[`relative_${brier.column}`, ({ relative }) => bare(brier.shown(relative))],
		[brier.column, ({ brier: score }) => bare(brier.shown(score))],
		[`median_${brier.column}`, ({ brier: score, relative }) => bare(brier.shown(score - relative))]
	]);

const bare = (value: number): Cell => ({ text: String(value), value });

const fileOf = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
	toCsv({
		columns: columns.map(([label]) => ({ label, numeric: false })),
		rows: rows.map((row) => columns.map(([, cell]) => cell(row)))
	});
