import { AppError } from '#lib/domain/errors.ts';
import type { ImportId } from '#lib/domain/ids.ts';
import { writingOf } from './here.ts';
import { applyImport, namesOf } from './import-apply.ts';
import { settleImport } from './import-scores.ts';
import type { Importing } from './import-sheet.ts';

type Undoing = Pick<Importing, 'store' | 'here' | 'pause' | 'importing'>;

/**
 * Takes an applied import out of sight, with everything it wrote.
 *
 * @throws {AppError} not_found; conflict when it is not applied, when a later one rests on it, or while one is being written
 */
export async function undoImport(on: Undoing, id: ImportId): Promise<void> {
	const { store, here } = on;
	const row = store.imports.get(here.space.id, id);
	if (row.appliedAt === null)
		throw new AppError('conflict', 'This import was never finished, so there is nothing to undo.');
	if (row.undoneAt !== null) throw new AppError('conflict', 'This import is undone already.');
	assertNoneWritten(on);
	const [later] = store.imports.restingOn(id);
	if (later !== undefined)
		throw new AppError(
			'conflict',
			`A later import, ${namesOf(later)}, added to its questions. Undo that one first.`
		);
	store.atomically(() => {
		store.imports.undo(writingOf(here), row);
	});
	await settleImport(on, row);
}

/**
 * Brings an undone import back.
 *
 * @throws {AppError} not_found; conflict when it is not undone, when what it holds cannot come back as it is, or while one is
 * being written
 */
export async function applyAgain(on: Undoing, id: ImportId): Promise<void> {
	const { store, here } = on;
	const row = store.imports.get(here.space.id, id);
	if (row.undoneAt === null) throw new AppError('conflict', 'This import is not undone.');
	assertNoneWritten(on);
	store.atomically(() => {
		applyImport(on, row, row.counts ?? store.imports.counts(id));
	});
	await settleImport(on, row);
}

/** What is being written was planned by what was to be seen. */
function assertNoneWritten({ importing, here }: Undoing): void {
	if (importing.has(here.space.id))
		throw new AppError(
			'conflict',
			'An import is being written in this space. Try again when it is done.'
		);
}
