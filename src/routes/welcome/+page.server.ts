import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.user === null) redirect(303, '/sign-in?next=/welcome');
	return { user: locals.user, spaces: await locals.api.space.list() };
};
