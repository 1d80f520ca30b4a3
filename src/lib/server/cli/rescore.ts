import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { QuestionId } from '#lib/domain/ids.ts';
import { followMethod } from '#lib/server/work/follow-method.ts';
import type { Store } from '#lib/server/store/open.ts';
import { onDatabase, type CommandLine } from './support/command-line.ts';

/** How long lines are drawn anew in one transaction, in ms: a server may be writing too. */
const STRETCH = 50;
/** How long a server is let write between two questions that had to be rewritten, in ms. */
const PAUSE = 20;

export const summary = 'work scores, crowd lines and words out again from the forecasts';

/**
 * Works out everything that is derived, a question at a time, writes what was different and says what that was. Exit code 1 if
 * anything was, or could not be worked out: then it stays as it is.
 */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onDatabase(line, async (store) => {
		const ids = store.questions.ids();
		let [different, failed] = [0, 0];
		for (const id of ids) {
			// What an import hides that was broken off may never have been worked out.
			const title = store.questions.find(id)?.title;
			try {
				const parts = differences(store, id);
				if (parts.length === 0) continue;
				rewrite(store, id);
				if (title === undefined) continue;
				different += 1;
				line.print(`${id} “${title}”: ${parts.join(', ')} differed.`);
				await pause(PAUSE);
			} catch (error) {
				// A forecast that was edited by hand may be none: the rest are looked at all the same.
				if (!(error instanceof RangeError)) throw error;
				failed += 1;
				line.print(`${id} “${title ?? ''}”: cannot be worked out, ${error.message}.`);
			}
		}
		while (followMethod(store, STRETCH)) await pause(PAUSE);
		const unworked = failed === 0 ? '' : `, ${String(failed)} that cannot be worked out`;
		line.print(
			`${String(ids.length)} questions, ${String(different)} of them different${unworked}.`
		);
		if (different + failed === 0) return 0;
		line.print(
			'If nobody edited the database by hand, run verify to see whether rows were changed.'
		);
		return 1;
	});

const rewrite = (store: Store, id: QuestionId): void => {
	store.atomically(() => {
		store.scores.rescore(id);
		// By the method it had: a space's change of method is no difference.
		store.crowd.rebuild(id, store.crowd.methodOf(id));
		store.words.rebuild(id);
	});
};

const PARTS = ['schedule', 'scores', 'stretches', 'crowd', 'words'] as const;

/** What is stored otherwise than it ought to be. Only read: nobody waits for it. */
function differences(store: Store, id: QuestionId): string[] {
	const stored = {
		...store.scores.stored(id),
		crowd: lastOnes(store.crowd.list(id, Number.MAX_SAFE_INTEGER)),
		words: store.words.stored(id)
	};
	const worked = {
		...store.scores.worked(id),
		crowd: lastOnes(store.crowd.worked(id)),
		words: store.words.worked(id)
	};
	return PARTS.filter((part) => !isDeepStrictEqual(stored[part], worked[part]));
}

/** Of several crowd points at one instant the last stands. */
const lastOnes = (points: ReturnType<Store['crowd']['list']>) => [
	...new Map(points.map((point) => [`${String(point.at)} ${point.optionId ?? ''}`, point])).values()
];
