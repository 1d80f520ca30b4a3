import { describeSheet, type SheetView } from '#lib/domain/exchange/spreadsheet/describe.ts';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { seededRandom } from '#lib/domain/random.ts';
import type { Zone } from '#lib/domain/time.ts';
import { problemsCsv } from './problems-csv.ts';
import type { SheetAnswer, SheetRequest } from './sheet-answers.ts';

/** Always the same, so that the band does not flicker. */
const SEED = 20_251_021;
/** More than anybody reads on a page; the file holds all. */
const SHOWN = 20;

let sheet: Sheet = { entries: [], problems: [], notes: [] };

self.onmessage = async ({ data }: MessageEvent<SheetRequest>) => {
	if (data.kind === 'read') answer(await read(data.files, data));
	else if (data.kind === 'describe') answer({ kind: 'record', record: describe(data.view) });
	else answer({ kind: 'problems', csv: problemsCsv(sheet.problems) });
};

const answer = (message: SheetAnswer): void => self.postMessage(message);
const describe = (view: SheetView) => describeSheet(sheet, view, seededRandom(SEED));

async function read(
	files: readonly File[],
	{ zone, view }: { zone: Zone; view: SheetView }
): Promise<SheetAnswer> {
	try {
		const texts = await Promise.all(
			files.map(async (file) => ({ name: file.name, text: await file.text() }))
		);
		const found = readSpreadsheet(texts, zone);
		if (!found.ok) return { ...found, kind: 'refused' };
		({ sheet } = found);
		const { problems, notes } = sheet;
		return {
			...{ kind: 'found', record: describe(view), notes },
			...{ problems: problems.slice(0, SHOWN), problemCount: problems.length }
		};
	} catch (cause) {
		if (!(cause instanceof DOMException)) throw cause;
		const reason =
			'The file could not be opened: it was moved or changed meanwhile. Drop it again.';
		return { kind: 'refused', reason, missing: null };
	}
}
