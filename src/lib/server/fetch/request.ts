import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { hostOf } from './host.ts';

export type Target = {
	url: URL;
	/** The address that was checked, and the only one that is connected to. */
	address: string;
	signal: AbortSignal;
};

/** Asks one address for one page; `body` is as it comes, packed or not. */
export type Request = (target: Target) => Promise<Reply>;
export type Reply = { status: number; headers: IncomingHttpHeaders; body: Readable };

/**
 * Connects to the checked address itself, so no name is looked up a second time; the name goes into the `Host` and is what the
 * certificate has to be for. No cookies, no referrer, no connection kept, and no proxy of the surroundings.
 */
export const requestPage: Request = ({ url, address, signal }) =>
	new Promise((resolve, reject) => {
		const isSecure = url.protocol === 'https:';
		const host = hostOf(url);
		const asked = (isSecure ? requestHttps : requestHttp)({
			host: address,
			port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
			path: `${url.pathname}${url.search}`,
			headers: { host: url.host, ...HEADERS },
			// A certificate's name is never an address here.
			...(isIP(host) === 0 ? { servername: host } : {}),
			agent: false,
			signal
		});
		asked.on('response', (response) =>
			resolve({
				// An answer, unlike a request that came in, has a status.
				status: response.statusCode ?? 0,
				headers: response.headers,
				body: response
			})
		);
		asked.on('error', reject);
		asked.end();
	});

const HEADERS = {
	'user-agent': 'Presage/0.1 (forecasting notebook; fetches one page when somebody asks for it)',
	accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8',
	'accept-encoding': 'gzip, deflate, br'
};
