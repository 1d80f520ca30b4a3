import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';

/** The question an address carries along in `?question=`, to attach evidence to and to go back to; null without one. */
export async function carriedQuestion({ api }: App.Locals, url: URL) {
	const id = url.searchParams.get('question');
	if (id === null || !isId('q', id)) return null;
	const { question } = await orKitError(api.question.detail({ questionId: id }));
	return { id, title: question.title, options: question.options };
}
