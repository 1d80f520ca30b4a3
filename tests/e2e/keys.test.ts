import { expect, test } from './support/server.ts';
import {
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	BUDAPEST,
	whenReady
} from './support/steps.ts';

test('? lists the keys, and each can be switched off for good', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await page.keyboard.press('?');
	const list = page.getByRole('dialog', { name: 'Keys' });
	await expect(list).toBeVisible();
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await list.getByLabel(/Ask in one line/).focus();
	await page.keyboard.press('Space');
	await list.getByLabel(/Send what is written/).uncheck();
	await list.getByLabel(/Show this list/).uncheck();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await page.reload();
	await whenReady(page);
	await page.keyboard.press('q');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeHidden();

	// Ctrl Enter sends nothing any more.
	const comment = page.getByLabel('Comment', { exact: true }).first();
	await comment.fill('Kept, not sent.');
	await comment.press('Control+Enter');
	await expect(comment).toHaveValue('Kept, not sent.');

	await page.getByRole('button', { name: 'Mara' }).click();
	await page.getByRole('menuitem', { name: 'Keys' }).click();
	await list.getByLabel(/Ask in one line/).check();
	await list.getByRole('button', { name: 'Done' }).click();
	await page.keyboard.press('q');
	await expect(page.getByRole('dialog', { name: 'Ask in one line' })).toBeVisible();
});

test('Ctrl Enter says yes in the last look, wherever in it the focus stands', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/resolve');
	await page.locator('.statement a').first().click();
	await page.waitForURL(/questions/u);
	await page.goto(`${page.url()}/resolve`);
	await page.getByRole('radio', { name: 'Did not happen' }).check();
	await expect(page.getByText(/because nothing happened before it/).first()).toBeVisible();
	await page.getByLabel('Note').fill('It did not.');
	await page.getByLabel('Note').press('Control+Enter');
	const look = page.getByRole('dialog');
	await expect(look).toContainText('Would score');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText('Resolved. The scores stand on the page.')).toBeVisible();
	await page.keyboard.press('z');
	await expect(page.getByText('That stays on record as well.')).toBeVisible();
	// The outcome stays on record, folded.
	await expect(page.getByText('It did not.').first()).toBeAttached();
});

test('where there are no keys, none are named', async ({ browser, page }) => {
	await openExample(page);
	await expect(page.getByText('from anywhere')).toBeVisible();
	const context = await browser.newContext({
		...{ storageState: await page.context().storageState(), hasTouch: true, isMobile: true },
		viewport: { width: 1024, height: 768 }
	});
	const tablet = await context.newPage();
	await tablet.goto(page.url());
	await whenReady(tablet);
	await expect(tablet.locator('kbd').first()).toBeAttached();
	await expect(tablet.locator('kbd:visible')).toHaveCount(0);
	await expect(tablet.getByText('from anywhere')).toBeHidden();
	await context.close();
});
