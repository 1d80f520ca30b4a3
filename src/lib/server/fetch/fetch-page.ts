import { AppError } from '#lib/domain/errors.ts';
import type { Allowed } from './address.ts';
import { checkedAddresses, resolveName, type Checking, type Resolve } from './checked-addresses.ts';
import { hostOf } from './host.ts';
import { readBody } from './read-body.ts';
import { refusal } from './refusal.ts';
import { requestPage, type Reply, type Request } from './request.ts';

/** A page as it came, unpacked. */
export type Fetched = {
	askedUrl: string;
	finalUrl: string;
	/** Without parameters, in small letters: `text/html`. */
	mediaType: string;
	/** What the site says the characters are; null where it does not. */
	charset: string | null;
	bytes: Buffer;
};
export type FetchPage = (address: string) => Promise<Fetched>;

export type FetchOptions = {
	allowed: Allowed;
	resolve?: Resolve;
	request?: Request;
	/** In milliseconds, for all of it. */
	timeLimit?: number;
};

/**
 * The one way in which the product fetches anything. Names are resolved here, every answer is checked, and a checked address is the
 * one connected to; so again on every redirect.
 *
 * @throws {AppError} from what it gives back: a sentence beside `url` for each way in which a page can be refused
 */
export function pageFetcher({
	allowed,
	resolve = resolveName,
	request = requestPage,
	timeLimit = TIME_LIMIT
}: FetchOptions): FetchPage {
	return async (address) => {
		const signal = AbortSignal.timeout(timeLimit);
		try {
			return await follow(readAddress(address), { allowed, resolve, request, signal });
		} catch (cause) {
			if (cause instanceof AppError) throw cause;
			throw refusal({ kind: signal.aborted ? 'slow' : 'broken' });
		}
	};
}

type Fetching = Checking & { request: Request };

const TIME_LIMIT = 10_000;
const MAX_REDIRECTS = 5;
/** A name may have an address that this machine cannot reach, and another that it can. */
const MAX_TRIES = 4;
const READ: ReadonlySet<string> = new Set([
	'text/html',
	'application/xhtml+xml',
	'text/plain',
	'application/pdf'
]);

async function follow(asked: URL, how: Fetching): Promise<Fetched> {
	let url = asked;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		const reply = await ask(url, how);
		// An error that nobody waits for any more must not end the process.
		reply.body.on('error', () => undefined);
		try {
			const next = redirectOf(reply, url);
			if (next === null) return await read(reply, asked, url);
			url = next;
		} finally {
			reply.body.destroy();
		}
	}
	throw refusal({ kind: 'redirects' });
}

async function ask(url: URL, how: Fetching): Promise<Reply> {
	const addresses = await checkedAddresses(url, how);
	let cause: unknown;
	for (const address of addresses.slice(0, MAX_TRIES)) {
		try {
			return await how.request({ url, address, signal: how.signal });
		} catch (error) {
			if (how.signal.aborted) throw error;
			cause = error;
		}
	}
	throw refusal({ kind: isAboutTls(cause) ? 'tls' : 'unreachable', host: hostOf(url) });
}

function readAddress(text: string): URL {
	if (!URL.canParse(text)) throw refusal({ kind: 'not_web' });
	return asWeb(new URL(text));
}

function asWeb(url: URL): URL {
	if (!/^https?:$/.test(url.protocol) || url.hostname === '') throw refusal({ kind: 'not_web' });
	const plain = new URL(url);
	plain.username = '';
	plain.password = '';
	plain.hash = '';
	return plain;
}

/** Where an answer leads on to; null where it is a page. */
function redirectOf({ status, headers }: Reply, from: URL): URL | null {
	const { location } = headers;
	if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
	if (!URL.canParse(location, from.href)) throw refusal({ kind: 'status', status });
	return asWeb(new URL(location, from.href));
}

async function read(reply: Reply, asked: URL, url: URL): Promise<Fetched> {
	const { status, headers } = reply;
	if (status !== 200) throw refusal({ kind: 'status', status });
	const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
	const mediaType = type.trim().toLowerCase();
	if (!READ.has(mediaType)) throw refusal({ kind: 'type', type: named(mediaType) });
	return {
		askedUrl: asked.href,
		finalUrl: url.href,
		mediaType,
		charset: charsetIn(parameters),
		bytes: await readBody(reply)
	};
}

/** A type as a sentence can hold it, whatever the site sent. */
const named = (mediaType: string): string =>
	/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(mediaType) ? mediaType : 'something without a type';

function charsetIn(parameters: readonly string[]): string | null {
	const found = parameters.map((each) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(each)?.[1]);
	return found.find((each) => each !== undefined) ?? null;
}

function isAboutTls(cause: unknown): boolean {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code);
}
