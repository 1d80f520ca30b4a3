import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseAllowed } from '#lib/server/fetch/address.ts';
import { pageFetcher } from '#lib/server/fetch/fetch-page.ts';
import { endless } from '../../support/endless-page.ts';
import { serveSite } from '../../support/site.ts';

const LOOPBACK = parseAllowed('127.0.0.0/8');
const PAGE = '<p>Talks are on hold.</p>';
const fetchPage = pageFetcher({ allowed: LOOPBACK });
const hurried = pageFetcher({ allowed: LOOPBACK, timeLimit: 300 });
const HTML = { 'content-type': 'text/html' };

const site = (headers: Record<string, string>, body: string | Buffer, status = 200) =>
	serveSite((_, response) => response.writeHead(status, headers).end(body));

test('a page comes with its type, its charset and the address it was found at', async () => {
	const url = await site({ 'content-type': 'Text/HTML; charset="Windows-1251"' }, PAGE);
	const page = await fetchPage(`${url}/a?b=1#c`);
	expect({ ...page, bytes: page.bytes.toString() }).toEqual({
		...{ askedUrl: `${url}/a?b=1`, finalUrl: `${url}/a?b=1`, mediaType: 'text/html' },
		...{ charset: 'Windows-1251', bytes: PAGE }
	});
});

test('the site hears who asks, and nothing of anybody else', async () => {
	let heard: Record<string, unknown> = {};
	const url = await serveSite((request, response) => {
		heard = request.headers;
		response.writeHead(200, { ...HTML, 'set-cookie': 'a=b' }).end(PAGE);
	});
	await fetchPage(url.replace('//', '//name:password@'));
	expect(heard['user-agent']).toMatch(/^Presage/);
	expect(heard['accept-encoding']).toBe('gzip, deflate, br');
	expect(Object.keys(heard).sort()).toEqual([
		...['accept', 'accept-encoding', 'connection', 'host', 'user-agent']
	]);
});

test.each([
	['gzip', gzipSync(PAGE)],
	['br', brotliCompressSync(PAGE)]
])('a page packed by %s is unpacked', async (encoding, body) => {
	const url = await site({ ...HTML, 'content-encoding': encoding }, body);
	expect((await fetchPage(url)).bytes.toString()).toBe(PAGE);
});

test('a redirect is followed, relative ones too, and the page says where it was found', async () => {
	const url = await serveSite((request, response) => {
		if (request.url === '/new') response.writeHead(200, HTML).end(PAGE);
		else response.writeHead(302, { location: '/new' }).end();
	});
	expect((await fetchPage(`${url}/old`)).finalUrl).toBe(`${url}/new`);
});

describe('a page is refused with a sentence', () => {
	const bomb: RequestListener = (_, response) => {
		response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' });
		const gzip = createGzip({ level: 9 });
		gzip.pipe(response);
		for (let i = 0; i < 300; i++) gzip.write(Buffer.alloc(100_000));
		gzip.end();
	};
	const loris: RequestListener = (_, response) => {
		response.writeHead(200, HTML);
		const drip = setInterval(() => response.write('.'), 20);
		response.on('close', () => clearInterval(drip));
	};
	const answer =
		(
			status: number,
			headers: Record<string, string>,
			body: string | Buffer = PAGE
		): RequestListener =>
		(_, response) =>
			response.writeHead(status, headers).end(body);

	test.each<[string, RequestListener, RegExp]>([
		['that has no end', endless, /larger than 5 MB/],
		['that unpacks to 30 MB', bomb, /larger than 5 MB/],
		['of 30 MB', answer(200, HTML, Buffer.alloc(30_000_000)), /larger than 5 MB/],
		['that is a picture', answer(200, { 'content-type': 'image/png' }), /gives image\/png/],
		['of no type', answer(200, {}), /something without a type/],
		['packed otherwise', answer(200, { ...HTML, 'content-encoding': 'zstd' }), /not asked for/],
		[
			'packed badly',
			answer(200, { ...HTML, 'content-encoding': 'gzip' }),
			/broke the connection off/
		],
		['that leads on for ever', answer(302, { location: '/again' }), /more than five times/],
		[
			'that leads out of the web',
			answer(302, { location: 'file:///etc/passwd' }),
			/begin with https/
		],
		['for subscribers', answer(403, HTML), /own readers only \(403\)/],
		['that is blocked', answer(451, HTML), /legal reasons/],
		['that is gone', answer(404, HTML), /no such page \(404\)/],
		['of a broken site', answer(503, HTML), /fault of its own \(503\)/],
		['that is not modified', answer(304, {}), /answered with 304/]
	])('%s', async (_, listener, sentence) => {
		const url = await serveSite(listener);
		await expect(fetchPage(url)).rejects.toMatchObject({ field: 'url', message: sentence });
		await expect(fetchPage(url)).rejects.toThrow(/paste the text/i);
	});

	test('that comes a byte at a time, or not at all', async () => {
		await expect(hurried(await serveSite(loris))).rejects.toThrow(/more than ten seconds/);
		await expect(hurried(await serveSite(() => undefined))).rejects.toThrow(
			/more than ten seconds/
		);
	});

	test('whose name nobody answers for, or is slow to', async () => {
		const unknown = pageFetcher({ allowed: LOOPBACK, resolve: () => Promise.reject(new Error()) });
		await expect(unknown('https://nowhere.example/')).rejects.toThrow(
			'no site called nowhere.example'
		);
		const silent = pageFetcher({
			...{ allowed: LOOPBACK, timeLimit: 100, resolve: () => new Promise(() => undefined) }
		});
		await expect(silent('https://slow.example/')).rejects.toThrow(/more than ten seconds/);
	});

	test('whose site does not answer, or not by TLS', async () => {
		const url = await site(HTML, PAGE);
		await expect(fetchPage('http://127.0.0.1:1/')).rejects.toThrow('127.0.0.1 did not answer');
		await expect(fetchPage(url.replace('http:', 'https:'))).rejects.toThrow(/certificate/);
	});

	test.each(['ftp://news.example/', 'javascript:alert(1)', 'news.example', 'http://'])(
		'at %s, which is none of the web',
		async (address) => {
			await expect(fetchPage(address)).rejects.toThrow(/begin with https/);
		}
	);
});

test('while hostile sites are read, another one is', async () => {
	const slow = await serveSite((_, response) => response.writeHead(200, HTML).write('.'));
	const good = await site(HTML, PAGE);
	const hostile = [hurried(slow), hurried(slow)].map((each) =>
		each.catch((error: unknown) => error)
	);
	expect((await fetchPage(good)).bytes.toString()).toBe(PAGE);
	expect(await Promise.all(hostile)).toMatchObject([{ field: 'url' }, { field: 'url' }]);
});

test('a site that is too large is hung up on', async () => {
	let closed: Promise<unknown> = Promise.resolve();
	const url = await serveSite((request, response) => {
		closed = once(request.socket, 'close');
		response.writeHead(200, { ...HTML, 'content-length': '30000000' }).write('x');
	});
	await expect(fetchPage(url)).rejects.toThrow(/5 MB/);
	await closed;
});
