import type { Outputs } from '#lib/client/types.ts';
import { textCell, toCsv, type Cell } from '#lib/ui/plot/table.ts';

type Row = Outputs['record']['rows'][number];

const COLUMNS: readonly (readonly [label: string, cell: (row: Row) => Cell])[] = [
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
	['brier', ({ score }) => bare(score)]
];

const bare = (value: number): Cell => ({ text: String(value), value });

/** The rows as CSV, unrounded, times in UTC: of each part and group Σ weight × brier ÷ Σ weight is the score on the page. */
export const rowsCsv = (rows: readonly Row[]): string =>
	toCsv({
		columns: COLUMNS.map(([label]) => ({ label, numeric: false })),
		rows: rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))
	});
