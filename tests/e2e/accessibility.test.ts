import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

test.setTimeout(600_000);

const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

for (const colorScheme of ['light', 'dark'] as const)
	test(`the checker finds nothing on any page, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await openExample(page);
		const question = new URL(await openQuestion(page, BUDAPEST)).pathname;
		const options = new URL(
			await openQuestion(page, 'Where will Trump and Putin next meet in person?')
		).pathname;
		const article = await articleAddress(page);
		const opened = await openedAddress(page);
		const pages = [
			'/welcome',
			'/sign-in',
			'/account',
			'/kept',
			'/example',
			'/example?moved=week',
			'/example/queue',
			'/example/questions',
			'/example/questions?status=resolved',
			'/example/questions/new',
			question,
			`${question}/edit`,
			`${question}/versions`,
			`${question}/resolve`,
			options,
			'/example/evidence',
			'/example/evidence?of=articles',
			'/example/evidence?of=articles&text=the',
			'/example/evidence/outlets',
			'/example/evidence/new',
			article,
			'/example/record?forecaster=everyone',
			'/example/record?forecaster=everyone&bin=2',
			'/example/record/leaderboard',
			'/example/record/words',
			'/example/record/evidence?forecaster=everyone&strength=moderate',
			'/example/record/words?forecaster=everyone&word=likely',
			'/example/definitions',
			'/example/resolve',
			'/example/resolve/several',
			opened,
			'/example/briefs',
			'/example/briefs/new',
			'/example/activity',
			'/example/notes',
			'/example/settings',
			'/example/notices',
			'/example/notices/settings',
			'/account/mail/guessed',
			'/account/mail/stop/guessed',
			'/example/nothing-here'
		];
		for (const size of SIZES) {
			await page.setViewportSize(size);
			for (const address of pages)
				await test.step(`${address} at ${String(size.width)}`, async () => {
					await page.goto(address);
					await expectAccessible(page);
					await expectNoSideways(page);
				});
			await test.step(`what opens, at ${String(size.width)}`, () => expectOpenedAccessible(page));
		}
	});

/** The menus and the list that open above a page. */
async function expectOpenedAccessible(page: Page): Promise<void> {
	for (const [address, name] of [
		['/example', /^(Menu|Mara)/],
		['/example', 'further'],
		['/example/record?forecaster=everyone', /^Save$/]
	] as const) {
		await page.goto(address);
		await whenReady(page);
		await page.getByRole('button', { name }).first().click();
		await expect(page.getByRole('menu')).toBeVisible();
		await expectAccessible(page);
	}
}

async function articleAddress(page: Page): Promise<string> {
	await page.goto('/example/evidence?of=articles');
	const href = await page.locator('a[href*="/evidence/articles/"]').first().getAttribute('href');
	return href ?? '/example/evidence';
}

/** The docket with its first question open. */
async function openedAddress(page: Page): Promise<string> {
	await page.goto('/example/resolve');
	await page
		.getByRole('button', { name: /Criteria, evidence and forecasts/ })
		.first()
		.click();
	await page.waitForURL(/open=/);
	return new URL(page.url()).pathname + new URL(page.url()).search;
}
