import { redirect } from '@sveltejs/kit';
import { readShared, sharedQuery } from '#lib/contract/shared.ts';
import { lastSpace, LAST_SPACE } from '#lib/server/last-space.ts';
import type { PageServerLoad } from './$types';

/** What a bookmark or another program hands over goes to the form for evidence in the space somebody was in last; reading this keeps nothing. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => {
	if (locals.user === null)
		redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	const space = lastSpace(await locals.api.space.list(), cookies.get(LAST_SPACE));
	if (space === undefined) redirect(303, '/welcome');
	const shared = readShared(url.searchParams);
	const query = shared === null ? '' : `?${sharedQuery(shared).toString()}`;
	redirect(303, `/${encodeURIComponent(space.slug)}/evidence/new${query}`);
};
