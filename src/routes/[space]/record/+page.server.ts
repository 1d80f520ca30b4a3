import { spaceKey } from '#lib/contract/keys.ts';
import { readRecordAddress } from '#lib/contract/record-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readRecordAddress(url.searchParams);
	const [track, tags] = await orKitError(
		Promise.all([
			locals.api.record.track({ ...address, spaceId: space.id }),
			locals.api.question.tags({ spaceId: space.id })
		])
	);
	return { address, track, tags: tags.map(({ tag }) => tag) };
};
