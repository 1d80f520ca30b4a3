import { spaceKey } from '#lib/contract/keys.ts';
import { STRETCHES, type Stretch } from '#lib/contract/queue.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { soon } from '#lib/server/soon.ts';
import type { PageServerLoad } from './$types';

/** The question that the two-minute tour of the example is about. */
const TOUR = 'Will Trump and Putin meet in Budapest by 31 December 2025?';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const { api } = locals;
	const spaceId = space.id;
	const over = readStretch(url.searchParams.get('moved'));
	const [desk, moves, track, band, found] = await orKitError(
		Promise.all([
			api.desk.today({ spaceId }),
			api.desk.moves({ spaceId, over }),
			api.record.track({ spaceId }),
			soon(api.record.band({ spaceId })),
			space.hasOwnClock ? api.question.list({ spaceId, text: TOUR, limit: 5 }) : null
		])
	);
	const tour = found?.rows.find(({ title }) => title === TOUR) ?? null;
	return { desk, moves, over, track, band, tour };
};

/** Over what the moves are told; a day unless the address says otherwise. */
const readStretch = (text: string | null): Stretch =>
	STRETCHES.find((stretch) => stretch === text) ?? 'day';
