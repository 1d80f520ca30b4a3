import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

test('a page that still listens for news does not hold up the stop', async ({ page, start }) => {
	const server = await start();
	await page.goto(server.link);
	const asked = Date.now();
	expect(await server.stop()).toBe(0);
	expect(Date.now() - asked).toBeLessThan(5_000);
});

test('a database that cannot be used is refused with one sentence', async ({ start }) => {
	const folder = await mkdtemp(join(tmpdir(), 'presage-e2e-'));
	await writeFile(join(folder, 'presage.db'), 'Dear diary, '.repeat(100));
	const refused = await start(folder).catch(String);
	expect(refused).toContain('presage.db is not a database. Move that file away');
	expect(refused).not.toContain(' at ');
	await rm(folder, { recursive: true });
});
