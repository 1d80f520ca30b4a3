import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { soon } from '#lib/server/soon.ts';
import type { PageServerLoad } from './$types';

/** The question that the two-minute tour of the example is about. */
const TOUR = 'Will Trump and Putin meet in Budapest by 31 December 2025?';

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const { api } = locals;
	const spaceId = space.id;
	const [desk, track, band, found] = await orKitError(
		Promise.all([
			api.desk.today({ spaceId }),
			api.record.track({ spaceId }),
			soon(api.record.band({ spaceId })),
			space.hasOwnClock ? api.question.list({ spaceId, text: TOUR, limit: 5 }) : null
		])
	);
	return { desk, track, band, tour: found?.rows.find(({ title }) => title === TOUR) ?? null };
};
