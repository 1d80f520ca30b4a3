import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet } from '#lib/domain/exchange/spreadsheet/sheet.ts';

/** What stands in one file of text. */
export function readSheet(text: string, zone = 'UTC'): Sheet {
	const read = readSpreadsheet([{ name: 'a.csv', text }], zone);
	if (!read.ok) throw new Error(read.reason);
	return read.sheet;
}

/** What stands in a pair of questions and forecasts, each given line by line. */
export function readPair(
	questions: readonly string[],
	forecasts: readonly string[],
	zone = 'UTC'
): Sheet {
	const files = [
		{ name: 'q.csv', text: questions.join('\n') },
		{ name: 'f.csv', text: forecasts.join('\n') }
	];
	const read = readSpreadsheet(files, zone);
	if (!read.ok) throw new Error(read.reason);
	return read.sheet;
}

/** Why a file cannot be read as a whole. */
export function refusalOf(text: string): string {
	const read = readSpreadsheet([{ name: 'a.csv', text }], 'UTC');
	return read.ok ? 'read' : read.reason;
}
