import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

test('Ctrl K finds and does, by keyboard alone', async ({ page }) => {
	await openExample(page);
	await whenReady(page);
	await page.keyboard.press('Control+k');
	const palette = page.getByRole('dialog', { name: 'Find or do' });
	const field = palette.getByRole('combobox');
	const chosen = palette.getByRole('option', { selected: true });
	await expect(field).toBeFocused();
	// The whole list scrolls; the field that chooses in it keeps the focus.
	await expect(palette.getByRole('option', { name: 'Definitions' })).toBeAttached();
	await expectAccessible(page);
	await page.keyboard.press('ArrowDown');
	await expect(palette.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Tab');
	await expect(palette.getByRole('listbox')).not.toBeFocused();
	await field.focus();
	await page.keyboard.type('bud 31 dec');
	await expect(chosen).toHaveText(/Budapest by 31 December 2025/);
	await expect(palette.locator('b').first()).toHaveText('Bud');
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: BUDAPEST })).toBeVisible();

	await page.keyboard.press('Control+k');
	await expect(chosen).toHaveText(new RegExp(BUDAPEST.replace('?', '\\?')));
	await page.keyboard.type('forecast on');
	await expect(chosen).toHaveText('Forecast on this question');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Probability', { exact: true })).toBeFocused();

	// In a field it works as well; what lies over the page keeps its keys.
	await page.keyboard.press('Control+k');
	await expect(field).toBeFocused();
	await page.keyboard.type('dark th');
	await expect(chosen).toHaveText('Dark theme');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.keyboard.press('Control+k');
	await expect(field).toBeFocused();
	await page.keyboard.type('analyst a');
	await expect(chosen).toHaveText(/Analyst A/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/record\?forecaster=w_/);
});

test('asks in the line of the Desk, which keeps the focus', async ({ page }) => {
	await openExample(page);
	await whenReady(page);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('ask in one');
	await page.getByRole('option', { name: /Ask in one line/ }).click();
	await expect(page.getByLabel('What are you asking?')).toBeFocused();
});

test('nothing found is said, and a key that is switched off does nothing', async ({ page }) => {
	await openExample(page);
	await whenReady(page);
	await page.getByRole('button', { name: 'Find' }).click();
	const palette = page.getByRole('dialog', { name: 'Find or do' });
	await expect(palette.getByRole('combobox')).toBeFocused();
	await page.keyboard.type('xyzzy');
	await expect(palette.getByText('Nothing begins like this.').last()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('?');
	await page.getByLabel(/Find or do anything/).uncheck();
	await page.getByRole('button', { name: 'Done' }).click();
	await page.keyboard.press('Control+k');
	await expect(palette).toBeHidden();
});

test('Ctrl Enter sends a form from any of its fields, and z takes back what was done', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await whenReady(page);
	await page.getByLabel('Probability', { exact: true }).fill('20');
	await page.getByLabel('Rationale').fill('By the keys alone.');
	await page.getByLabel('Rationale').press('Control+Enter');
	await expect(page.getByText('20% saved at')).toBeVisible();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('z');
	await expect(page.getByLabel('Rationale')).toHaveValue('By the keys alone.');
	await expect(page.getByLabel('Probability', { exact: true })).toBeFocused();

	await page.goto('/account');
	await whenReady(page);
	await page.getByLabel('Your name').fill('Mara B.');
	await page.getByLabel('Your name').press('Control+Enter');
	await expect(page.getByText('You are Mara B. in every space.')).toBeVisible();
	await page.getByLabel('Your name').press('z');
	await expect(page.getByLabel('Your name')).toHaveValue(/z/);
	await page.getByRole('heading', { name: 'Your account' }).click();
	await page.keyboard.press('z');
	await expect(page.getByText('You are Mara in every space.')).toBeVisible();

	await page.goto('/example/questions/new');
	await whenReady(page);
	await page.getByLabel('Criteria').press('Control+Enter');
	await expect(page.getByRole('alert').first()).toBeVisible();
});
