import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import { readQuestion } from '../read.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const detail = await readQuestion(event);
	if (!detail.may.resolve)
		error(403, { message: 'Only an editor, or whoever asked this question, can resolve it.' });
	const questionId = detail.question.id;
	return {
		detail,
		history: await orKitError(event.locals.api.resolution.history({ questionId }))
	};
};
