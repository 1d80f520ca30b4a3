import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/server.ts';

test('a fresh install opens for its owner', async ({ page }) => {
	const response = await page.goto('/');
	expect(response?.status()).toBe(200);
	expect(page.url()).not.toContain('/sign-in');
});

test('the printed link signs in, and only once', async ({ browser, start }) => {
	const { link, url } = await start();
	const context = () => browser.newContext({ storageState: { cookies: [], origins: [] } });
	const first = await (await context()).newPage();
	await first.goto(link);
	expect(first.url()).not.toContain('token');
	const second = await (await context()).newPage();
	await second.goto(link);
	expect(second.url()).toContain(`${url}/sign-in`);
});

test('what only listens or waits does not hold up the stop, and what is under way is answered', async ({
	start
}) => {
	const { link, url, stop } = await start();
	const cookie = await signIn(link);
	const ended = [await listen(url, cookie), await openAhead(url)].map(
		(each) => new Promise((resolve) => each.on('close', resolve))
	);
	const form = await beginToSend(url, { login: 'nobody', password: 'none' });
	const stopped = stop();
	await Promise.all(ended);
	// Were it the end of the grace period that ended them, nobody would be there to answer.
	expect(await form.finish()).toContain('do not belong together');
	expect(await stopped).toBe(0);
});

test('a database that cannot be used is refused with one sentence', async ({ start }) => {
	const folder = await mkdtemp(join(tmpdir(), 'presage-e2e-'));
	await writeFile(join(folder, 'presage.db'), 'Dear diary, '.repeat(100));
	const refused = await start(folder).catch(String);
	expect(refused).toContain('presage.db is not a database. Move that file away');
	expect(refused).not.toContain(' at ');
	await rm(folder, { recursive: true });
});

test('an address that is none is not found without a word in the log', async ({ start }) => {
	const { url, complaints } = await start();
	const before = complaints();
	for (const path of ['/%ff', '/%', '/nothing/here'])
		expect([400, 404]).toContain((await fetch(url + path)).status);
	expect(complaints()).toBe(before);
});

test('more than the server takes at once is answered with what to do', async ({ start }) => {
	const { link, url } = await start();
	const response = await fetch(`${url}/api/trpc/evidence.readArticle`, {
		method: 'POST',
		headers: { cookie: await signIn(link), 'content-type': 'application/json' },
		body: JSON.stringify('x'.repeat(33 * 1024 * 1024))
	});
	expect(response.status).toBe(413);
	expect(await response.text()).toContain('This is more than can be sent at once.');
});

/** Uses the printed link up, and gives back the cookie it brings. */
async function signIn(link: string): Promise<string> {
	const { headers } = await fetch(link, { redirect: 'manual' });
	return headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

/** Makes a space and opens its stream of news. */
async function listen(url: string, cookie: string): Promise<IncomingMessage> {
	const made = await fetch(`${url}/api/trpc/space.create`, {
		method: 'POST',
		headers: { cookie, 'content-type': 'application/json' },
		body: JSON.stringify({ name: 'Desk', zone: 'UTC' })
	});
	const { result } = (await made.json()) as { result: { data: { id: string } } };
	const input = encodeURIComponent(JSON.stringify({ spaceId: result.data.id, lastEventId: '0' }));
	const headers = { cookie, accept: 'text/event-stream' };
	const asked = get(`${url}/api/trpc/live.changes?input=${input}`, { headers });
	const [stream] = (await once(asked, 'response')) as [IncomingMessage];
	stream.on('error', () => undefined); // it is cut off
	await once(stream, 'data');
	return stream;
}

/** A connection without a request, as browsers open them. */
async function openAhead(url: string): Promise<Socket> {
	const { hostname, port } = new URL(url);
	const socket = connect(Number(port), hostname).resume();
	await once(socket, 'connect');
	return socket;
}

/** Sends a sign-in but for its body; once the server has taken it up, `finish` sends that and gives back the answer. */
async function beginToSend(url: string, input: Record<string, string>) {
	const body = JSON.stringify(input);
	const headers = {
		'content-type': 'application/json',
		'content-length': body.length,
		expect: '100-continue'
	};
	const sent = request(`${url}/api/trpc/session.signIn`, { method: 'POST', headers });
	sent.flushHeaders();
	await once(sent, 'continue');
	const finish = async () => {
		sent.end(body);
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		let answer = '';
		for await (const chunk of response) answer += String(chunk);
		return answer;
	};
	return { finish };
}
