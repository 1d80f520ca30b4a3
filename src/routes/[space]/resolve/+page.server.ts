import { spaceKey } from '#lib/contract/keys.ts';
import { readDocketAddress } from '#lib/contract/docket-address.ts';
import { DAY } from '#lib/domain/time.ts';
import { orKitError, orNothing } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** The longest list of what is not due yet. */
const MOST = 25;

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const { api } = locals;
	const address = readDocketAddress(url.searchParams);
	const list = (status: 'open' | 'closed') =>
		orKitError(api.question.list({ spaceId: space.id, status, sort: 'closing', limit: MOST }));
	const docket = await orKitError(api.docket.list({ spaceId: space.id, cursor: address.after }));
	const [open, closed] = [await list('open'), await list('closed')];
	return {
		address,
		docket,
		/** The one question that is opened: the others cost nothing until they are. */
		opened:
			address.open === null
				? null
				: await orNothing(api.docket.detail({ questionId: address.open })),
		closed: closed.rows.filter((row) => !row.isDue),
		closing: open.rows.filter((row) => !row.isDue && row.closesAt < space.now + 7 * DAY)
	};
};
