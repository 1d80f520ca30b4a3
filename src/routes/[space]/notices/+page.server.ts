import { error } from '@sveltejs/kit';
import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** `?after=new-12` or `?after=read-12` pages on from where the page before ended. */
export const load: PageServerLoad = async ({ locals: { api }, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const after = placeOf(url.searchParams.get('after'));
	return { ...(await orKitError(api.notice.list({ spaceId: space.id, after }))), after };
};

function placeOf(text: string | null) {
	if (text === null) return null;
	const [, part, seq] = /^(new|read)-([1-9]\d{0,14})$/.exec(text) ?? [];
	if (part === undefined) error(404, { message: 'There is nothing at this address.' });
	return { isRead: part === 'read', seq: Number(seq) };
}
