import { expect, test } from './support/server.ts';
import { forecast, openOwnSpace } from './support/steps.ts';

const PASSWORD = 'four plain words here';
const QUESTION = 'Will the river freeze by 31 March 2030?';

test('invite somebody, who signs in and forecasts; an expired session keeps what was typed', async ({
	page,
	browser,
	server
}) => {
	await openOwnSpace(page);
	await page.getByLabel('What are you asking?').fill(QUESTION);
	await page.getByLabel(/^Probability|Your number/).fill('20');
	await page.getByRole('button', { name: 'Ask and forecast' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	const address = page.url();

	await page.goto('/my-questions/settings');
	await expect(page.getByText(/set a password/i).first()).toBeVisible();
	await page.goto('/account');
	await page.getByLabel('E-mail or name to sign in with').fill('mara');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set the password' }).click();
	await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();

	await page.goto('/my-questions/settings');
	await page.getByLabel('Role', { exact: true }).last().selectOption('forecaster');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel(/Link for one/).inputValue();

	const guest = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const visitor = await guest.newPage();
	await visitor.goto(address);
	await expect(visitor).toHaveURL(/sign-in/);
	await visitor.goto(link);
	await expect(visitor.getByText('My questions').first()).toBeVisible();
	await visitor.getByLabel('Your name').fill('Олена');
	await visitor.getByLabel('E-mail or name to sign in with').fill('olena');
	await visitor.getByLabel('Password').fill(PASSWORD);
	await visitor.getByRole('button', { name: 'Join' }).click();
	await visitor.waitForURL(/my-questions/);
	await visitor.goto(address);
	await forecast(visitor, '40', '40%');

	await visitor.getByLabel('Rationale').fill('Do not lose me');
	await visitor.getByLabel('Probability', { exact: true }).fill('45');
	await guest.clearCookies();
	await visitor.getByRole('button', { name: 'Save 45%' }).click();
	const dialog = visitor.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await dialog.getByLabel('E-mail or name').fill('olena');
	await dialog.getByLabel('Password').fill(PASSWORD);
	await dialog.getByRole('button', { name: 'Sign in' }).click();
	await expect(dialog).toBeHidden();
	await expect(visitor.getByLabel('Rationale')).toHaveValue('Do not lose me');
	await visitor.getByRole('button', { name: 'Save 45%' }).click();
	await expect(visitor.getByText('45% saved at')).toBeVisible();
	await expect(visitor).toHaveURL(new RegExp(server.url));
	await guest.close();
});

test('a link used twice leads to the way to sign in', async ({ browser, start }) => {
	const { link } = await start();
	const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const page = await context.newPage();
	await page.goto(link);
	await context.clearCookies();
	await page.goto(link);
	await expect(page).toHaveURL(/sign-in/);
	await expect(page.getByText(/works once/).first()).toBeVisible();
});
