import { AppError } from '#lib/domain/errors.ts';
import { foldName } from '#lib/domain/exchange/spreadsheet/forecaster-column.ts';
import type { ReadSheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet, SheetFile } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { ImportId, SpaceId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import type { ImportRow, NewImport } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { InTurn } from '#lib/server/work/take-turns.ts';
import type { Here } from './here.ts';
import { hindranceOf } from './import-apply.ts';

export type Importing = {
	store: Store;
	here: Here;
	/** Reads the files in a thread of its own. */
	readSheet: (files: readonly SheetFile[], zone: Zone) => Promise<ReadSheet>;
	/** Spaces in which an import is being written, each with that import: null while its files are read. */
	importing: Map<SpaceId, ImportId | null>;
	/** Large files are read and checked one drop after the other. */
	inTurn: InTurn;
	/** Lets everybody else have a turn. */
	pause: () => Promise<void>;
};
export type Dropped = {
	files: readonly SheetFile[];
	/** Whose forecasts they are where the file does not say. */
	forecaster: string | null;
};

/** What stands in the files, each forecast under a name. @throws {AppError} invalid, beside `files` or `forecaster` */
export async function sheetOf({ readSheet, here }: Importing, dropped: Dropped): Promise<Sheet> {
	const read = await readSheet(dropped.files, here.space.settings.zone);
	if (!read.ok) throw new AppError('invalid', read.reason, 'files');
	const isNameless = read.sheet.entries.some(({ forecasts }) =>
		forecasts.some(({ forecaster }) => forecaster === '')
	);
	if (isNameless && dropped.forecaster === null)
		throw new AppError(
			'invalid',
			'The file does not say whose forecasts these are. Give a name.',
			'forecaster'
		);
	return isNameless
		? { ...read.sheet, entries: named(read.sheet, dropped.forecaster ?? '') }
		: read.sheet;
}

function named({ entries }: Sheet, name: string): Sheet['entries'] {
	const names = new Set(entries.flatMap(({ forecasts }) => forecasts.map((row) => row.forecaster)));
	const forecaster = [...names].find((one) => foldName(one) === foldName(name)) ?? name;
	return entries.map(({ question, forecasts }) => ({
		question,
		forecasts: forecasts.map((row) => (row.forecaster === '' ? { ...row, forecaster } : row))
	}));
}

export const batchOf = ({ space }: Here, { files, forecaster }: Dropped): NewImport => ({
	spaceId: space.id,
	// In any order they are the same files.
	fileSha256: sha256(...files.map(({ text }) => sha256(text)).sort()),
	options: { files: files.map(({ name }) => name), forecaster }
});

/** The last import of the same files, unless it is out of sight and what it holds cannot come into it as it is. */
export function findFitting({ store, here }: Importing, dropped: Dropped): ImportRow | undefined {
	const same = store.imports.findSame(batchOf(here, dropped));
	return same === undefined || hindranceOf(store, same) === null ? same : undefined;
}

export const unfinished = (row: ImportRow | undefined) =>
	row?.appliedAt === null ? row : undefined;
