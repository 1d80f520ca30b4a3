import { error } from '@sveltejs/kit';
import { orKitError } from '#lib/server/kit-errors.ts';
import { readQuestion } from '../read.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const detail = await readQuestion(event);
	if (!detail.may.propose)
		error(403, {
			message: 'Viewers can read here. Ask an owner of the space for the role forecaster.'
		});
	const questionId = detail.question.id;
	return {
		detail,
		trail: await orKitError(event.locals.api.docket.trail({ questionId })),
		history: await orKitError(event.locals.api.resolution.history({ questionId }))
	};
};
