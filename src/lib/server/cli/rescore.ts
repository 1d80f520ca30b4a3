import type { QuestionId } from '#lib/domain/ids.ts';
import { onDatabase, type CommandLine } from './support/command-line.ts';
import type { Store } from '#lib/server/store/open.ts';

export const summary = 'work scores and crowd lines out again from the forecasts';

/** Rebuilds everything that is derived, a question at a time, and says what was different. */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onDatabase(line, (store) => {
		const ids = store.questions.ids();
		const changed = ids.filter((id) => {
			const parts = rescore(store, id);
			if (parts.length > 0)
				line.print(`${id} “${store.questions.get(id).title}”: ${parts.join(', ')} differed.`);
			return parts.length > 0;
		});
		line.print(`${String(ids.length)} questions, ${String(changed.length)} of them different.`);
		if (changed.length > 0)
			line.print(
				'If nobody edited the database by hand, run verify to see whether rows were changed.'
			);
		return 0;
	});

function rescore(store: Store, id: QuestionId): string[] {
	return store.atomically(() => {
		const before = derived(store, id);
		store.scores.rescore(id);
		store.crowd.rebuild(id);
		const after = derived(store, id);
		return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
	});
}

const PARTS = ['schedule', 'scores', 'stretches', 'crowd'] as const;

/** What is stored, without what a rebuild may lay out anew: of several crowd points at one instant the last stands. */
function derived(store: Store, id: QuestionId) {
	const crowd = new Map(
		store.crowd
			.list(id, Number.MAX_SAFE_INTEGER)
			.map((point) => [`${String(point.at)} ${point.optionId ?? ''}`, point])
	);
	return { ...store.scores.stored(id), crowd: [...crowd.values()] };
}
