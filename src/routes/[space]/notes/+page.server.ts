import { isId, type Id } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { space } = await parent();
	const text = url.searchParams.get('text')?.slice(0, 200).trim() ?? '';
	const cursor = readCursor(url.searchParams.get('before'));
	const notes = await orKitError(
		locals.api.note.list({ spaceId: space.id, text: text === '' ? null : text, cursor })
	);
	return { notes, text, isFirstPage: cursor === null };
};

/** `1767225600000.note_…` from an address; anything else is the first page. */
function readCursor(text: string | null): { at: number; id: Id<'note'> } | null {
	const [instant = '', id = ''] = (text ?? '').split('.');
	const at = Number(instant);
	return Number.isInteger(at) && at > 0 && isId('note', id) ? { at, id } : null;
}
