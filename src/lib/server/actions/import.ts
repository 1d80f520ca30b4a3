import type { EntryPlan } from '#lib/domain/exchange/spreadsheet/plan.ts';
import type { ReadSheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet, SheetFile, SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ImportId, SpaceId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import type { ImportRow, NewImport } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { ImportCounts } from '#lib/server/store/schema/log.ts';
import { writingOf, type Here } from './here.ts';
import { applyImport, hindranceOf } from './import-apply.ts';
import { planHere } from './import-plan.ts';
import { settleImport, workOut } from './import-scores.ts';
import { writeBatch, type Work } from './import-write.ts';

export type Importing = {
	store: Store;
	here: Here;
	/** Reads the files in a thread of its own. */
	readSheet: (files: readonly SheetFile[], zone: Zone) => Promise<ReadSheet>;
	/** Spaces in which an import is being written, each with that import: null while its files are read. */
	importing: Map<SpaceId, ImportId | null>;
	/** Lets everybody else have a turn. */
	pause: () => Promise<void>;
};
export type Dropped = {
	files: readonly SheetFile[];
	/** Whose forecasts they are where the file does not say. */
	forecaster: string | null;
};

export type ImportCheck = {
	counts: ImportCounts;
	/** Questions and forecasts that are here already. */
	here: { questions: number; forecasts: number };
	/** Questions and forecasts that cannot be kept, as far as they could be read. */
	rejected: { questions: number; forecasts: number };
	problems: SheetProblem[];
	/** All of them, also those that are not listed. */
	problemCount: number;
	notes: string[];
	/** An import of the same files that was undone, where applying it again would bring just what is new. */
	undone: ImportId | null;
	/** One that was broken off, and would be gone on with. */
	brokenOff: boolean;
};

/** So many reasons are sent; the count is exact. */
const MOST_PROBLEMS = 200;
/** After so many forecasts somebody else has a turn. */
const BETWEEN = 2000;
/** Rows written in one transaction: of four public sets no batch took more than 14 ms on two idle cores. */
const BATCH = 100;
/** What a question costs beside a forecast: a version, its tags, an outcome. */
const QUESTION = 15;

/** What importing would do, without doing any of it. @throws {AppError} invalid when the files cannot be read */
export async function checkImport(on: Importing, dropped: Dropped): Promise<ImportCheck> {
	const sheet = await sheetOf(on, dropped);
	const same = findFitting(on, dropped);
	const brokenOff = unfinished(same);
	const names = new Set<string>();
	const totals = emptyCheck(sheet);
	for await (const plan of plans(on, sheet, brokenOff?.id ?? null)) {
		addPlan(totals, plan);
		for (const { forecaster } of plan.forecasts) names.add(forecaster);
	}
	totals.counts.forecasters = names.size;
	return {
		...totals,
		undone: same?.undoneAt != null && isAsMuch(same.counts, totals.counts) ? same.id : null,
		brokenOff: brokenOff !== undefined
	};
}

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
		const sheet = await sheetOf(on, dropped);
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

/** @throws {AppError} invalid, beside `files` */
async function sheetOf({ readSheet, here }: Importing, dropped: Dropped): Promise<Sheet> {
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

const named = ({ entries }: Sheet, name: string): Sheet['entries'] =>
	entries.map(({ question, forecasts }) => ({
		question,
		forecasts: forecasts.map((row) => (row.forecaster === '' ? { ...row, forecaster: name } : row))
	}));

const batchOf = ({ space }: Here, { files, forecaster }: Dropped): NewImport => ({
	spaceId: space.id,
	// In any order they are the same files.
	fileSha256: sha256(...files.map(({ text }) => sha256(text)).sort()),
	options: { files: files.map(({ name }) => name), forecaster }
});

/** The last import of the same files, unless it is out of sight and what it holds cannot come into it as it is. */
function findFitting({ store, here }: Importing, dropped: Dropped): ImportRow | undefined {
	const same = store.imports.findSame(batchOf(here, dropped));
	return same === undefined || hindranceOf(store, same.id) === null ? same : undefined;
}

const unfinished = (row: ImportRow | undefined) => (row?.appliedAt === null ? row : undefined);

/** What an import holds is all new and out of the same files: equal numbers are the same rows. */
const isAsMuch = (held: ImportCounts | null, found: ImportCounts): boolean =>
	held?.questions === found.questions &&
	held.forecasts === found.forecasts &&
	held.resolutions === found.resolutions;

async function* plans(
	{ store, here, pause }: Importing,
	{ entries }: Sheet,
	importId: ImportId | null
): AsyncGenerator<EntryPlan> {
	let since = 0;
	for (const entry of entries) {
		yield planHere(store, here, entry, importId).plan;
		since += entry.forecasts.length + 1;
		if (since < BETWEEN) continue;
		since = 0;
		await pause();
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
	let row = brokenOff;
	let [works, weight]: [Work[], number] = [[], 0];
	const write = async () => {
		row = store.atomically(() => {
			const batch = row ?? begin(on, dropped);
			// All of one import is recorded at one moment, also when it took two goes.
			const writing = { ...writingOf(here), recordedAt: batch.createdAt };
			writeBatch(store, { row: batch, writing, works, zone: here.space.settings.zone });
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

function emptyCheck({ problems, notes }: Sheet): Omit<ImportCheck, 'undone' | 'brokenOff'> {
	return {
		counts: { questions: 0, forecasts: 0, resolutions: 0, forecasters: 0 },
		here: { questions: 0, forecasts: 0 },
		rejected: { questions: 0, forecasts: 0 },
		problems: problems.slice(0, MOST_PROBLEMS),
		problemCount: problems.length,
		notes
	};
}

function addPlan(totals: ReturnType<typeof emptyCheck>, plan: EntryPlan): void {
	const { counts, here, rejected, problems } = totals;
	if (plan.question === 'new') counts.questions++;
	else if (plan.question === 'known') here.questions++;
	else rejected.questions++;
	counts.forecasts += plan.forecasts.length;
	counts.resolutions += plan.resolution === null ? 0 : 1;
	here.forecasts += plan.here;
	rejected.forecasts += plan.rejected;
	totals.problemCount += plan.problems.length;
	problems.push(...plan.problems.slice(0, MOST_PROBLEMS - problems.length));
}
