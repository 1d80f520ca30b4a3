import { Readable } from 'node:stream';
import { NOTHING_MORE } from '#lib/server/fetch/address.ts';
import { pageFetcher } from '#lib/server/fetch/fetch-page.ts';

/** Pages by their addresses; what has none says there is no such page. */
type Web = Readonly<Record<string, string | Buffer>>;

/** Fetches from a web of our own making: every name has a public address, and nothing is connected to. */
const fetchFrom = (web: Web) =>
	pageFetcher({
		allowed: NOTHING_MORE,
		resolve: () => Promise.resolve(['93.184.216.34']),
		request: ({ url }) => {
			const page = web[url.href];
			return Promise.resolve({
				status: page === undefined ? 404 : 200,
				headers: { 'content-type': typeof page === 'string' ? 'text/html' : 'application/pdf' },
				body: Readable.from([Buffer.from(page ?? '')])
			});
		}
	});

/** Where the one page of the web is that every test has. */
export const MOON_PAGE = 'https://moon.example/zirconium';

export const onePage = fetchFrom({
	[MOON_PAGE]:
		'<html lang="en"><head><title>The moon again | Moon Post</title></head><body><p>The moon is still zirconium, says a study that Reuters reported on.</p></body></html>'
});
