import type { Outputs } from '#lib/client/types.ts';
import { strengthOf } from '#lib/domain/evidence/strength.ts';
import type { Instant } from '#lib/domain/time.ts';
import { numberCell, textCell, toCsv, type Cell } from '#lib/ui/plot/table.ts';
import type { BrierScale } from './brier-scale.ts';

type Columns<Row> = readonly (readonly [label: string, cell: (row: Row) => Cell])[];
type Stretch = Outputs['record']['rows']['rows'][number];
type BoardRow = NonNullable<Outputs['record']['leaderboardRows']>[number];
type JudgementRow = Outputs['ledger']['ratioRows'][number];

/** The rows as CSV, unrounded, times in UTC: of each part and group Σ weight × Brier ÷ Σ weight is the score on the page. A file that goes on has no head. */
export function rowsCsv(rows: readonly Stretch[], brier: BrierScale, isContinued = false): string {
	const file = fileOf(rows, [
		['part', ({ part }) => textCell(part)],
		['group', ({ group }) => textCell(group ?? '')],
		['question_id', ({ questionId }) => textCell(questionId)],
		['title', ({ title }) => textCell(title)],
		['forecaster', ({ forecaster }) => textCell(forecaster)],
		['known_at', ({ knownAt }) => time(knownAt)],
		['from', ({ said }) => time(said?.from)],
		['to', ({ said }) => time(said?.to)],
		['time_left', ({ said }) => textCell(said?.timeLeft ?? '')],
		['option', ({ option }) => textCell(option ?? '')],
		['options', ({ said }) => bare(said?.options)],
		['probability', ({ said }) => bare(said?.probability)],
		['outcome', ({ said }) => bare(said?.outcome)],
		['weight', ({ weight }) => bare(weight)],
		[brier.column, ({ said }) => bare(said && brier.shown(said.score))],
		[
			`relative_${brier.column}`,
			({ relative }) => bare(relative === null ? null : brier.shown(relative))
		]
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

/**
 * Judgements of evidence on settled questions as CSV, those that pointed neither way too: the questions among them, by outcome, are what
 * the counts of a step are divided by.
 */
export const judgementsCsv = (rows: readonly JudgementRow[]): string =>
	fileOf(rows, [
		['question_id', ({ questionId }) => textCell(questionId)],
		['title', ({ title }) => textCell(title)],
		['happened', ({ happened }) => bare(Number(happened))],
		['item', ({ number }) => bare(number)],
		['claim', ({ claim }) => textCell(claim)],
		['forecaster', ({ name }) => textCell(name)],
		['likelihood_ratio', ({ ratio }) => bare(ratio)],
		['step', ({ ratio }) => textCell(strengthOf(ratio) ?? '')],
		['pointed_right', ({ isRight }) => bare(isRight === null ? null : Number(isRight))]
	]);

/** Empty where there is none. */
const bare = (value: number | null = null): Cell => numberCell(value, String);
const time = (at: Instant | null = null): Cell =>
	textCell(at === null ? '' : new Date(at).toISOString());

const fileOf = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
	toCsv({
		columns: columns.map(([label]) => ({ label, numeric: false })),
		rows: rows.map((row) => columns.map(([, cell]) => cell(row)))
	});
