import { spaceKey } from '#lib/contract/keys.ts';
import { readWordsAddress } from '#lib/contract/words-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readWordsAddress(url.searchParams);
	const words = await orKitError(api.words.meanings({ ...address, spaceId: space.id }));
	return { address, words };
};
