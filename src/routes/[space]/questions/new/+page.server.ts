import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { space } = await parent();
	if (!space.may.ask)
		error(403, {
			message: 'Viewers read along and do not ask. An owner of the space can change that.'
		});
	return {
		title: url.searchParams.get('title') ?? '',
		tags: await orKitError(locals.api.question.tags({ spaceId: space.id }))
	};
};
