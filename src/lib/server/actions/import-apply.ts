import { AppError } from '#lib/domain/errors.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { ImportCounts } from '#lib/server/store/schema/log.ts';
import { writingOf, type Here } from './here.ts';

/**
 * Why what an import holds cannot come into sight as it is, with what to do instead; null where it can. Its rows were new when
 * they were written: since then others may have brought the same, or the questions of some may have gone.
 */
export function hindranceOf(store: Store, row: ImportRow): string | null {
	const [earlier] = store.imports.restsOn(row.id);
	if (earlier !== undefined)
		return `${namesOf(row)} adds to questions of an import that is undone, ${namesOf(earlier)}. Apply that one first, or drop ${namesOf(row)} again.`;
	const repeated = store.imports.findRepeated(row.id);
	return repeated === undefined
		? null
		: `“${repeated.title}” has come again with another import. Drop ${namesOf(row)} again: what is new in it is kept.`;
}

/** Makes everything an import holds visible: the first time, gone on with, or again. Call it in a transaction. @throws {AppError} conflict */
export function applyImport(
	{ store, here }: { store: Store; here: Here },
	row: ImportRow,
	counts: ImportCounts
): void {
	const hindrance = hindranceOf(store, row);
	if (hindrance !== null) throw new AppError('conflict', hindrance);
	store.imports.apply(writingOf(here), row, counts);
}

export const namesOf = ({ options }: ImportRow): string => `“${options.files.join(', ')}”`;
