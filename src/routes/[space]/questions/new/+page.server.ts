import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { space } = await parent();
	if (!space.may.ask)
		error(403, {
			message: 'Viewers read along and do not ask. An owner of the space can change that.'
		});
	const [tags, { templates }] = await orKitError(
		Promise.all([
			locals.api.question.tags({ spaceId: space.id }),
			locals.api.template.list({ spaceId: space.id })
		])
	);
	const { searchParams } = url;
	return {
		...{ tags, templates },
		title: searchParams.get('title') ?? '',
		template: searchParams.get('template')
	};
};
