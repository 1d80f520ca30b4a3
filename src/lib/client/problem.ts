import { TRPCClientError } from '@trpc/client';

/** What went wrong with a request, in words for whoever sent it. */
export type Problem = {
	message: string;
	/** Sentences by the input they belong beside, as dotted paths. */
	fields: Readonly<Record<string, string>>;
	/** The transport's word for it; null where the server did not answer. */
	code: string | null;
};

const UNREACHED = 'Not saved: the server did not answer. What you typed is kept here; try again.';

/** The server's own words where it sent some, else one plain sentence. */
export function problemOf(cause: unknown): Problem {
	if (!(cause instanceof TRPCClientError)) throw cause;
	const data: unknown = cause.data;
	if (typeof data !== 'object' || data === null)
		return { message: UNREACHED, fields: {}, code: null };
	const fields = 'fields' in data ? sentences(data.fields) : {};
	return {
		message: cause.message,
		fields,
		code: 'code' in data && typeof data.code === 'string' ? data.code : null
	};
}

function sentences(value: unknown): Readonly<Record<string, string>> {
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
	);
}
