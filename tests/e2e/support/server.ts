import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { startServer, type Server } from '../../support/serve.ts';

type Start = (dataDir?: string) => Promise<Server>;

type Shared = { file: string; server: Server; signedIn: BrowserContextOptions['storageState'] };

export const test = base.extend<
	{ shared: Shared; server: Omit<Server, 'link'>; start: Start; secondPage: Page },
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
	/** The owner's as well, in a browser of its own, far away. */
	secondPage: async ({ browser, shared }, use) => {
		const context = await browser.newContext({
			...(shared.signedIn === undefined ? {} : { storageState: shared.signedIn }),
			timezoneId: 'America/New_York'
		});
		await use(await context.newPage());
		await context.close();
	},
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
