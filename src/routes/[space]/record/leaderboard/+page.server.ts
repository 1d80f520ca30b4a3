import { spaceKey } from '#lib/contract/keys.ts';
import { readLeaderboardAddress } from '#lib/contract/leaderboard-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readLeaderboardAddress(url.searchParams);
	const [board, tags] = await orKitError(
		Promise.all([
			api.record.leaderboard({ ...address, spaceId: space.id }),
			api.question.tags({ spaceId: space.id })
		])
	);
	return { address, board, tags: tags.map(({ tag }) => tag) };
};
