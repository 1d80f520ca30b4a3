import { api } from '#lib/client/api.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Toasts } from '#lib/ui/overlay/toast.svelte.ts';
import type { Watch } from './watch-words.ts';

type Stopping = {
	questionId: QuestionId;
	watch: Watch;
	toasts: Toasts;
	/** Reads again what has changed. */
	onchange: () => Promise<void>;
};

/** Stops watching a question, and offers to go on as before. */
export async function stopWatching({ questionId, watch, toasts, onchange }: Stopping) {
	await api.watch.stop.mutate({ questionId });
	await onchange();
	const { points, outcome, comments, day } = watch;
	const goOn = async () => {
		await api.watch.set.mutate({ questionId, points, outcome, comments, day });
		await onchange();
	};
	toasts.show('You no longer watch this question.', {
		label: 'Undo',
		act: () => void goOn()
	});
}
