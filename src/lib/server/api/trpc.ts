import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { AppError, type ErrorCode } from '#lib/domain/errors.ts';
import type { Context } from './context.ts';

const CODES = {
	invalid: 'BAD_REQUEST',
	unauthenticated: 'UNAUTHORIZED',
	forbidden: 'FORBIDDEN',
	not_found: 'NOT_FOUND',
	conflict: 'CONFLICT',
	too_many: 'TOO_MANY_REQUESTS'
} as const satisfies Record<ErrorCode, TRPCError['code']>;

/** Sentences by the input they belong beside, as dotted paths; '' is the whole form. */
type Fields = Record<string, string>;

// What has no sentence of its own only a script can send.
z.config({ customError: () => 'This is not one of the values that can stand here.' });

const t = initTRPC.context<Context>().create({
	sse: {
		ping: { enabled: true, intervalMs: 15_000 },
		client: { reconnectAfterInactivityMs: 40_000 }
	},
	errorFormatter: ({ shape, error: { code, cause, message } }) => ({
		...shape,
		message: sentenceFor(code, cause, message),
		data: {
			code,
			httpStatus: shape.data.httpStatus,
			app: cause instanceof AppError ? cause.code : null,
			fields: fieldsOf(cause)
		}
	})
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** The one place where the app's errors become the transport's. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
	const result = await next();
	if (!result.ok && result.error.cause instanceof AppError) {
		const { cause } = result.error;
		throw new TRPCError({ code: CODES[cause.code], message: cause.message, cause });
	}
	return result;
});

export const userProcedure = publicProcedure.use(({ ctx, next }) => {
	if (ctx.user === null)
		throw new AppError(
			'unauthenticated',
			'You are signed out. Sign in again; what you typed is kept.'
		);
	return next({ ctx: { user: ctx.user } });
});

/** Only sentences written for users leave the server; what an uncaught error says stays in the log. */
function sentenceFor(code: TRPCError['code'], cause: unknown, message: string): string {
	if (cause instanceof AppError) return cause.message;
	if (cause instanceof z.ZodError) return cause.issues[0]?.message ?? 'Check the form.';
	if (isTooLarge(cause))
		return 'This is more than can be sent at once. Send only the text, or less of it.';
	if (code === 'PARSE_ERROR' || cause instanceof SyntaxError)
		return 'The request is not valid JSON. Send the input as JSON.';
	if (code === 'NOT_FOUND') return 'There is no such procedure.';
	if (code === 'INTERNAL_SERVER_ERROR')
		return 'Not done: something went wrong on the server. What you typed is kept; try again.';
	return message;
}

/** Whether a body was refused for its size, which the server in front of the router does. */
const isTooLarge = (cause: unknown): boolean =>
	cause instanceof Error && 'status' in cause && cause.status === 413;

/** The status of an answer that the transport would give another one. */
export const statusOf = (errors: readonly TRPCError[]): { status?: number } =>
	errors.some(({ cause }) => isTooLarge(cause)) ? { status: 413 } : {};

function fieldsOf(cause: unknown): Fields | null {
	if (cause instanceof AppError && cause.field !== null) return { [cause.field]: cause.message };
	if (!(cause instanceof z.ZodError)) return null;
	const fields: Fields = {};
	for (const issue of cause.issues) fields[issue.path.join('.')] ??= issue.message;
	return fields;
}
