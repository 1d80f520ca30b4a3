import { error, redirect } from '@sveltejs/kit';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { AppError } from '#lib/domain/errors.ts';

/** Turns an app error from a page's load into the matching SvelteKit error page, or into the way to sign in. */
export async function orKitError<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (!(cause instanceof TRPCError)) throw cause;
		if (cause.code === 'UNAUTHORIZED') redirect(303, '/sign-in');
		if (cause.cause instanceof AppError)
			error(getHTTPStatusCodeFromError(cause), { message: cause.message });
		// An id of the wrong shape in an address.
		if (cause.code === 'BAD_REQUEST') error(404, { message: 'There is nothing at this address.' });
		throw cause;
	}
}

/** Null for what is not there, where the page itself says so. */
export async function orNothing<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(cause.code))
			return null;
		throw cause;
	}
}
