import type { Page } from '@playwright/test';
import { articleWith, HOSTILE } from '../support/hostile-html.ts';
import { expect, test } from './support/server.ts';
import { openExample, openOwnSpace } from './support/steps.ts';

test.setTimeout(600_000);

type Kept = { result?: { data?: { id?: string } }; error?: { message: string } };

/** Keeps an article through the API, as the page for pasting does, and says its id; null where it is refused. */
async function keep(page: Page, spaceId: string, name: string, markup: string) {
	const response = await page.request.post('/api/trpc/evidence.captureArticle', {
		headers: { origin: new URL(page.url()).origin },
		data: {
			...{ spaceId, way: 'html', body: articleWith(name, markup), url: null },
			...{ title: `Report: ${name}`, outlet: null, byline: null },
			...{ publishedDay: null, publishedAt: null }
		}
	});
	const { result, error } = (await response.json()) as Kept; // as the API answers
	expect(response.status(), `${name}: ${error?.message ?? ''}`).toBeLessThan(500);
	return result?.data?.id ?? null;
}

test('nothing in hostile pages runs, loads, leads astray or covers the page', async ({
	page,
	server
}) => {
	await openOwnSpace(page);
	const { result } = (await (await page.request.get('/api/trpc/space.list')).json()) as {
		result: { data: { id: string }[] };
	}; // as the API answers
	const spaceId = result.data[0]?.id ?? '';
	const outside: string[] = [];
	const dialogs: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(server.url) && !url.startsWith('data:')) outside.push(url);
	});
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	let shown = 0;
	for (const [name, markup] of Object.entries(HOSTILE))
		await test.step(name, async () => {
			const id = await keep(page, spaceId, name, markup);
			if (id === null) return;
			shown++;
			await page.goto(`/my-questions/evidence/articles/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Report: ${name}`);
			expect(await lookAround(page), name).toEqual({
				...{ hacked: false, foreign: [], links: [], fixed: [] }
			});
			expect([outside, dialogs], name).toEqual([[], []]);
		});
	expect(shown).toBeGreaterThan(80);
});

/** What a page shows of having been broken into. */
const lookAround = (page: Page) =>
	page.evaluate(() => {
		const text = document.querySelector('.text');
		const inside = Array.from(text?.querySelectorAll<HTMLElement>('*') ?? []);
		const usual = ['P', 'DIV', 'BUTTON', 'svg', 'path', 'SPAN'];
		return {
			hacked: 'hacked' in window,
			foreign: inside.map((element) => element.tagName).filter((tag) => !usual.includes(tag)),
			links: Array.from(document.querySelectorAll('main a'))
				.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : 'not a link'))
				.filter((protocol) => protocol !== 'http:' && protocol !== 'https:'),
			fixed: inside
				.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
				.map((element) => element.tagName)
		};
	});

test('the kept markup itself does nothing either, in a page without any policy', async ({
	page,
	browser
}) => {
	await openExample(page);
	const { result } = (await (await page.request.get('/api/trpc/space.list')).json()) as {
		result: { data: { id: string }[] };
	}; // as the API answers
	const spaceId = result.data[0]?.id ?? '';
	const context = await browser.newContext();
	const bare = await context.newPage();
	const requests: string[] = [];
	let opened = 0;
	bare.on('request', (request) => requests.push(request.url()));
	await bare.route('**', (route) => route.abort());
	for (const [name, markup] of Object.entries(HOSTILE)) {
		const id = await keep(page, spaceId, name, markup);
		if (id === null) continue;
		opened++;
		const input = encodeURIComponent(JSON.stringify({ articleId: id }));
		const response = await page.request.get(`/api/trpc/evidence.article?input=${input}`);
		const { result: kept } = (await response.json()) as { result: { data: { html: string } } }; // as the API answers
		await bare.setContent(kept.data.html);
		expect(await bare.evaluate(() => 'hacked' in window), name).toBe(false);
	}
	expect(requests).toEqual([]);
	// Refused pages prove nothing.
	expect(opened).toBeGreaterThan(80);
	await context.close();
});

test('the policy of a page lets nothing in from elsewhere', async ({ page }) => {
	const response = await page.goto('/');
	const policy = response?.headers()['content-security-policy'] ?? '';
	expect(policy).toContain("default-src 'self'");
	expect(policy).toContain("object-src 'none'");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
	expect(policy).toMatch(/img-src 'self' data: blob:(;|$)/);
	expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});
