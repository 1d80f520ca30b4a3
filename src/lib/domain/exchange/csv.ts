import { dsvFormat } from 'd3-dsv';

/** A row that cannot be used, by the line of the file it begins on, and what to do about it. */
export type Problem = { line: number; reason: string };

export type Row<Column extends string> = {
	/** Line of the file on which the row begins, counted from 1: a quoted cell may run over several. */
	line: number;
	/** The cell under a column, without blanks around it; '' where the file lacks an optional column. */
	cell: (column: Column) => string;
};

export type Table<Column extends string> = {
	rows: Row<Column>[];
	problems: Problem[];
	/** False where the header lacks something or the file is empty: then no row could be read. */
	isReadable: boolean;
};

/** What stands between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

type Columns<Column extends string> = {
	required: readonly Column[];
	optional?: readonly Column[];
	delimiter?: Delimiter;
	/** What a column is called for one who reads it, by the name in the header. */
	nameOf?: (header: string) => string;
};
type RawRow = { line: number; cells: readonly string[]; isOpen: boolean };

/**
 * The rows of a text in CSV (RFC 4180) under the columns that matter; others may stand there and are passed over.
 *
 * A byte order mark, any line ends and blank lines are accepted. A row whose cells do not fit the header, or whose quotation
 * mark never closes, is a problem instead of a row: read on, everything after it would stand under the wrong column.
 *
 * @example readTable('id,outcome\nq1,yes', { required: ['id'] }).rows[0]?.cell('id') // => 'q1'
 */
export function readTable<Column extends string>(
	text: string,
	{ required, optional = [], delimiter = ',', nameOf = (name) => name }: Columns<Column>
): Table<Column> {
	const [header, ...records] = parse(text.replace(/^\uFEFF/, ''), delimiter);
	const names = header?.cells.map((name) => nameOf(name.trim())) ?? [];
	const sign = SIGNS[delimiter];
	const reasons = headerReasons(names, [required, optional], sign);
	if (header === undefined || reasons.length > 0)
		return {
			rows: [],
			problems: reasons.map((reason) => ({ line: 1, reason })),
			isReadable: false
		};
	const places = new Map([...required, ...optional].map((name) => [name, names.indexOf(name)]));
	const problems: Problem[] = [];
	const rows: Row<Column>[] = [];
	for (const record of records) {
		const reason = record.isOpen ? NEVER_CLOSED : misfit(record.cells.length, names.length, sign);
		if (reason !== null) problems.push({ line: record.line, reason });
		else rows.push({ line: record.line, cell: cellsOf(record, places) });
	}
	return { rows, problems, isReadable: true };
}

const SIGNS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
	Delimiter,
	string
>;

/** What stands in the file, blank lines left out. */
function parse(text: string, delimiter: Delimiter): RawRow[] {
	let line = 1;
	const rows = dsvFormat(delimiter).parseRows(text, (cells): RawRow => {
		const row = { line, cells, isOpen: false };
		for (const cell of cells) line += lineBreaks(cell);
		line += 1;
		return row;
	});
	const last = rows.at(-1);
	if (last !== undefined) last.isOpen = isUnclosed(text, last.cells.at(-1) ?? '', delimiter);
	return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const lineBreaks = (cell: string): number => (cell.match(/\r\n|\r|\n/g) ?? []).length;

const cellsOf =
	<Column extends string>(
		{ cells }: RawRow,
		places: ReadonlyMap<Column, number>
	): Row<Column>['cell'] =>
	(column) =>
		(cells[places.get(column) ?? -1] ?? '').trim();

function headerReasons(
	names: readonly string[],
	[required, optional]: readonly [readonly string[], readonly string[]],
	sign: string
): string[] {
	if (names.length === 0)
		return [`the file is empty: its first line names the columns, ${required.join(', ')}.`];
	const missing = required
		.filter((name) => !names.includes(name))
		.map(
			(name) =>
				`the column ${name} is missing: name it in the first line, columns parted by ${sign}s.`
		);
	const twice = [...required, ...optional]
		.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
		.map((name) => `two columns are named ${name}: keep one of them.`);
	return [...missing, ...twice];
}

const NEVER_CLOSED =
	'a quotation mark opens in this row and never closes: close it, and write "" for one inside a cell.';

const misfit = (cells: number, columns: number, sign: string): string | null =>
	cells === columns
		? null
		: `the row has ${cells} of ${columns} cells: give every column one, in quotation marks if it holds a ${sign} or a quotation mark.`;

/** Whether the last cell of a text began with a quotation mark that was never closed: all to the end is in it then. */
function isUnclosed(text: string, cell: string, delimiter: Delimiter): boolean {
	const end = text.replace(/\r?\n?$/, '');
	const before = end.at(-cell.length - 1);
	const isPlain =
		end.endsWith(cell) && (before === undefined || before === delimiter || /[\r\n]/.test(before));
	return !isPlain && !end.endsWith(`"${cell.replaceAll('"', '""')}"`);
}
