import { spaceKey } from '#lib/contract/keys.ts';
import { readRatiosAddress } from '#lib/contract/ratios-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readRatiosAddress(url.searchParams);
	const ratios = await orKitError(api.ledger.ratios({ ...address, spaceId: space.id }));
	return { address, ratios };
};
