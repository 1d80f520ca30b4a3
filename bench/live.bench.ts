import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { startServer } from '../tests/support/serve.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'presage-live-'));
const server = await startServer(dataDir);
const visit = await fetch(server.link, { redirect: 'manual' });
const headers = {
	cookie: (visit.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
	'content-type': 'application/json'
};

async function call(procedure: string, input: unknown): Promise<Record<string, string>> {
	const response = await fetch(`${server.url}/api/trpc/${procedure}`, {
		method: 'POST',
		headers,
		body: JSON.stringify(input)
	});
	const answer = (await response.json()) as { result: { data: Record<string, string> } };
	return answer.result.data;
}

const space = await call('space.create', { name: 'Bench', zone: 'UTC' });
const spaceId = space['id'] ?? '';
const asked = await call('question.ask', {
	...{ spaceId, kind: 'binary', title: 'Will it rain by 2099?', criteria: '', background: '' },
	...{ tags: [], ordered: false, options: [] },
	schedule: {
		...{ opensAt: Date.now() - 1000, deadlineDay: '2099-12-31', zone: 'UTC' },
		...{ closesAt: null, resolvesBy: null }
	}
});
const questionId = asked['id'] ?? '';
const page = `${server.url}/${space['slug'] ?? ''}/questions/${questionId}/__data.json`;

/** The other browser's event stream: calls whoever waits for the next piece of news. */
let heard = (): void => undefined;
const listening = new AbortController();
const stream = await fetch(
	`${server.url}/api/trpc/live.changes?input=${encodeURIComponent(JSON.stringify({ spaceId }))}`,
	{ headers: { cookie: headers.cookie, accept: 'text/event-stream' }, signal: listening.signal }
);
const following = (async () => {
	const decoder = new TextDecoder();
	for await (const chunk of stream.body ?? [])
		if (decoder.decode(chunk).includes('forecast.stated')) heard();
})();

afterAll(async () => {
	listening.abort();
	await following.catch(() => undefined);
	await server.stop();
	await rm(dataDir, { recursive: true, force: true });
});

describe('two browsers on one question agree', () => {
	let n = 0;
	bench('a forecast is saved, the other page hears of it and has read it again', async () => {
		const news = new Promise<void>((resolve) => (heard = resolve));
		await call('forecast.state', { questionId, probability: (n++ % 101) / 100 });
		await news;
		await (await fetch(page, { headers: { cookie: headers.cookie } })).text();
	});
	bench(
		'reference: the second that is promised',
		() => new Promise((resolve) => setTimeout(resolve, 1000)),
		{ iterations: 3, warmupIterations: 0, time: 0, warmupTime: 0 }
	);
});
