import { formatMonthName, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';

/** The mean score of the questions whose outcome became known in one month. */
export type MonthScore = {
	/** `YYYY-MM` */
	readonly month: string;
	readonly mean: number | null;
	/** Where the mean may lie, 90%; null with too few questions to say. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	/** Distinct questions. */
	readonly questions: number;
	readonly mark: 'none' | 'hollow' | 'dot';
};

/** The run of months in one line: the first and the last with a dot, and whether they can be told apart. */
export function monthsSentence(months: readonly MonthScore[], brier: BrierScale): string {
	const shown = months.filter(({ mean, mark }) => mean !== null && mark !== 'none');
	const [first, last] = [shown[0], shown.at(-1)];
	if (first?.mean == null || last?.mean == null)
		return 'No month has five resolved questions yet, so none has a dot.';
	if (first === last)
		return `${brier.format(first.mean)} in ${formatMonthName(first.month)}, the one month with five questions or more.`;
	const span = `From ${brier.format(first.mean)} in ${formatMonthName(first.month)} to ${brier.format(last.mean)} in ${formatMonthName(last.month)}`;
	return doOverlap(first, last)
		? `${span}; their intervals overlap, so this may be chance.`
		: `${span}; their intervals do not overlap.`;
}

function doOverlap(one: MonthScore, other: MonthScore): boolean {
	if (one.interval === null || other.interval === null) return true;
	return one.interval.low <= other.interval.high && other.interval.low <= one.interval.high;
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
		{ label: '90% from', numeric: true },
		{ label: '90% to', numeric: true },
		{ label: 'Questions', numeric: true }
	],
	rows: months.map(({ month, mean, interval, questions }) => [
		textCell(month),
		brier.cell(mean),
		brier.cell(interval?.low ?? null),
		brier.cell(interval?.high ?? null),
		numberCell(questions, String)
	])
});
