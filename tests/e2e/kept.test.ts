import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

const WAITS = '(something you typed waits here)';

test('what is closed says that something typed waits in it, until it is let go of', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	const clarify = page.getByRole('button', { name: 'Clarify …' });
	await clarify.click();
	await page.getByLabel('What the criteria mean').fill('A call is no meeting.');
	await expect(clarify).not.toContainText(WAITS);
	await clarify.click();
	await expect(clarify).toContainText(WAITS);
	const comments = page
		.locator('.evidence')
		.getByRole('button', { name: /omment/ })
		.first();
	await comments.click();
	await page.locator('.evidence').getByLabel('Comment', { exact: true }).fill('Who said so?');
	await comments.click();
	await expect(comments).toContainText(WAITS);
	await page.reload();
	await whenReady(page);
	await expect(clarify).toContainText(WAITS);
	await expect(comments).toContainText(WAITS);
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await clarify.click();
	await expect(page.getByLabel('What the criteria mean')).toHaveValue('A call is no meeting.');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(clarify).not.toContainText(WAITS);
});

test('a comment that was just sent can be taken back, and put back again', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	const box = page.getByLabel('Comment', { exact: true }).last();
	await box.fill('Sent too soon.');
	await box.press('Control+Enter');
	await expect(page.getByText('Your comment is there.')).toBeVisible();
	const said = page.getByRole('article', { name: 'Comment by Mara' });
	await expect(said.getByText('Sent too soon.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(said.getByText('Removed by its author.')).toBeVisible();
	await page.locator('.toaster').getByRole('button', { name: 'Put it back' }).click();
	await expect(said.getByText('Sent too soon.')).toBeVisible();
});
