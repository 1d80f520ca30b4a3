import { redirect } from '@sveltejs/kit';
import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { LAST_SPACE } from '#lib/server/last-space.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({
	locals,
	params,
	cookies,
	depends,
	url,
	untrack
}) => {
	// Untracked: the space is not read again for every step of a slider in the address.
	const { pathname, search, protocol } = untrack(() => new URL(url));
	if (locals.user === null) redirect(303, `/sign-in?next=${encodeURIComponent(pathname + search)}`);
	const space = await orKitError(locals.api.space.bySlug({ slug: params.space }));
	depends(spaceKey(space.id));
	cookies.set(LAST_SPACE, space.slug, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: protocol === 'https:',
		maxAge: 365 * 86_400
	});
	return {
		space,
		spaces: await locals.api.space.list(),
		notices: await orKitError(locals.api.notice.unread({ spaceId: space.id })),
		base: `/${encodeURIComponent(space.slug)}`
	};
};
