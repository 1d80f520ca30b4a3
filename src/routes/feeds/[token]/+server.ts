import { TRPCError } from '@trpc/server';
import type { RequestHandler } from './$types';

/** The same for a token that never was and for one that was revoked: nothing tells the two apart. */
const nothing = () => plain(404, 'There is nothing at this address.\n');

/** A calendar or a feed, for a program that has nothing but its address. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	try {
		const { type, body, etag } = await locals.api.feed.read({
			token: params.token,
			origin: url.origin
		});
		const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
		if (isKnown(request.headers.get('if-none-match'), etag))
			return new Response(null, { status: 304, headers });
		return new Response(body, { headers: { ...headers, 'content-type': type } });
	} catch (cause) {
		if (!(cause instanceof TRPCError)) throw cause;
		if (cause.code === 'TOO_MANY_REQUESTS') return plain(429, `${cause.message}\n`);
		if (cause.code === 'NOT_FOUND' || cause.code === 'BAD_REQUEST') return nothing();
		throw cause;
	}
};

const plain = (status: number, text: string): Response =>
	new Response(text, {
		status,
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'private, no-store',
			...(status === 429 ? { 'retry-after': '900' } : {})
		}
	});

/** Whether the asker has it already. A proxy that packs an answer may have made the tag a weak one. */
const isKnown = (given: string | null, etag: string): boolean =>
	(given ?? '').split(',').some((one) => one.trim().replace(/^W\//u, '') === etag);
