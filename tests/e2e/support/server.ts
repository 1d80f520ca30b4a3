import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { request, test as base, type BrowserContextOptions } from '@playwright/test';

export type Server = {
	/** Where it serves, without a slash at the end. */
	url: string;
	/** The address it printed for the first visit, token and all. */
	link: string;
	dataDir: string;
	/** Ends it as a service manager would, waits, and gives the exit code back. Its data stay. */
	stop: () => Promise<number | null>;
};

type Start = (dataDir?: string) => Promise<Server>;

/** Runs `node start.js` on a free port. */
async function startServer(dataDir: string): Promise<Server> {
	const child = spawn(process.execPath, ['start.js'], {
		env: {
			...process.env,
			HOST: '127.0.0.1',
			PORT: '0',
			PRESAGE_DATA: dataDir,
			TZ: 'Pacific/Apia'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = once(child, 'exit') as Promise<[number | null]>;
	let errors = '';
	child.stderr.on('data', (chunk) => (errors += String(chunk)));
	for await (const line of createInterface({ input: child.stdout })) {
		const link = /http\S+\?token=\S+/.exec(line)?.[0];
		if (link === undefined) continue;
		child.stdout.resume();
		const stop = async () => {
			child.kill('SIGTERM');
			return (await ended)[0];
		};
		return { url: new URL(link).origin, link, dataDir, stop };
	}
	throw new Error(
		`The server ended (${String((await ended)[0])}) before it printed a link. ${errors}`
	);
}

type Shared = { file: string; server: Server; signedIn: BrowserContextOptions['storageState'] };

export const test = base.extend<
	{ shared: Shared; server: Omit<Server, 'link'>; start: Start },
	{ servers: Shared[] }
>({
	servers: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
		async ({}, use) => {
			const servers: Shared[] = [];
			await use(servers);
			for (const { server } of servers) await end(server);
		},
		{ scope: 'worker' }
	],
	shared: async ({ servers }, use, { file }) => {
		let shared = servers.find((each) => each.file === file);
		if (shared === undefined) {
			for (const { server } of servers.splice(0)) await end(server);
			const server = await startServer(await freshFolder());
			shared = { file, server, signedIn: await useLink(server) };
			servers.push(shared);
		}
		await use(shared);
	},
	/** A fresh install that the tests of one file share, in their order; a test that fails takes it along. */
	server: async ({ shared }, use) => use(shared.server),
	/** `page` is the owner's, signed in, and `page.goto('/')` leads to `server`. */
	storageState: async ({ shared }, use) => use(shared.signedIn),
	baseURL: async ({ shared }, use) => use(shared.server.url),
	/** Starts one for this test alone; give `dataDir` to come back to what an earlier one left. */
	// eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
	start: async ({}, use) => {
		const started: Server[] = [];
		await use(async (dataDir) => {
			const server = await startServer(dataDir ?? (await freshFolder()));
			started.push(server);
			return server;
		});
		for (const server of started) await end(server);
	}
});
export { expect } from '@playwright/test';

/** The link works once, so its cookie is kept for every page. */
async function useLink({ link }: Server): Promise<BrowserContextOptions['storageState']> {
	const browser = await request.newContext();
	await browser.get(link);
	const state = await browser.storageState();
	await browser.dispose();
	return state;
}

const freshFolder = () => mkdtemp(join(tmpdir(), 'presage-e2e-'));

async function end(server: Server): Promise<void> {
	await server.stop();
	await rm(server.dataDir, { recursive: true, force: true });
}
