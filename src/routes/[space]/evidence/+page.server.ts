import { spaceKey } from '#lib/contract/keys.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const text = (url.searchParams.get('text') ?? '').trim().slice(0, 200);
	const before = url.searchParams.get('before');
	const library = await orKitError(
		locals.api.evidence.library({
			spaceId: space.id,
			of: url.searchParams.get('of') === 'articles' ? 'articles' : 'evidence',
			text: text === '' ? null : text,
			cursor: readCursor(before)
		})
	);
	return { library, text, isFirstPage: before === null };
};

/** `<instant>.<id>` of the last row shown; anything else begins at the newest. */
function readCursor(before: string | null) {
	const [, at, id] = /^(\d{1,13})\.(\w{1,40})$/.exec(before ?? '') ?? [];
	return at === undefined || id === undefined ? null : { at: Number(at), id };
}
