import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import { readQuestion } from '../read.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { question, resolution, may, now } = await readQuestion(event);
	if (!may.edit)
		error(403, { message: 'Only an editor, or whoever asked this question, can change it.' });
	return {
		question,
		isResolved: resolution !== null,
		now,
		tags: await orKitError(event.locals.api.question.tags({ spaceId: question.spaceId }))
	};
};
