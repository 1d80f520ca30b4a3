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
	await list.getByLabel(/Show this list/).uncheck();
	await page.keyboard.press('Escape');
	await expect(list).toBeHidden();
	await page.reload();
	await whenReady(page);
	await page.keyboard.press('q');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.getByRole('button', { name: 'Mara' }).click();
	await page.getByRole('menuitem', { name: 'Keys' }).click();
	await list.getByLabel(/Ask in one line/).check();
	await list.getByRole('button', { name: 'Done' }).click();
	await page.keyboard.press('q');
	await expect(page.getByRole('dialog', { name: 'Ask in one line' })).toBeVisible();
});
