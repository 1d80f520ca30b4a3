import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const typed = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(typed) && typed > 0 ? typed : null;
	return { before, list: await orKitError(api.brief.list({ spaceId: space.id, before })) };
};
