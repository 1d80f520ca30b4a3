import { error } from '@sveltejs/kit';
import { spaceKey } from '#lib/contract/keys.ts';
import { isId, type QuestionId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** `?before=` an event's number pages back; `?question=` an id keeps to one question. */
export const load: PageServerLoad = async ({ locals: { api }, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const before = numberOf(url.searchParams.get('before'));
	const questionId = questionOf(url.searchParams.get('question'));
	const scope = { spaceId: space.id, questionId, before };
	return { ...(await orKitError(api.activity.list(scope))), before, questionId };
};

function numberOf(text: string | null): number | null {
	if (text === null) return null;
	return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : nothingHere();
}

function questionOf(text: string | null): QuestionId | null {
	if (text === null) return null;
	return isId('q', text) ? text : nothingHere();
}

const nothingHere = () => error(404, { message: 'There is nothing at this address.' });
