import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { expectAccessible, expectNoSideways, openExample, whenReady } from './support/steps.ts';

/** Where the queue stands: `3 of 20`. */
const place = (page: Page) => page.getByRole('status').filter({ hasText: /^\d+ of \d+$/ });

const press = (page: Page, ...pressed: readonly string[]) =>
	pressed.reduce(
		(before, key) => before.then(() => page.keyboard.press(key)),
		Promise.resolve<void>(undefined)
	);

const statement = (page: Page) => page.getByRole('heading', { level: 1 });

/** Presses → until the question shown takes a forecast. */
async function nextOpen(page: Page): Promise<string> {
	const before = (await statement(page).textContent()) ?? '';
	await press(page, 'ArrowRight');
	await expect(statement(page)).not.toHaveText(before);
	const isOpen = await page.getByLabel('Probability', { exact: true }).isVisible();
	return isOpen ? ((await statement(page).textContent()) ?? '') : nextOpen(page);
}

test('a morning by keyboard alone, from the link to a queue with nothing in it', async ({
	page
}) => {
	test.setTimeout(300_000);
	await openExample(page);
	await whenReady(page);
	await expect(page.getByRole('link', { name: /^Start: \d+ questions/ })).toBeVisible();

	await press(page, 'g');
	await expect(place(page)).toHaveText(/^1 of 20$/);

	// A number, typed from wherever the focus is.
	const first = await nextOpen(page);
	await expect(statement(page)).toBeFocused();
	await press(page, '1', '5');
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('15');
	await press(page, 'Enter');
	await expect(page.getByText('15% saved.')).toBeVisible();
	await expect(statement(page)).not.toHaveText(first);
	await expect(statement(page)).toBeFocused();
	await expect(place(page)).toHaveText(/of 19$/);

	// Later, and after all.
	const second = (await statement(page).textContent()) ?? '';
	await press(page, 's');
	await expect(page.getByText('Snoozed until tomorrow morning.')).toBeVisible();
	await expect(place(page)).toHaveText(/of 18$/);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(statement(page)).toHaveText(second);
	await expect(place(page)).toHaveText(/of 19$/);

	// The evidence, there and back; then the question’s own page, and back to the same place.
	await press(page, 'e');
	await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible();
	await expect(page.getByRole('group', { name: 'Evidence' })).toBeFocused();
	await press(page, 'e');
	await expect(statement(page)).toBeFocused();
	await press(page, 'o');
	await expect(page).toHaveURL(/\/questions\/q_/);
	await page.goBack();
	await expect(statement(page)).toHaveText(second);
});
