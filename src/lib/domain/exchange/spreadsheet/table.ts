import { readTable, type Problem, type Row } from '#lib/domain/exchange/csv.ts';
import { columnName, SHEET_COLUMNS, type FileKind, type SheetColumn } from './columns.ts';
import type { OpenedFile } from './open-file.ts';
import type { SheetProblem } from './sheet.ts';

/** The rows of one file under the columns that are understood. */
export type SheetTable = { file: string; kind: FileKind; rows: Row<SheetColumn>[] };

/** A file's rows, and the ones that do not fit its header. */
export function tableOf({ name, text, kind, delimiter }: OpenedFile): {
	table: SheetTable;
	problems: SheetProblem[];
} {
	const { rows, problems } = readTable<SheetColumn>(text, {
		required: [],
		optional: SHEET_COLUMNS,
		...{ delimiter, nameOf: columnName }
	});
	return {
		table: { file: name, kind, rows },
		problems: problems.map((one) => ({ ...one, file: name }))
	};
}

/** Every cell of these columns that is not empty. */
export function* cellsUnder(
	tables: readonly SheetTable[],
	columns: readonly SheetColumn[]
): Generator<string> {
	for (const { rows } of tables)
		for (const { cell } of rows)
			for (const column of columns) {
				const text = cell(column);
				if (text !== '') yield text;
			}
}

/** The problems that reading finds, with the file they stand in. */
export function problemsIn(file: string, read: (problems: Problem[]) => void): SheetProblem[] {
	const problems: Problem[] = [];
	read(problems);
	return problems.map((problem) => ({ ...problem, file }));
}
