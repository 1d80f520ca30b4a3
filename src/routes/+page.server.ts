import { redirect } from '@sveltejs/kit';
import { LAST_SPACE } from '#lib/server/last-space.ts';
import type { PageServerLoad } from './$types';

/** Sends everybody where they belong: to sign in, to Welcome, or to the Desk of the space they were in last. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
	if (locals.user === null) redirect(303, '/sign-in');
	const spaces = await locals.api.space.list();
	const last = spaces.find((space) => space.slug === cookies.get(LAST_SPACE)) ?? spaces.at(-1);
	if (locals.user.name === null || last === undefined) redirect(303, '/welcome');
	redirect(303, `/${encodeURIComponent(last.slug)}`);
};
