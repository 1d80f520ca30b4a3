import { error } from '@sveltejs/kit';
import { spaceKey } from '#lib/contract/keys.ts';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { carriedQuestion } from '../../carried.server.ts';
import type { PageServerLoad } from './$types';

const NOTHING = { message: 'There is nothing at this address.' };

export const load: PageServerLoad = async ({ locals, parent, params, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	if (!isId('a', params.id)) error(404, NOTHING);
	// The page shows the text: the sanitised HTML, as long again, stays on the server.
	const { html: _, ...article } = await orKitError(
		locals.api.evidence.article({ articleId: params.id })
	);
	if (article.spaceId !== space.id) error(404, NOTHING);
	return { article, carried: await carriedQuestion(locals, url) };
};
