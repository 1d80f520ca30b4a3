import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowed, isPublicAddress, type Allowed } from './address.ts';
import { hostOf } from './host.ts';
import { refusal } from './refusal.ts';

/** Every address of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export type Checking = { allowed: Allowed; resolve: Resolve; signal: AbortSignal };

/**
 * The addresses behind an address of the web, each of which may be connected to. One that may not spoils the others: an honest
 * name has no private address beside a public one.
 *
 * @throws {AppError} for names that are unknown or lead inside, and for ports where no pages are
 */
export async function checkedAddresses(
	url: URL,
	{ allowed, resolve, signal }: Checking
): Promise<readonly string[]> {
	const host = hostOf(url);
	const addresses = isIP(host) === 0 ? await resolved(host, resolve, signal) : [host];
	if (addresses.length === 0) throw refusal({ kind: 'unknown_host', host });
	const isLetIn = (each: string) => isAllowed(allowed, host, each);
	if (!addresses.every((each) => isPublicAddress(each) || isLetIn(each)))
		throw refusal({ kind: 'private' });
	if (!PORTS.has(url.port) && !addresses.every(isLetIn))
		throw refusal({ kind: 'port', port: url.port });
	return addresses;
}

/** The system's own way of finding a name's addresses. */
export const resolveName: Resolve = async (host) => {
	const answers = await lookup(host, { all: true, order: 'ipv4first' });
	return answers.map(({ address }) => address);
};

/** Those of the web and their usual stand-ins: nobody is to look for open doors from here. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8000', '8080', '8443']);

async function resolved(host: string, resolve: Resolve, signal: AbortSignal) {
	try {
		return await beforeAbort(resolve(host), signal);
	} catch (cause) {
		if (signal.aborted) throw cause;
		throw refusal({ kind: 'unknown_host', host });
	}
}

/** A name server that does not answer holds nobody up longer than a site that does not. */
async function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	let giveUp: () => void = () => undefined;
	const timeIsUp = new Promise<never>((_, reject) => {
		giveUp = () => {
			reject(new Error('The time is up'));
		};
		signal.addEventListener('abort', giveUp, { once: true });
		if (signal.aborted) giveUp();
	});
	try {
		return await Promise.race([work, timeIsUp]);
	} finally {
		signal.removeEventListener('abort', giveUp);
	}
}
