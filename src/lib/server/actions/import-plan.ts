import { foldName } from '#lib/domain/exchange/spreadsheet/forecaster-column.ts';
import {
	planEntry,
	type EntryPlan,
	type KnownQuestion
} from '#lib/domain/exchange/spreadsheet/plan.ts';
import type { SheetEntry } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { ImportId, OptionId, QuestionId, VersionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';

/** The question that rows of a sheet go to. */
export type Target = {
	id: QuestionId;
	versionId: VersionId;
	/** In order; none for yes or no. */
	optionIds: readonly OptionId[];
};
export type Planned = {
	entry: SheetEntry;
	plan: EntryPlan;
	/** Null until a new question is made. */
	target: Target | null;
};

/** What importing one question of a sheet would do here. @param importId counts what that import has written as here */
export function planHere(
	store: Store,
	here: Here,
	entry: SheetEntry,
	importId: ImportId | null
): Planned {
	const row = store.imports.findQuestion(here.space.id, entry.question.key, importId);
	if (row === undefined) return { entry, plan: planEntry(entry, null, here.now), target: null };
	const options = store.questions.options(row.id);
	const target = {
		...{ id: row.id, versionId: row.versionId },
		optionIds: options.map(({ id }) => id)
	};
	const known: KnownQuestion = {
		...{ title: row.title, kind: row.kind, opensAt: row.opensAt },
		options: options.map(({ label }) => label),
		outcome: outcomeOf(store, target, importId),
		said: saidOn(store, target, importId)
	};
	return { entry, plan: planEntry(entry, known, here.now), target };
}

function outcomeOf(
	store: Store,
	{ id, optionIds }: Target,
	importId: ImportId | null
): KnownQuestion['outcome'] {
	const row = store.imports.outcome(id, importId);
	if (row === undefined || row.outcomeKind === 'reopened') return null;
	return row.optionId === null ? row.outcomeKind : optionIds.indexOf(row.optionId);
}

function saidOn(store: Store, { id, optionIds }: Target, importId: ImportId | null) {
	const said = new Map(
		store.imports
			.said(id, importId)
			.map(({ name, at, probability, distribution }) => [
				`${at} ${foldName(name)}`,
				probability ?? optionIds.map((option) => distribution?.[option] ?? 0)
			])
	);
	return (name: string, at: number) => said.get(`${at} ${foldName(name)}`);
}
