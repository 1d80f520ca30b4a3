import type { EntryPlan } from '#lib/domain/exchange/spreadsheet/plan.ts';
import type { Sheet, SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { ImportId } from '#lib/domain/ids.ts';
import type { ImportCounts } from '#lib/server/store/schema/log.ts';
import { importedPeople } from './import-people.ts';
import { planHere } from './import-plan.ts';
import { findFitting, sheetOf, unfinished, type Dropped, type Importing } from './import-sheet.ts';

export type ImportCheck = {
	counts: ImportCounts;
	/** Questions and forecasts that are here already. */
	here: { questions: number; forecasts: number };
	/** Questions and forecasts that cannot be kept, as far as they could be read. */
	rejected: { questions: number; forecasts: number };
	problems: SheetProblem[];
	/** All of them, also those that are not listed. */
	problemCount: number;
	/** How the files were read. */
	notes: string[];
	/** Forecasters who are spelt otherwise here, in a sentence. */
	spellings: string[];
	/** An import of the same files that was undone, where applying it again would bring just what is new. */
	undone: ImportId | null;
	/** One that was broken off, and would be gone on with. */
	brokenOff: boolean;
};

/** So many reasons are sent; the count is exact. */
const MOST_PROBLEMS = 200;
/** After so many forecasts somebody else has a turn. */
const BETWEEN = 2000;

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
	const people = importedPeople(on.store, on.here.space.id);
	return {
		...totals,
		spellings: people.spellings(names),
		undone: same?.undoneAt != null && isAsMuch(same.counts, totals.counts) ? same.id : null,
		brokenOff: brokenOff !== undefined
	};
}

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

function emptyCheck({
	problems,
	notes
}: Sheet): Omit<ImportCheck, 'spellings' | 'undone' | 'brokenOff'> {
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
