import { expect, test } from './support/server.ts';
import { BUDAPEST, forecast, openExample, openQuestion } from './support/steps.ts';

test('two browsers on one question agree without a reload', async ({ page, secondPage }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	await secondPage.goto(address);
	await expect(secondPage.locator('.figures .you')).toContainText('—');
	await forecast(page, '15', '15%');
	await expect(secondPage.locator('.figures .you')).toContainText('15%');
	await forecast(secondPage, '30', '30%');
	await expect(page.locator('.figures .you')).toContainText('30%');
});

test('what changes while a page is on its way is not missed', async ({ page, secondPage }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	let letThrough = (): void => undefined;
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await secondPage.route(/live\.changes/, async (route) => {
		await held;
		await route.continue();
	});
	await secondPage.goto(address);
	await forecast(page, '45', '45%');
	await expect(secondPage.locator('.figures .you')).not.toContainText('45%');
	letThrough();
	await expect(secondPage.locator('.figures .you')).toContainText('45%');
});
