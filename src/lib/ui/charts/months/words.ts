import { monthDifference } from '#lib/domain/calibration/month-difference.ts';
import { formatMonthName, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';

/** The mean score of the questions whose outcome became known in one month. */
export type MonthScore = {
	/** `YYYY-MM` */
	readonly month: string;
	readonly mean: number | null;
	readonly standardError: number | null;
	/** Where the mean may lie, 90%; null with too few questions to say. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	/** Distinct questions. */
	readonly questions: number;
	readonly mark: 'none' | 'hollow' | 'dot';
};

/** The run of months in one line: the first and the last with ten questions, and whether they can be told apart. */
export function monthsSentence(months: readonly MonthScore[], brier: BrierScale): string {
	const shown = months.filter(({ mean, mark }) => mean !== null && mark !== 'none');
	if (shown.length === 0) return 'No month has five resolved questions yet, so none has a dot.';
	const full = shown.filter(({ mark }) => mark === 'dot');
	const [only] = full;
	if (only?.mean == null)
		return 'No month has ten resolved questions yet: too few to hold one against another.';
	const difference = monthDifference(full);
	if (difference === null)
		return `${brier.format(only.mean)} in ${formatMonthName(only.month)}, the one month with ten questions or more.`;
	const { first, last, change, interval, isChance } = difference;
	const span = [first, last].map(
		({ month, mean }) => `${brier.format(mean ?? 0)} in ${formatMonthName(month)}`
	);
	const which =
		full.length < months.length ? ', the first and the last month with ten questions or more' : '';
	const size = `${brier.formatDifference(change)}, 90% ${brier.formatDifference(interval.low)} to ${brier.formatDifference(interval.high)}`;
	return `From ${span.join(' to ')}${which}: ${size}, ${isChance ? 'within chance' : 'more than chance'}.`;
}

/** What one month says, for a reading at the cursor. */
export function sayMonth(
	{ month, mean, interval, questions }: MonthScore,
	brier: BrierScale
): string {
	const count = formatUnits(questions, 'question');
	if (mean === null) return `${formatMonthName(month)}: ${count}`;
	const range =
		interval === null ? '' : `, 90% ${brier.format(interval.low)}–${brier.format(interval.high)}`;
	return `${formatMonthName(month)}: ${brier.format(mean)}${range}, ${count}`;
}

/** The months as rows. */
export const monthsTable = (months: readonly MonthScore[], brier: BrierScale): DataTable => ({
	columns: [
		{ label: 'Outcome known in', numeric: false },
		{ label: `Mean ${brier.name}`, numeric: true },
		{ label: '± SE', numeric: true },
		{ label: '90% from', numeric: true },
		{ label: '90% to', numeric: true },
		{ label: 'Questions', numeric: true }
	],
	rows: months.map(({ month, mean, standardError, interval, questions }) => [
		textCell(month),
		brier.cell(mean),
		brier.cell(standardError),
		brier.cell(interval?.low ?? null),
		brier.cell(interval?.high ?? null),
		numberCell(questions, String)
	])
});
