import { spaceKey } from '#lib/contract/keys.ts';
import { readLibraryAddress } from '#lib/contract/library-address.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, depends, url }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readLibraryAddress(url.searchParams);
	const { after, ...asked } = address;
	const { api } = locals;
	const [library, outlets, question] = await orKitError(
		Promise.all([
			api.evidence.library({ ...asked, spaceId: space.id, cursor: after }),
			api.outlet.names({ spaceId: space.id }),
			namedQuestion(api, address.questionId)
		])
	);
	return { address, library, outlets, question };
};

/** The question that what is listed bears on; null where the address names none. */
async function namedQuestion(api: App.Locals['api'], questionId: QuestionId | null) {
	if (questionId === null) return null;
	const { question } = await api.question.detail({ questionId });
	return { title: question.title };
}
