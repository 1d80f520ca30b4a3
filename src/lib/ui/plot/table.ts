/** One cell: what is read, and the bare value for files. */
export type Cell = { readonly text: string; readonly value: string | number | null };
export type Column = { readonly label: string; readonly numeric: boolean };
/** The numbers behind a picture. */
export type DataTable = {
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Cell[])[];
};

const DASH = '–';

/** A cell of words, the same on the page and in the file. */
export const textCell = (text: string): Cell => ({ text, value: text });

/** A cell of a number, a dash on the page and nothing in the file where it is null. */
export const numberCell = (value: number | null, format: (value: number) => string): Cell => ({
	text: value === null ? DASH : format(value),
	value
});

/** The table as CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(table: DataTable): string {
	const head = table.columns.map((column) => field(column.label));
	const rows = table.rows.map((row) => row.map((cell) => field(cell.value)));
	return [head, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
