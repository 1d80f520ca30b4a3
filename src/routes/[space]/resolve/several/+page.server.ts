import { error } from '@sveltejs/kit';
import { MOST_AT_ONCE } from '#lib/contract/docket.ts';
import { readDocketAddress } from '#lib/contract/docket-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** So many of the latest items and articles are offered as the source. */
const OFFERED = 30;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { space } = await parent();
	if (!space.may.forecast)
		error(403, {
			message: 'Viewers can read here. Ask an owner of the space for the role forecaster.'
		});
	const { api } = locals;
	const { after } = readDocketAddress(url.searchParams);
	const page = { spaceId: space.id, limit: OFFERED };
	const [docket, evidence, articles] = await orKitError(
		Promise.all([
			api.docket.list({ spaceId: space.id, cursor: after, limit: MOST_AT_ONCE }),
			api.evidence.library({ ...page, of: 'evidence' }),
			api.evidence.library({ ...page, of: 'articles' })
		])
	);
	return {
		due: docket.due,
		sources: {
			evidence: evidence.of === 'evidence' ? evidence.rows : [],
			articles: articles.of === 'articles' ? articles.rows : []
		}
	};
};
