import type { QuestionId } from '#lib/domain/ids.ts';
import { onDatabase, type CommandLine } from './support/command-line.ts';
import { followMethod } from '#lib/server/work/follow-method.ts';
import type { Store } from '#lib/server/store/open.ts';

/** How long lines are drawn anew in one transaction, in ms: a server may be writing too. */
const STRETCH = 50;

export const summary = 'work scores and crowd lines out again from the forecasts';

/** Rebuilds everything that is derived, a question at a time, and says what was different. */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onDatabase(line, (store) => {
		const ids = store.questions.ids();
		const changed = ids.filter((id) => {
			const parts = rescore(store, id);
			const seen = store.questions.find(id);
			// What an import hides that was broken off may never have been worked out.
			if (parts.length === 0 || seen === undefined) return false;
			line.print(`${id} “${seen.title}”: ${parts.join(', ')} differed.`);
			return true;
		});
		while (followMethod(store, STRETCH)) continue;
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
		// By the method it had: a space's change of method is no difference.
		store.crowd.rebuild(id, store.crowd.methodOf(id));
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
