import type { ReadSheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { SheetEntry, SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';

/** What a thread sends of a sheet at once: a large one in one piece would keep the other thread from everything else. */
export type SheetPiece =
	| { kind: 'entries'; entries: SheetEntry[] }
	| { kind: 'problems'; problems: SheetProblem[] }
	| { kind: 'notes'; notes: string[] }
	| { kind: 'refused'; refusal: ReadSheet & { ok: false } }
	| { kind: 'end' };

/** Rows in one piece, more where one question has more. */
const AT_ONCE = 5000;

export function* piecesOf(read: ReadSheet): Generator<SheetPiece> {
	if (!read.ok) {
		yield { kind: 'refused', refusal: read };
		return;
	}
	const { entries, problems, notes } = read.sheet;
	yield { kind: 'notes', notes };
	for (let i = 0; i < problems.length; i += AT_ONCE)
		yield { kind: 'problems', problems: problems.slice(i, i + AT_ONCE) };
	let [piece, rows]: [SheetEntry[], number] = [[], 0];
	for (const entry of entries) {
		piece.push(entry);
		rows += entry.forecasts.length + 1;
		if (rows < AT_ONCE) continue;
		yield { kind: 'entries', entries: piece };
		[piece, rows] = [[], 0];
	}
	yield { kind: 'entries', entries: piece };
	yield { kind: 'end' };
}
