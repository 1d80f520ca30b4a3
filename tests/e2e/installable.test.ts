import { expect, test } from './support/server.ts';
import { openExample, whenReady } from './support/steps.ts';

type Manifest = {
	name: string;
	start_url: string;
	icons: { src: string; sizes: string; type: string; purpose?: string }[];
	shortcuts: { url: string }[];
	share_target: { action: string; method: string };
};

test('the manifest names what is there: icons of their sizes, shortcuts, where shares go', async ({
	page
}) => {
	await openExample(page);
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const answer = await page.request.get(href ?? '');
	const manifest = (await answer.json()) as Manifest;
	expect(answer.headers()['content-type']).toContain('application/manifest+json');
	expect(manifest).toMatchObject({ name: 'Presage', start_url: '/' });
	expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
	for (const { src, sizes, type } of manifest.icons) {
		const icon = await page.request.get(src);
		expect(icon.headers()['content-type']).toContain(type);
		if (type !== 'image/png') continue;
		const body = await icon.body();
		expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`).toBe(sizes);
	}
	for (const { url } of manifest.shortcuts) {
		await page.goto(url);
		await expect(page).toHaveURL(/\/example/);
	}
});

test('what is shared fills the form and keeps nothing by itself', async ({ page }) => {
	await openExample(page);
	const words = 'The two ministers spoke by telephone on Monday, both sides said.';
	await page.goto(
		`/share?title=They+spoke&text=${encodeURIComponent(words)}&url=https%3A%2F%2Fnews.example%2Fa`
	);
	await expect(page.getByRole('heading', { level: 1, name: 'Add evidence' })).toBeVisible();
	await whenReady(page);
	await expect(page.getByLabel('Paste the text')).toHaveValue(words);
	await expect(page.getByLabel('Title')).toHaveValue('They spoke');
	for (const label of ['Address of the article', 'Address of the original'])
		await expect(page.getByLabel(label)).toHaveValue('https://news.example/a');
	await page.goto('/example/evidence?of=articles&q=ministers+spoke');
	await expect(page.getByRole('link', { name: 'They spoke' })).toHaveCount(0);
});

test('a second share does not mix with the first: that one stays whole until the other is taken', async ({
	page
}) => {
	await openExample(page);
	const share = (name: string) =>
		`/share?title=Story+${name}&text=The+envoys+of+${name}+met.&url=https%3A%2F%2Fnews.example%2F${name}`;
	const address = page.getByLabel('Address of the article');
	const text = page.getByLabel('Paste the text');
	await page.goto(share('one'));
	await whenReady(page);
	await expect(text).toHaveValue('The envoys of one met.');
	await page.goto(share('two'));
	await whenReady(page);
	await expect(text).toHaveValue('The envoys of one met.');
	await expect(address).toHaveValue('https://news.example/one');
	await page.getByRole('button', { name: 'Use the shared text' }).click();
	await expect(text).toHaveValue('The envoys of two met.');
	await expect(address).toHaveValue('https://news.example/two');
	await expect(page.getByLabel('Title')).toHaveValue('Story two');
});

test.describe('somebody who is signed out', () => {
	test.use({ storageState: { cookies: [], origins: [] } });

	test('signs in first, and what they share goes with them', async ({ page }) => {
		await page.goto('/share?text=https%3A%2F%2Fnews.example%2Fa');
		const next = new URL(page.url()).searchParams.get('next');
		expect(next).toBe('/capture?text=https%3A%2F%2Fnews.example%2Fa');
	});
});

test.describe('with its worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('nothing about anybody is kept for offline use', async ({ page }) => {
		await openExample(page);
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await page.goto('/example/activity');
		await page.goto('/account');
		const kept = await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			const cache = await caches.open(name);
			const requests = await cache.keys();
			const page = await (await cache.match('/kept'))?.text();
			return { paths: requests.map(({ url }) => new URL(url).pathname), page: page ?? '' };
		});
		expect(
			kept.paths.filter((path) => !/^\/(_app\/|[\w-]+\.(svg|png|webmanifest)$)/.test(path))
		).toEqual(['/kept']);
		expect(kept.page).toContain('Kept in this browser');
		expect(kept.page).not.toContain('Mara');
	});
});
