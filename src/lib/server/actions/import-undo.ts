import { AppError } from '#lib/domain/errors.ts';
import type { ImportId } from '#lib/domain/ids.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import { writingOf } from './here.ts';
import { settleImport } from './import-scores.ts';
import type { Importing } from './import.ts';

type Undoing = Pick<Importing, 'store' | 'here' | 'pause'>;

/**
 * Takes an applied import out of sight, with everything it wrote.
 *
 * @throws {AppError} not_found; conflict when it is not applied, or when a later one rests on it
 */
export async function undoImport(on: Undoing, id: ImportId): Promise<void> {
	const { store, here } = on;
	const row = store.imports.get(here.space.id, id);
	if (row.appliedAt === null)
		throw new AppError('conflict', 'This import was never finished, so there is nothing to undo.');
	if (row.undoneAt !== null) throw new AppError('conflict', 'This import is undone already.');
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
 * @throws {AppError} not_found; conflict when it is not undone, rests on one that is, or its questions came again meanwhile
 */
export async function applyAgain(on: Undoing, id: ImportId): Promise<void> {
	const { store, here } = on;
	const row = store.imports.get(here.space.id, id);
	if (row.undoneAt === null) throw new AppError('conflict', 'This import is not undone.');
	const [earlier] = store.imports.restsOn(id);
	if (earlier !== undefined)
		throw new AppError(
			'conflict',
			`It adds to questions of an earlier import, ${namesOf(earlier)}. Apply that one first.`
		);
	const taken = store.imports.findTaken(id);
	if (taken !== undefined)
		throw new AppError(
			'conflict',
			`“${taken.title}” has come again with another import. Undo that one first.`
		);
	store.atomically(() => {
		store.imports.apply(writingOf(here), row, row.counts ?? store.imports.counts(id));
	});
	await settleImport(on, row);
}

const namesOf = ({ options }: ImportRow): string => `“${options.files.join(', ')}”`;
