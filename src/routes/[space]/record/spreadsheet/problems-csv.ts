import type { SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { textCell, toCsv } from '#lib/ui/plot/table.ts';

/** Rows that cannot be used, as CSV: where each stands, and what to do about it. */
export const problemsCsv = (problems: readonly SheetProblem[]): string =>
	toCsv({
		columns: [
			{ label: 'file', numeric: false },
			{ label: 'line', numeric: true },
			{ label: 'reason', numeric: false }
		],
		rows: problems.map(({ file, line, reason }) => [
			textCell(file),
			{ text: String(line), value: line },
			textCell(reason)
		])
	});
