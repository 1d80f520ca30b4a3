import { expect, type Browser, type Page } from '@playwright/test';

const PASSWORD = 'four plain words here';

/** A password for the owner, who stays signed in: without one nobody can be invited. */
export async function setPassword(page: Page): Promise<void> {
	await page.goto('/account');
	await page.getByLabel('E-mail or name to sign in with').fill('mara');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set the password' }).click();
	await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
}

/** Somebody in a browser of their own, invited to the owner's space as a forecaster. */
export async function inviteForecaster(
	page: Page,
	browser: Browser,
	name: string,
	base = '/my-questions'
): Promise<Page> {
	await page.goto(`${base}/settings`);
	await page.getByLabel('Role', { exact: true }).last().selectOption('forecaster');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel(/Link for one/).inputValue();
	const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const visitor = await context.newPage();
	await visitor.goto(link);
	await visitor.getByLabel('Your name').fill(name);
	await visitor.getByLabel('E-mail or name to sign in with').fill(name.toLowerCase());
	await visitor.getByLabel('Password').fill(PASSWORD);
	await visitor.getByRole('button', { name: 'Join' }).click();
	await visitor.waitForURL(new RegExp(base));
	return visitor;
}
