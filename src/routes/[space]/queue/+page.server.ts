import { error, redirect } from '@sveltejs/kit';
import { questionKey, spaceKey } from '#lib/contract/keys.ts';
import { isId, type QuestionId, type SpaceId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { queueAddress } from './address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space, base } = await parent();
	depends(spaceKey(space.id));
	const named = url.searchParams.get('at') ?? '';
	const questionId = isId('q', named) ? named : null;
	const queue = await orKitError(locals.api.queue.at({ spaceId: space.id, questionId }));
	// The question is in the address from the start: what others do meanwhile never changes it under somebody's hands.
	if (questionId === null && queue.current !== null)
		redirect(303, queueAddress(base, queue.current.id));
	if (questionId === null) return { queue, detail: null };
	depends(questionKey(questionId));
	return { queue, detail: await readDetail(locals.api, space.id, questionId) };
};

async function readDetail(api: App.Locals['api'], spaceId: SpaceId, questionId: QuestionId) {
	const detail = await orKitError(api.question.detail({ questionId }));
	if (detail.question.spaceId !== spaceId)
		error(404, { message: 'There is nothing at this address.' });
	return detail;
}
