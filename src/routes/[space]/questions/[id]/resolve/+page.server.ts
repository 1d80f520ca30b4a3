import { error } from '@sveltejs/kit';
import { questionKey } from '#lib/contract/keys.ts';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	const { id } = params;
	if (!isId('q', id)) error(404, { message: 'There is nothing at this address.' });
	depends(questionKey(id));
	const detail = await orKitError(locals.api.question.detail({ questionId: id }));
	if (!detail.may.resolve)
		error(403, { message: 'Only an editor, or whoever asked this question, can resolve it.' });
	return {
		detail,
		history: await orKitError(locals.api.resolution.history({ questionId: id }))
	};
};
