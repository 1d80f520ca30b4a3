import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { BUDAPEST, openExample, openQuestion } from './support/steps.ts';

/** Holds the page's scripts back until the answer is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let letGo = (): void => undefined;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/_app\/.*\.js/, async (route) => {
		await held;
		await route.continue();
	});
	return () => {
		letGo();
	};
}

test('what is typed before the script is there stays, and is sent', async ({ page }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	const letGo = await holdScripts(page);
	await page.goto(address, { waitUntil: 'commit' });
	const field = page.getByRole('textbox', { name: 'Probability' });
	await field.pressSequentially('23');
	await page.getByRole('textbox', { name: 'Rationale' }).pressSequentially('Typed early');
	letGo();
	await expect(page.locator('html[data-ready]')).toBeAttached();
	await expect(field).toHaveValue('23');
	await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Typed early');
	await field.press('Enter');
	await expect(page.locator('.figures .you')).toContainText('23%');
});

test('a line of quick entry that is typed before the script is there is read', async ({ page }) => {
	await openExample(page);
	const letGo = await holdScripts(page);
	await page.goto('/example', { waitUntil: 'commit' });
	const line = page.getByLabel('What are you asking?');
	await line.pressSequentially('Will it rain by 15 Nov? 35%');
	letGo();
	await expect(page.getByRole('button', { name: 'Ask and forecast' })).toBeVisible();
	await expect(line).toHaveValue('Will it rain by 15 Nov? 35%');
});

test('a brief’s title and choice survive a reload before the draft is begun', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/briefs/new');
	await expect(page.locator('html[data-ready]')).toBeAttached();
	await page.getByLabel('Title').fill('Typed before a reload');
	const first = page.getByRole('checkbox').first();
	await first.check();
	await page.reload();
	await expect(page.getByLabel('Title')).toHaveValue('Typed before a reload');
	await expect(page.getByRole('checkbox', { checked: true }).first()).toBeVisible();
});
