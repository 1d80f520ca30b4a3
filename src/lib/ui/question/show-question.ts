import { goto } from '$app/navigation';
import { refresh } from '#lib/client/live.ts';
import { questionKey, spaceKey } from '#lib/contract/keys.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';

/**
 * Goes to the page of a question that was just written, once the echo of the write has been read: reading again in the
 * middle of a navigation calls the navigation off.
 */
export async function showQuestion(
	base: string,
	spaceId: SpaceId,
	questionId: QuestionId
): Promise<void> {
	await Promise.all([refresh(spaceKey(spaceId)), refresh(questionKey(questionId))]);
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- the app has no base path
	await goto(`${base}/questions/${questionId}`);
}
