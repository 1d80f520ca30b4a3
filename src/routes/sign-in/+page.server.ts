import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/contract/local-path.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = localPath(url.searchParams.get('next'));
	if (locals.user !== null) redirect(303, next);
	return {
		next,
		isLinkUsed: url.searchParams.get('link') === 'used',
		takesPassword: await locals.api.session.takesPassword()
	};
};
