import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet } from '#lib/domain/exchange/spreadsheet/sheet.ts';

/** What stands in one file of text. */
export function readSheet(text: string, zone = 'UTC'): Sheet {
	const read = readSpreadsheet([{ name: 'a.csv', text }], zone);
	if (!read.ok) throw new Error(read.reason);
	return read.sheet;
}

/** Why a file cannot be read as a whole. */
export function refusalOf(text: string): string {
	const read = readSpreadsheet([{ name: 'a.csv', text }], 'UTC');
	return read.ok ? 'read' : read.reason;
}
