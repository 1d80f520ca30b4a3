import type { Sheet } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ImportId } from '#lib/domain/ids.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import type { ImportCounts } from '#lib/server/store/schema/log.ts';
import { writingOf } from './here.ts';
import { applyImport } from './import-apply.ts';
import { importedPeople } from './import-people.ts';
import { planHere } from './import-plan.ts';
import { settleImport, workOut } from './import-scores.ts';
import {
	batchOf,
	findFitting,
	sheetOf,
	unfinished,
	type Dropped,
	type Importing
} from './import-sheet.ts';
import { writeBatch, type Work } from './import-write.ts';

/** Rows written in one transaction: of four public sets no batch took more than 14 ms on two idle cores. */
const BATCH = 100;
/** What a question costs beside a forecast: a version, its tags, an outcome. */
const QUESTION = 15;

/**
 * Writes what is new in the files, a batch at a time, and makes it visible at once when all of it is there. Broken off, it
 * leaves nothing to see, and goes on where it was when the same files come again and what it wrote is still new.
 *
 * @throws {AppError} invalid when the files cannot be read; conflict when they hold nothing new, or another import is being
 * written
 */
export async function keepImport(
	on: Importing,
	dropped: Dropped
): Promise<{ id: ImportId; counts: ImportCounts }> {
	const { store, here, importing } = on;
	if (importing.has(here.space.id))
		throw new AppError('conflict', 'Another import is being written. Try again when it is done.');
	importing.set(here.space.id, null);
	try {
		const sheet = await on.inTurn(() => sheetOf(on, dropped));
		const row = await writeSheet(on, sheet, unfinished(findFitting(on, dropped)) ?? null, dropped);
		if (row === null)
			throw new AppError('conflict', 'Everything that can be kept of this file is here already.');
		await workOut(on, store.imports.ownQuestions(row.id));
		const counts = store.imports.counts(row.id);
		store.atomically(() => {
			applyImport(on, row, counts);
		});
		await settleImport(on, row);
		return { id: row.id, counts };
	} finally {
		importing.delete(here.space.id);
	}
}

/** @returns the import that holds what was written, begun with its first batch; null where there was nothing to write */
async function writeSheet(
	on: Importing,
	{ entries }: Sheet,
	brokenOff: ImportRow | null,
	dropped: Dropped
): Promise<ImportRow | null> {
	const { store, here, importing, pause } = on;
	const { zone } = here.space.settings;
	const people = importedPeople(store, here.space.id);
	let row = brokenOff;
	let [works, weight]: [Work[], number] = [[], 0];
	const write = async () => {
		row = store.atomically(() => {
			const batch = row ?? begin(on, dropped);
			// All of one import is recorded at one moment, also when it took two goes.
			const writing = { ...writingOf(here), recordedAt: batch.createdAt };
			writeBatch(store, { row: batch, writing, works, zone, people });
			return batch;
		});
		importing.set(here.space.id, row.id);
		[works, weight] = [[], 0];
		await pause();
	};
	for (const entry of entries)
		for (const work of worksOf(planHere(store, here, entry, row?.id ?? null))) {
			works.push(work);
			weight += work.forecasts.length + (work.isFirst ? QUESTION : 0);
			if (weight >= BATCH) await write();
		}
	if (works.length > 0) await write();
	return row;
}

function begin({ store, here }: Importing, dropped: Dropped): ImportRow {
	const id = store.imports.begin(writingOf(here), batchOf(here, dropped));
	return store.imports.get(here.space.id, id);
}

/** One question's work in pieces that a batch can hold; none where there is nothing to do. */
function worksOf(planned: ReturnType<typeof planHere>): Work[] {
	const { plan } = planned;
	if (plan.question === 'none') return [];
	const isIdle = plan.question === 'known' && plan.resolution === null;
	if (isIdle && plan.forecasts.length === 0) return [];
	const pieces = Math.max(1, Math.ceil(plan.forecasts.length / BATCH));
	return Array.from({ length: pieces }, (_, i) => ({
		...{ planned, isFirst: i === 0 },
		forecasts: plan.forecasts.slice(i * BATCH, (i + 1) * BATCH)
	}));
}
