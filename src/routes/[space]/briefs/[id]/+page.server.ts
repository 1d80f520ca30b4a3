import { error } from '@sveltejs/kit';
import { spaceKey } from '#lib/contract/keys.ts';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** The brief an address names; not found where it names none, or one of another space. */
export const load: PageServerLoad = async ({ locals: { api }, parent, params, depends }) => {
	const { space } = await parent();
	const { id } = params;
	if (!isId('b', id)) error(404, { message: 'There is nothing at this address.' });
	depends(spaceKey(space.id));
	const brief = await orKitError(api.brief.read({ briefId: id }));
	if (brief.spaceId !== space.id) error(404, { message: 'There is nothing at this address.' });
	return { brief };
};
