import { api } from '#lib/client/api.ts';
import { refresh } from '#lib/client/live.ts';
import { problemOf } from '#lib/client/problem.ts';
import type { Inputs } from '#lib/client/types.ts';
import { questionKey, spaceKey } from '#lib/contract/keys.ts';
import type { SpaceId } from '#lib/domain/ids.ts';
import { formatUnits } from '#lib/ui/format.ts';
import type { Toast, Toasts } from '#lib/ui/overlay/toast.svelte.ts';

/** Outcomes that were just recorded, and proposals that were just made. */
export type Done = Inputs['docket']['takeBack']['done'];

/** The way back of a toast: outcomes are reopened and proposals withdrawn, as far as they still stand. */
export const undoOf = (toasts: Toasts, spaceId: SpaceId, done: Done): Toast['undo'] => ({
	label: 'Undo',
	act: () => void takeBack(toasts, spaceId, done)
});

async function takeBack(toasts: Toasts, spaceId: SpaceId, done: Done): Promise<void> {
	try {
		const { count } = await api.docket.takeBack.mutate({ spaceId, done });
		const keys = [spaceKey(spaceId), ...done.map(({ questionId }) => questionKey(questionId))];
		await Promise.all(keys.map((key) => refresh(key)));
		toasts.show(
			count === 0
				? 'Nothing was taken back: somebody has acted on it meanwhile.'
				: `${formatUnits(count, 'outcome')} taken back. That stays on record as well.`
		);
	} catch (cause) {
		toasts.show(`Not taken back. ${problemOf(cause).message}`);
	}
}
