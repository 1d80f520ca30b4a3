import type { Delimiter } from '#lib/domain/exchange/csv.ts';
import { columnName, fileKind, type FileKind } from './columns.ts';
import type { SheetFile } from './sheet.ts';

export type OpenedFile = SheetFile & { kind: FileKind; delimiter: Delimiter };
export type Opened = { ok: true; file: OpenedFile } | { ok: false; reason: string };

/**
 * What a dropped file is: its columns and what parts them; or a sentence that says what to do about it.
 *
 * @example openFile({ name: 'a.csv', text: 'id;outcome\nq1;yes' }).ok // => true
 */
export function openFile({ name, text: raw }: SheetFile): Opened {
	const foreign = foreignFormat(raw);
	if (foreign !== null) return { ok: false, reason: foreign };
	// A line that spreadsheet programs put first to say what parts the cells. It stays as a blank line, so that lines count on.
	const text = raw.replace(/^\uFEFF?sep=[,;\t](?=\r|\n)/i, '');
	const [header = ''] = text
		.replace(/^\uFEFF/, '')
		.trimStart()
		.split(/\r|\n/, 1);
	if (header.trim() === '') return { ok: false, reason: 'The file is empty.' };
	const delimiter = delimiterOf(header);
	const columns = header
		.split(delimiter)
		.map((cell) => columnName(cell.replaceAll('"', '').trim()));
	const kind = fileKind(columns);
	return kind === null
		? { ok: false, reason: missingColumns(columns) }
		: { ok: true, file: { name, text, kind, delimiter } };
}

/** How the older workbooks begin, read as text. */
const OLD_WORKBOOK = '\uFFFD\uFFFD\u0011';

/** A workbook, an archive or a picture begins with a mark of its own. */
function foreignFormat(text: string): string | null {
	const [head, beginning] = [text.slice(0, 8), text.slice(0, 2000)];
	if (head.startsWith('PK\u0003') || head.startsWith('PK\u0005'))
		return 'This is a workbook or an archive, not text. Save the sheet as CSV (in Excel: “CSV UTF-8”) and drop that.';
	if (head.startsWith('%PDF') || beginning.includes('\0') || head.startsWith(OLD_WORKBOOK))
		return 'This is no text that can be read. Save the sheet as CSV in UTF-8 and drop that.';
	return null;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What parts the cells of a header: of the signs in it the most frequent, of equal ones the comma. */
function delimiterOf(header: string): Delimiter {
	const bare = header.replace(/"[^"]*"/g, '');
	const counts = DELIMITERS.map((sign) => bare.split(sign).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function missingColumns(columns: readonly string[]): string {
	const missing = [
		columns.includes('question') || columns.includes('id') ? null : 'question',
		columns.includes('probability') ? null : 'probability',
		columns.includes('outcome') ? null : 'outcome'
	].filter((name) => name !== null);
	return `The first line has to name the columns: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing there.`;
}
