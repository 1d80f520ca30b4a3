import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.user === null) redirect(303, '/sign-in?next=/account');
	return { user: locals.user };
};
