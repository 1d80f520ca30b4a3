import { orKitError } from '#lib/server/kit-errors.ts';
import { readQuestion } from '../read.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { question, may } = await readQuestion(event);
	const { id, title } = question;
	const versions = await orKitError(event.locals.api.question.versions({ questionId: id }));
	return { id, versions, title, mayEdit: may.edit };
};
