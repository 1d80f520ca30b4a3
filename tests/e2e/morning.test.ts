import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import {
	expectAccessible,
	expectNoSideways,
	forecast,
	openExample,
	whenReady
} from './support/steps.ts';

/** Where the queue stands: `3 of 20`. */
const place = (page: Page) => page.getByRole('status').filter({ hasText: /^\d+ of \d+$/ });

async function press(page: Page, ...pressed: readonly string[]): Promise<void> {
	for (const key of pressed) await page.keyboard.press(key);
}

const statement = (page: Page) => page.getByRole('heading', { level: 1 });

/** Open on both days of the example that are looked at; on the second there is evidence. */
const MEETING = 'Will Rubio and Lavrov meet in person by 31 October 2025?';

/** Has no number of mine until the second journey gives it one. */
const SUMMIT = 'Will Trump and Putin meet in Budapest by 31 October 2025?';

/** Has none either. */
const LATER = 'Will Trump and Putin meet in Budapest by 30 November 2025?';

/** Presses → until that question is shown. */
async function stepTo(page: Page, title: string): Promise<void> {
	const before = (await statement(page).textContent()) ?? '';
	// Its dates do not break across lines.
	if (before.replaceAll('\u00a0', ' ') === title) return;
	await press(page, 'ArrowRight');
	await expect(statement(page)).not.toHaveText(before);
	await stepTo(page, title);
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
	await stepTo(page, MEETING);
	await expect(statement(page)).toBeFocused();
	await press(page, '1', '5');
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('15');
	await press(page, 'Enter');
	await expect(page.getByText('15% saved.')).toBeVisible();
	await expect(statement(page)).not.toHaveText(MEETING);
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
	await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeVisible();
	await expect(page.getByRole('group', { name: 'Evidence' })).toBeFocused();
	await press(page, 'e');
	await expect(statement(page)).toBeFocused();
	await press(page, 'o');
	await expect(page).toHaveURL(/\/questions\/q_/);
	await page.goBack();
	await expect(statement(page)).toHaveText(second);

	// Everything else can wait.
	await putOffRest(page, 19);
	await expect(page.getByText(/^Next look: Wednesday, 22 October/)).toBeVisible();
	await expectAccessible(page);

	// The next day what was put off is back, and evidence has come: the number stands all the same.
	await page.getByRole('button', { name: 'move to 22 Oct' }).press('Enter');
	await expect(page.getByText('The clock stands at 22 Oct')).toBeVisible();
	await press(page, 'g');
	await expect(place(page)).toHaveText(/of 20$/);
	await stepTo(page, MEETING);
	await expect(page.getByText('1 new item of evidence since you looked:')).toBeVisible();
	await press(page, 'r');
	await expect(page.getByText('15% reaffirmed.')).toBeVisible();
	await expect(place(page)).toHaveText(/of 19$/);

	// What is due is one link away.
	await page.getByRole('link', { name: /^Resolve/ }).press('Enter');
	await expect(statement(page)).toBeVisible();
	await expect(page).toHaveURL(/\/resolve$/);
});

/** Snoozes what is left, one after another, until nothing is. */
async function putOffRest(page: Page, left: number): Promise<void> {
	for (let rest = left; rest > 0; rest--) {
		await expect(place(page)).toHaveText(new RegExp(`of ${String(rest)}$`));
		await press(page, 's');
	}
	await expect(page.getByRole('heading', { name: 'Nothing needs you' })).toBeFocused();
}

test('what is answered in another window leaves the queue in this one, and says so', async ({
	page,
	secondPage
}) => {
	await openExample(page);
	await page.goto('/example/queue');
	await whenReady(page);
	await stepTo(page, SUMMIT);
	await press(page, '4');
	await secondPage.goto(page.url().replace(/queue\?at=/, 'questions/'));
	await whenReady(secondPage);
	await forecast(secondPage, '70', '70%');
	await expect(page.getByText('This question no longer needs you')).toBeVisible();
	await expect(statement(page)).toHaveText(SUMMIT);
	await expect(statement(page)).toBeFocused();
	await expectAccessible(page);
	await press(page, 'ArrowRight');
	await expect(statement(page)).not.toHaveText(SUMMIT);
});

test('Escape leads out of the number, where the keys work again', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/queue');
	await whenReady(page);
	const first = (await statement(page).textContent()) ?? '';
	await press(page, 'ArrowRight');
	await expect(statement(page)).not.toHaveText(first);
	const second = (await statement(page).textContent()) ?? '';
	await press(page, '7', 'Escape');
	await expect(statement(page)).toBeFocused();
	await press(page, 'ArrowRight');
	await expect(statement(page)).not.toHaveText(second);
});

test('what comes to the queue is set on its page, and a slider keeps its arrows', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/queue');
	await whenReady(page);
	// A slider keeps its arrows.
	await stepTo(page, LATER);
	const slider = page.getByLabel('Probability, slider');
	await slider.focus();
	await press(page, 'ArrowRight');
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('51%');
	await expect(statement(page)).toHaveText(LATER);

	await page.getByRole('button', { name: 'What comes here' }).press('Enter');
	const days = page.getByLabel('How long before', { exact: true });
	await days.fill('a week');
	await page.locator('#rules').getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('This cannot be read. Give a number.')).toBeVisible();
	await days.fill('90');
	await page.locator('#rules').getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Give a whole number of days from 1 to 60.')).toBeVisible();
	await expect(days).toHaveValue('90');
	await days.fill('12');
	await page.getByLabel('I have never forecast on it').uncheck();
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await page.locator('#rules').getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved: what comes to your queue.')).toBeVisible();
	await page.goto('/example');
	await expect(page.getByText('No number of yours yet')).toBeHidden();
});

test('a key that can do nothing says why, and what can be done, until one goes on', async ({
	page
}) => {
	await openExample(page);
	await whenReady(page);
	await press(page, 'g');
	await expect(place(page)).toHaveText(/^1 of/);
	for (const key of ['r', '4']) {
		await press(page, key);
		const said = page.getByText(/takes no more forecasts\. Open it, snooze it, or go on/);
		await expect(said).toBeVisible();
		await press(page, 'ArrowRight');
		await expect(place(page)).toHaveText(/^2 of/);
		await expect(said).toBeHidden();
		await press(page, 'ArrowLeft');
		await expect(place(page)).toHaveText(/^1 of/);
	}
});
