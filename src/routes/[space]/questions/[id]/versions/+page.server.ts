import { error } from '@sveltejs/kit';
import { questionKey } from '#lib/contract/keys.ts';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	const { id } = params;
	if (!isId('q', id)) error(404, { message: 'There is nothing at this address.' });
	depends(questionKey(id));
	const [versions, { question, may }] = await Promise.all([
		orKitError(locals.api.question.versions({ questionId: id })),
		orKitError(locals.api.question.detail({ questionId: id }))
	]);
	return { id, versions, title: question.title, mayEdit: may.edit };
};
