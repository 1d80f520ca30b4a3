import { error } from '@sveltejs/kit';
import { questionKey } from '#lib/contract/keys.ts';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, depends }) => {
	if (!isId('q', params.id)) error(404, { message: 'There is nothing at this address.' });
	const { space } = await parent();
	depends(questionKey(params.id));
	const { question, resolution, may, now } = await orKitError(
		locals.api.question.detail({ questionId: params.id })
	);
	if (!may.edit)
		error(403, { message: 'Only an editor, or whoever asked this question, can change it.' });
	return {
		question,
		isResolved: resolution !== null,
		now,
		tags: await orKitError(locals.api.question.tags({ spaceId: space.id }))
	};
};
