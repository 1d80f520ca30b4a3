import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';

/** `left`: broken off, and the same files have been kept anew since. */
export type ImportState = 'writing' | 'broken_off' | 'left' | 'applied' | 'undone';

/** A space's imports, newest first: what each holds, and what would go out of sight with it. */
export function importsView(store: Store, { space }: Here, importing: Context['importing']) {
	const names = new Map(store.spaces.members(space.id).map((row) => [row.userId, row.name]));
	const written = importing.get(space.id);
	const later = new Set<string>();
	return store.imports.list(space.id).map((row) => ({
		id: row.id,
		files: row.options.files,
		by: row.by === null ? null : (names.get(row.by) ?? null),
		at: row.createdAt,
		state: stateOf(row, { isWritten: row.id === written, later }),
		/** Written so far, also while it is being written. */
		rows: row.rows,
		counts: row.counts,
		/** Forecasts that members have put on its questions. */
		others: row.appliedAt === null || row.undoneAt !== null ? 0 : store.imports.othersOn(row.id)
	}));
}

/** @param later the files of the imports that came after, to which it adds its own */
function stateOf(
	{ appliedAt, undoneAt, fileSha256, options }: ImportRow,
	{ isWritten, later }: { isWritten: boolean; later: Set<string> }
): ImportState {
	const files = JSON.stringify([fileSha256, options.forecaster]);
	const isLeft = later.has(files);
	later.add(files);
	if (appliedAt !== null) return undoneAt === null ? 'applied' : 'undone';
	if (isWritten) return 'writing';
	return isLeft ? 'left' : 'broken_off';
}
