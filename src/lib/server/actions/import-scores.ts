import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { ImportRow } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';

type Working = { store: Store; pause: () => Promise<void> };

/** Works scores and crowd lines of questions out, a question a transaction. */
export async function workOut(
	{ store, pause }: Working,
	questions: readonly QuestionId[]
): Promise<void> {
	for (const id of questions) {
		store.atomically(() => {
			store.scores.rescore(id);
			store.crowd.rebuild(id);
		});
		await pause();
	}
}

/** Brings the scores of earlier questions after an import that was applied or undone. */
export async function settleImport(
	on: Working & { here: { recordedAt: Instant } },
	row: Pick<ImportRow, 'id' | 'spaceId'>
): Promise<void> {
	const { store, here } = on;
	await workOut(on, store.imports.touchedQuestions(row.id));
	const now = here.recordedAt;
	store.atomically(() => {
		store.imports.settle({ by: null, actor: 'system', at: now, recordedAt: now }, row);
	});
}

/** Goes on with what a stop left behind: called when a server starts. */
export async function settleImports(on: Working, now: Instant): Promise<void> {
	for (const row of on.store.imports.unsettled())
		await settleImport({ ...on, here: { recordedAt: now } }, row);
}
