import { spaceKey } from '#lib/contract/keys.ts';
import { readLibraryAddress } from '#lib/contract/library-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readLibraryAddress(url.searchParams);
	const { after, ...asked } = address;
	const { api } = locals;
	const [library, outlets, questions] = await orKitError(
		Promise.all([
			api.evidence.library({ ...asked, spaceId: space.id, cursor: after }),
			api.outlet.names({ spaceId: space.id }),
			api.question.list({ spaceId: space.id, status: 'open', sort: 'newest', limit: 50 })
		])
	);
	return {
		...{ address, library, outlets },
		questions: questions.rows.map(({ id, title }) => ({ id, title }))
	};
};
