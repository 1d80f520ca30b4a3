import type { Instant } from '#lib/domain/time.ts';
import type { ImportRow, SizedQuestion } from '#lib/server/store/imports.ts';
import type { Store } from '#lib/server/store/open.ts';

type Working = { store: Store; pause: () => Promise<void> };

/** Forecasts in one transaction: more only where one question has more, whose scores hang together. */
const BATCH = 100;
/** What a question costs beside its forecasts. */
const QUESTION = 5;

/** Works scores and crowd lines of questions out, a batch of them a transaction. */
export async function workOut(
	{ store, pause }: Working,
	questions: readonly SizedQuestion[]
): Promise<void> {
	let [batch, weight]: [SizedQuestion[], number] = [[], 0];
	const work = async () => {
		store.atomically(() => {
			for (const { id } of batch) {
				store.scores.rescore(id);
				store.crowd.rebuild(id);
			}
		});
		[batch, weight] = [[], 0];
		await pause();
	};
	for (const question of questions) {
		batch.push(question);
		weight += question.forecasts + QUESTION;
		if (weight >= BATCH) await work();
	}
	if (batch.length > 0) await work();
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
