import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const scope = { spaceId: space.id };
	return {
		members: await orKitError(api.member.list(scope)),
		invitations: space.may.manage ? await orKitError(api.member.invitations(scope)) : null,
		head: await orKitError(api.activity.head(scope))
	};
};
