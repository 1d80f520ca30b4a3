import { spaceKey } from '#lib/contract/keys.ts';
import { readShared } from '#lib/contract/shared.ts';
import { tourArticle } from '#lib/server/tour.ts';
import { carriedQuestion } from '../carried.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	return {
		carried: await carriedQuestion(locals, url),
		tour: url.searchParams.get('tour') === '1' ? tourArticle(space) : null,
		shared: readShared(url.searchParams),
		byHand: url.searchParams.get('way') === 'claim'
	};
};
