import { redirect } from '@sveltejs/kit';
import { lastSpace, LAST_SPACE } from '#lib/server/last-space.ts';
import type { PageServerLoad } from './$types';

/** Where the shortcuts of an installed Presage lead, inside a space (static/manifest.webmanifest). */
const SHORTCUTS: Readonly<Record<string, string>> = { ask: '/questions/new', queue: '/queue' };

/** Sends everybody where they belong: to sign in, to Welcome, or to the Desk of the space they were in last. */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	if (locals.user === null)
		redirect(
			303,
			url.search === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(`/${url.search}`)}`
		);
	const last = lastSpace(await locals.api.space.list(), cookies.get(LAST_SPACE));
	if (locals.user.name === null || last === undefined) redirect(303, '/welcome');
	const place = SHORTCUTS[url.searchParams.get('go') ?? ''] ?? '';
	redirect(303, `/${encodeURIComponent(last.slug)}${place}`);
};
