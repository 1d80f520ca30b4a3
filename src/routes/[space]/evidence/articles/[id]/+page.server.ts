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
	const evidenceIds = article.evidence.map((item) => item.id);
	const [kin, note, comments] = await Promise.all([
		orKitError(locals.api.capture.kin({ articleId: params.id })),
		orKitError(locals.api.note.get({ articleId: params.id })),
		orKitError(locals.api.comment.counts({ spaceId: space.id, evidenceIds, asOf: null }))
	]);
	return { article, kin, note, comments, carried: await carriedQuestion(locals, url) };
};
