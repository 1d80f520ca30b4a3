import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { NOTHING_MORE, parseAllowed } from '#lib/server/fetch/address.ts';
import { pageFetcher } from '#lib/server/fetch/fetch-page.ts';
import type { Reply, Target } from '#lib/server/fetch/request.ts';

const PUBLIC = '93.184.216.34';
const INSIDE = /leads into a private network/;

/** A fetcher on a network of our own making: names answer by turns, and nothing is connected to. */
function network(names: Record<string, string[][]>, redirects: Record<string, string> = {}) {
	const connected: Pick<Target, 'address'>[] & { address: string; host: string }[] = [];
	const asked: string[] = [];
	const fetchPage = pageFetcher({
		allowed: NOTHING_MORE,
		resolve: (host) => {
			asked.push(host);
			return Promise.resolve(names[host]?.shift() ?? []);
		},
		request: ({ url, address }) => {
			connected.push({ address, host: url.host });
			return Promise.resolve(reply(redirects[url.href]));
		}
	});
	return { fetchPage, connected, asked };
}

const reply = (location: string | undefined): Reply => ({
	status: location === undefined ? 200 : 302,
	headers: location === undefined ? { 'content-type': 'text/plain' } : { location },
	body: Readable.from([Buffer.from('text')])
});

test('a name is looked up once, and what was checked is what is connected to', async () => {
	const { fetchPage, connected, asked } = network({ 'news.example': [[PUBLIC], ['127.0.0.1']] });
	await fetchPage('http://news.example/');
	expect(asked).toEqual(['news.example']);
	expect(connected).toEqual([{ address: PUBLIC, host: 'news.example' }]);
});

test.each([
	['that resolves inside', [['10.0.0.7']]],
	['that resolves inside by IPv6', [['fd00:ec2::254']]],
	['of which one answer is inside', [[PUBLIC, '127.0.0.1']]]
])('a name %s is refused, and nothing is connected to', async (_, answers) => {
	const { fetchPage, connected } = network({ 'news.example': answers });
	await expect(fetchPage('https://news.example/')).rejects.toThrow(INSIDE);
	expect(connected).toEqual([]);
});

test.each([
	...['http://127.0.0.1/', 'http://0x7f000001/', 'http://[::ffff:127.0.0.1]/', 'http://127.1./'],
	...[
		'http://169.254.169.254/latest/meta-data/',
		'http://[::1]:8080/',
		'http://0/',
		'http://[fe80::1]/'
	]
])('%s is refused before anything is asked', async (address) => {
	const { fetchPage, connected, asked } = network({});
	await expect(fetchPage(address)).rejects.toThrow(INSIDE);
	expect([connected, asked]).toEqual([[], []]);
});

test('a redirect is checked anew: by its address, by its name, and by what its name says this time', async () => {
	const names = () => ({
		'news.example': [[PUBLIC], ['192.168.0.1']],
		'in.example': [['10.0.0.1']]
	});
	for (const to of ['http://127.0.0.1/', 'http://in.example/', 'https://news.example/again']) {
		const { fetchPage, connected } = network(names(), { 'http://news.example/': to });
		await expect(fetchPage('http://news.example/')).rejects.toThrow(INSIDE);
		expect(connected).toHaveLength(1);
	}
});

test('a port where no pages are is refused, unless the address is let in', async () => {
	const { fetchPage, connected } = network({ 'news.example': [[PUBLIC], [PUBLIC]] });
	await expect(fetchPage('http://news.example:25/')).rejects.toThrow(/Port 25/);
	await fetchPage('http://news.example:8080/');
	expect(connected).toHaveLength(1);
});

test('an address that cannot be reached is passed over for the next one', async () => {
	const tried: string[] = [];
	const fetchPage = pageFetcher({
		allowed: parseAllowed('news.example'),
		resolve: () => Promise.resolve(['2606:4700::1', PUBLIC]),
		request: ({ address }) => {
			tried.push(address);
			return address === PUBLIC ? Promise.resolve(reply(undefined)) : Promise.reject(new Error());
		}
	});
	expect((await fetchPage('http://news.example/')).bytes.toString()).toBe('text');
	expect(tried).toEqual(['2606:4700::1', PUBLIC]);
});
