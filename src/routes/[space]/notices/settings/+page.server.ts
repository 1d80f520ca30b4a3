import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const scope = { spaceId: space.id };
	const [watches, mail, feeds] = await orKitError(
		Promise.all([api.watch.list(scope), api.mail.setting(), api.feed.list(scope)])
	);
	return { watches, mail, feeds };
};
