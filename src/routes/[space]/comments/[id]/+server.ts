import { error, redirect } from '@sveltejs/kit';
import { isId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { RequestHandler } from './$types';

/** A lasting address for a comment: leads to the page it is to be read on, where it is marked. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { id } = params;
	if (locals.user === null) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
	if (!isId('c', id)) error(404, { message: 'There is nothing at this address.' });
	const where = await orKitError(locals.api.comment.where({ commentId: id }));
	const base = `/${encodeURIComponent(params.space)}`;
	const named = where.evidenceId === null ? '' : `evidence=${where.evidenceId}&`;
	redirect(303, `${base}${pageOf(where)}?${named}comment=${id}#${id}`);
};

type Where = Awaited<ReturnType<App.Locals['api']['comment']['where']>>;

function pageOf({ questionId, articleId }: Where): string {
	if (questionId !== null) return `/questions/${questionId}`;
	return articleId === null ? '/evidence' : `/evidence/articles/${articleId}`;
}
