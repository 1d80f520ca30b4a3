import { invalidate, invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';
import { questionKey, spaceKey } from '#lib/contract/keys.ts';
import type { SpaceId } from '#lib/domain/ids.ts';
import { api } from './api.ts';

const SHARED_MS = 60;
const due = new Map<string, Promise<void>>();

/** Reads again what depends on a key. Calls close together share one read, so a writer does not reload for its own echo. */
export function refresh(key: `presage:${string}`): Promise<void> {
	const shared =
		due.get(key) ??
		new Promise((resolve) => setTimeout(resolve, SHARED_MS)).then(afterNavigation).then(() => {
			due.delete(key);
			return invalidate(key);
		});
	due.set(key, shared);
	return shared;
}

/** Reads everything on the page again. */
export async function refreshAll(): Promise<void> {
	await afterNavigation();
	await invalidateAll();
}

/** Reading again would cancel a navigation that is still loading: what was written must not swallow a click. */
const afterNavigation = () => navigating.complete?.catch(() => undefined);

/**
 * Keeps the open page in step with the space: the one event stream of a tab. Returns the unsubscribe.
 *
 * @param readAt the event the page was read at: what came while it was on its way is heard first
 */
export function followSpace(spaceId: SpaceId, readAt: number): () => void {
	const subscription = api.live.changes.subscribe(
		{ spaceId, lastEventId: String(readAt) },
		{
			onData: ({ data }) => {
				void refresh(spaceKey(spaceId));
				if (data.questionId !== null) void refresh(questionKey(data.questionId));
			},
			// The link reconnects by itself and resumes from the last event it saw.
			onError: () => undefined
		}
	);
	return () => {
		subscription.unsubscribe();
	};
}
