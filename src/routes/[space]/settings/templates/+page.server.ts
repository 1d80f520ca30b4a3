import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent }) => {
	const { space } = await parent();
	if (!space.may.edit)
		error(403, {
			message: 'Templates are edited by editors. An owner of the space can make you one.'
		});
	return {
		own: await orKitError(api.template.list({ spaceId: space.id })),
		tags: await orKitError(api.question.tags({ spaceId: space.id }))
	};
};
