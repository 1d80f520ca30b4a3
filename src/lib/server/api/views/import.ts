import type { SpaceId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';

export type ImportState = 'writing' | 'broken_off' | 'applied' | 'undone';

/** A space's imports, newest first: what each holds, and what would go out of sight with it. */
export function importsView(store: Store, here: Here, importing: ReadonlySet<SpaceId>) {
	const names = new Map(store.spaces.members(here.space.id).map((row) => [row.userId, row.name]));
	const isBusy = importing.has(here.space.id);
	return store.imports.list(here.space.id).map((row) => ({
		id: row.id,
		files: row.options.files,
		by: row.by === null ? null : (names.get(row.by) ?? null),
		at: row.createdAt,
		state: stateOf(row, isBusy),
		/** Written so far, also while it is being written. */
		rows: row.rows,
		counts: row.counts,
		/** Forecasts that members have put on its questions. */
		others: row.appliedAt === null || row.undoneAt !== null ? 0 : store.imports.othersOn(row.id)
	}));
}

function stateOf({ appliedAt, undoneAt }: ImportRow, isBusy: boolean): ImportState {
	if (appliedAt === null) return isBusy ? 'writing' : 'broken_off';
	return undoneAt === null ? 'applied' : 'undone';
}
