import type { SheetRecord, SheetView } from '#lib/domain/exchange/spreadsheet/describe.ts';
import type { SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { Zone } from '#lib/domain/time.ts';

/** What the page asks of the thread that reads files. */
export type SheetRequest =
	| { kind: 'read'; files: readonly File[]; zone: Zone; view: SheetView }
	| { kind: 'describe'; view: SheetView }
	| { kind: 'problems' };

/** What was found, as much of it as a page shows. */
export type Found = {
	record: SheetRecord;
	/** The first of them. */
	problems: SheetProblem[];
	problemCount: number;
	notes: string[];
};

export type SheetAnswer =
	| ({ kind: 'found' } & Found)
	| { kind: 'refused'; reason: string; missing: 'questions' | 'forecasts' | null }
	| { kind: 'record'; record: SheetRecord }
	/** All of them, as CSV. */
	| { kind: 'problems'; csv: string };
