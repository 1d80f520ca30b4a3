import { spaceKey } from '#lib/contract/keys.ts';
import { TOUR_ARTICLE } from '#lib/server/example/articles.ts';
import { carriedQuestion } from '../carried.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const isTour = space.hasOwnClock && url.searchParams.get('tour') === '1';
	return {
		carried: await carriedQuestion(locals, url),
		tour: isTour ? TOUR_ARTICLE : null,
		byHand: url.searchParams.get('way') === 'claim'
	};
};
