import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	return { outlets: await orKitError(locals.api.outlet.list({ spaceId: space.id })) };
};
