import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { readListAddress } from '#lib/contract/list-address.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readListAddress(url.searchParams);
	const { status, after, ...filters } = address;
	const { api } = locals;
	const [list, tags, first] = await orKitError(
		Promise.all([
			api.question.list({
				...filters,
				spaceId: space.id,
				status: status === 'all' ? null : status,
				cursor: after
			}),
			api.question.tags({ spaceId: space.id }),
			api.question.list({ spaceId: space.id, limit: 1 })
		])
	);
	return { address, list, tags: tags.map(({ tag }) => tag), hasAny: first.rows.length > 0 };
};
