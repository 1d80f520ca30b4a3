import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { endless } from '../support/endless-page.ts';
import { expect, test } from './support/server.ts';
import { openExample } from './support/steps.ts';

const HTML = { 'content-type': 'text/html' };
const MEGABYTE = 1024 * 1024;
/** A page of 5 MB twice over, and what is on its way; the endless ones send gigabytes. */
const MOST_GROWTH = 200 * MEGABYTE;

/** A gigabyte of noughts in a megabyte. */
const bomb: RequestListener = (_, response) => {
	response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' });
	const gzip = createGzip({ level: 9 });
	gzip.pipe(response);
	response.on('close', () => gzip.destroy());
	let left = 1024;
	const more = () => {
		while (left > 0 && !gzip.destroyed) {
			left -= 1;
			if (!gzip.write(Buffer.alloc(MEGABYTE))) return gzip.once('drain', more);
		}
		return gzip.end();
	};
	more();
};
const loris: RequestListener = (_, response) => {
	response.writeHead(200, HTML);
	const drip = setInterval(() => response.write('.'), 20);
	response.on('close', () => clearInterval(drip));
};
const PAGES: Readonly<Record<string, RequestListener>> = {
	'/endless': endless,
	'/bomb': bomb,
	'/loris': loris,
	'/good': (_, response) => response.writeHead(200, HTML).end('<p>Talks are on hold.</p>')
};

/** The most memory that a process ever had, in bytes. */
const peakOf = (pid: number | undefined): number => {
	const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
};

test('endless pages and bombs leave the server’s memory bounded, and it answers meanwhile', async ({
	page,
	server
}, info) => {
	test.skip(!existsSync('/proc/self/status'), 'Only Linux says what a process had at most');
	const site = createServer((request, response) =>
		PAGES[request.url ?? '']?.(request, response)
	).listen(0, '127.0.0.1');
	await once(site, 'listening');
	// A server that listens on a port has an address with one.
	const base = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
	await openExample(page);
	const spaces = await (await page.request.get('/api/trpc/space.list')).text();
	const spaceId = /"(s_\w+)"/.exec(spaces)?.[1];
	const ask = async (path: string) => {
		const data = { spaceId, url: base + path };
		return (await page.request.post('/api/trpc/capture.readUrl', { data })).text();
	};

	expect(await ask('/good')).toContain('Talks are on hold.');
	const before = peakOf(server.pid);
	for (let round = 0; round < 10; round++) {
		const hostile = Promise.all([ask('/endless'), ask('/bomb')]);
		expect((await page.request.get('/example/evidence')).ok()).toBe(true);
		for (const answer of await hostile) expect(answer).toContain('larger than 5 MB');
	}
	const slow = ask('/loris');
	expect(await ask('/good')).toContain('Talks are on hold.');
	expect(await slow).toContain('more than ten seconds');

	const growth = peakOf(server.pid) - before;
	const figure = `${String(Math.round(before / MEGABYTE))} MB before, at most ${String(Math.round(growth / MEGABYTE))} MB more`;
	info.annotations.push({ type: 'memory', description: figure });
	expect(growth, figure).toBeLessThan(MOST_GROWTH);
	site.close();
	site.closeAllConnections();
});
