import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvParse } from 'd3';
import { expect, test } from './support/server.ts';
import { expectAccessible, expectNoSideways, openExample, whenReady } from './support/steps.ts';

const everyone = '/example/record?forecaster=everyone';

/** Chooses in a filter and waits until the address says so. */
async function filter(page: Page, name: string, choice: string, inAddress: RegExp) {
	await page.locator(`select[name=${name}]`).selectOption({ label: choice });
	await expect(page).toHaveURL(inAddress);
}

test('from everyone’s curve to ten bins, several options, and the groups by tag', async ({
	page
}) => {
	await openExample(page);
	await page.goto(everyone);
	await page.getByRole('link', { name: 'Ten bins' }).click();
	await expect(page).toHaveURL(/bins=ten/);
	await expect(page.getByText(/10% stands in 10–20%/).first()).toBeVisible();
	await expect(page.getByRole('rowheader', { name: '90–100%' })).toBeVisible();
	await page.getByRole('link', { name: 'Curve' }).click();

	await filter(page, 'kind', 'several options', /kind=multiple_choice/);
	await expect(page.getByText(/Too few to judge: 20 resolved questions/).first()).toBeVisible();
	await expect(page.getByText(/Each of K options is a row/).first()).toBeVisible();
	await filter(page, 'kind', 'yes or no', /^(?!.*kind=)/);

	await page.getByRole('navigation', { name: 'Broken down by' }).getByText('Tag').click();
	await expect(page.getByRole('heading', { name: 'Calibration by tag' })).toBeVisible();
	await page
		.getByRole('rowheader', { name: /energy/ })
		.getByRole('link')
		.click();
	await expect(page).toHaveURL(/tag=energy/);
	await expect(page.locator('select[name=tag]')).toHaveValue('energy');
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSideways(page);
});

test('a forecaster beside the crowd, and the rows behind it add up to both scores', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/record');
	await filter(page, 'forecaster', 'Analyst A', /forecaster=w_/);
	await filter(page, 'with', 'the crowd', /with=crowd/);
	await expect(page.getByRole('heading', { name: 'Analyst A beside the crowd' })).toBeVisible();
	await expect(page.getByText(/Analyst A is 0\.\d+ (better|worse) than the crowd/)).toBeVisible();
	await filter(page, 'horizon', '7–30 days', /horizon=7-30/);

	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save CSV' }).click();
	const rows = csvParse(await readFile(await (await saving).path(), 'utf8')).filter(
		(row) => row['part'] === 'side by side'
	);
	for (const [name, title] of [
		['Analyst A', 'Analyst A'],
		['crowd', 'The crowd']
	] as const) {
		const own = rows.filter((row) => row['forecaster'] === name);
		const weight = own.reduce((sum, row) => sum + Number(row['weight']), 0);
		const sum = own.reduce((all, row) => all + Number(row['weight']) * Number(row['brier']), 0);
		const side = page.locator('figure', { hasText: title }).locator('xpath=following-sibling::p');
		await expect(side.filter({ hasText: 'Brier' }).last()).toContainText((sum / weight).toFixed(3));
	}
	const beside = page.getByRole('region', { name: /beside the crowd/ });
	await beside.getByRole('button', { name: 'Save' }).last().click();
	const drawing = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: /SVG/ }).click();
	const drawn = await drawing;
	expect(drawn.suggestedFilename()).toBe('calibration-the-crowd.svg');
	expect(await readFile(await drawn.path(), 'utf8')).toMatch(
		/Analyst A beside the crowd, where both stood · yes or no · 7–30 days left · Example, 21 Oct 2025/
	);
	await beside.getByRole('link', { name: 'Close' }).click();
	await expect(page).not.toHaveURL(/with=/);
});

test('by keyboard alone from one way of parting it to the next', async ({ page }) => {
	await openExample(page);
	await page.goto(everyone);
	await whenReady(page);
	await page.getByRole('link', { name: 'Time left' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Calibration by time left' })).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Calibration by kind' })).toBeVisible();
});

test('a filter or a file chosen before the page is ready is not lost', async ({ page }) => {
	await openExample(page);
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/_app\/.*\.js/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/example/record', { waitUntil: 'commit' });
	await page.locator('select[name=kind]').selectOption({ label: 'both' });
	letGo();
	await expect(page).toHaveURL(/kind=both/);
	await expect(page.locator('select[name=kind]')).toHaveValue('both');

	const again = new Promise<void>((resolve) => (letGo = resolve));
	await page.unrouteAll();
	await page.route(/_app\/.*\.js/, async (route) => {
		await again;
		await route.continue();
	});
	await page.goto('/example/record/spreadsheet', { waitUntil: 'commit' });
	const text = 'question,probability,outcome\nWill it rain?,0.3,yes\n';
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'rain.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	letGo();
	await expect(page.getByText('rain.csv').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`the checker finds nothing on what a record is parted into, ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await openExample(page);
		await page.goto('/example/record');
		await filter(page, 'forecaster', 'Analyst A', /forecaster=w_/);
		const own = page.url();
		for (const size of [
			{ width: 390, height: 844 },
			{ width: 1440, height: 900 }
		]) {
			await page.setViewportSize(size);
			for (const more of ['&with=crowd&by=tag', '&kind=both&bins=ten&by=horizon']) {
				await page.goto(own + more);
				await expectAccessible(page);
				await expectNoSideways(page);
			}
		}
	});
