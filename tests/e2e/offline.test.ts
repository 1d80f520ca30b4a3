import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker is there and keeps what it needs. */
const whenInstalled = (page: Page) =>
	page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});

test('a forecast made without a connection waits, is listed, and is sent once', async ({
	page,
	context
}) => {
	await openExample(page);
	await whenInstalled(page);
	const address = await openQuestion(page, BUDAPEST);
	await whenReady(page);
	await context.setOffline(true);
	await page.getByLabel('Probability', { exact: true }).fill('35');
	await page.getByLabel('Rationale').fill('The line is down.');
	await page.getByRole('button', { name: 'Save 35%' }).click();
	await expect(page.getByText('35% waits in this browser')).toBeVisible();
	const waiting = page.getByRole('list', { name: 'Waiting forecasts' });
	await expect(waiting).toContainText(/35% waiting: made \d\d:\d\d,\s+not yet received/);
	await expectAccessible(page);

	await waiting.getByRole('button', { name: 'Put it back in the form' }).click();
	await expect(page.getByLabel('Rationale')).toHaveValue('The line is down.');
	await expect(waiting).toBeHidden();
	await page.getByRole('button', { name: 'Save 35%' }).click();
	await expect(waiting).toBeVisible();

	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'The server does not answer' })).toBeVisible();
	await expect(page.getByRole('link', { name: BUDAPEST })).toBeVisible();
	await expect(waiting).toContainText('The line is down.');
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}

	await context.setOffline(false);
	await expect(page.getByRole('heading', { level: 1, name: BUDAPEST })).toBeVisible();
	await expect(page.getByText(/made \d\d:\d\d by your own clock, received/)).toHaveCount(1);
	await page.reload();
	await expect(page.getByText(/made \d\d:\d\d by your own clock, received/)).toHaveCount(1);
	await expect(page.getByRole('link', { name: /waiting/ })).toHaveCount(0);
});

test('a number reaffirmed without a connection waits too, and is sent once', async ({
	page,
	context
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await whenReady(page);
	await page.getByLabel('Probability', { exact: true }).fill('35');
	await page.getByRole('button', { name: 'Save 35%' }).click();
	await expect(page.getByRole('button', { name: 'Reaffirm 35%' })).toBeVisible();
	// The line goes when nothing is being read any more.
	await page.reload();
	await whenReady(page);
	const received = page.getByText(/made \d\d:\d\d by your own clock, received/);
	const before = await received.count();
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Reaffirm 35%' }).click();
	const waiting = page.getByRole('list', { name: 'Waiting forecasts' });
	await expect(waiting).toContainText(/35% reaffirmed waiting: made \d\d:\d\d/);
	await expect(waiting.getByRole('button', { name: 'Put it back in the form' })).toHaveCount(0);
	await expectAccessible(page);
	await context.setOffline(false);
	await expect(waiting).toBeHidden();
	await expect(received).toHaveCount(before + 1);
});

test('a page that cannot be read again stays as it is, says so, and is read once that works', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await whenReady(page);
	await page.getByLabel('Rationale').fill('Half a sentence');
	await page.route(/__data\.json/u, (route) => route.abort('internetdisconnected'));
	await page.getByRole('button', { name: 'Clarify …' }).click();
	await page.getByLabel('What the criteria mean').fill('A call is no meeting.');
	await page.getByRole('button', { name: 'Add the note' }).click();
	await expect(page.getByText('What is on the screen stays')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: BUDAPEST })).toBeVisible();
	await expect(page.getByLabel('Rationale')).toHaveValue('Half a sentence');
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await page.unroute(/__data\.json/u);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByText('What is on the screen stays')).toBeHidden();
	await expect(page.locator('#criteria').getByText('A call is no meeting.')).toBeVisible();
	await expect(page.getByLabel('Rationale')).toHaveValue('Half a sentence');
});

test('from the list of the Desk a number is reaffirmed without a connection as well', async ({
	page,
	context
}) => {
	await openExample(page);
	const TITLE = 'Will it drizzle in Uzhhorod by 24 October 2025?';
	await page.getByLabel('What are you asking?').fill(`${TITLE} 30%`);
	await page.getByLabel('What are you asking?').press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
	// Of what needs her it would stand behind all that she has no number on.
	await page.goto('/example/queue');
	await whenReady(page);
	await page.getByRole('button', { name: 'What comes here' }).click();
	await page.getByLabel('I have never forecast on it').uncheck();
	await page.getByLabel('A question is about to close').uncheck();
	await page.locator('#rules').getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved: what comes to your queue.')).toBeVisible();
	await page.goto('/example');
	await page.getByRole('button', { name: 'move to 22 Oct' }).click();
	await expect(page.getByText('The clock stands at 22 Oct 2025')).toBeVisible();
	const again = page.getByRole('button', { name: `Reaffirm your number on: ${TITLE}` });
	await expect(again).toBeVisible();
	await whenReady(page);
	await context.setOffline(true);
	await again.click();
	await expect(page.getByText('30% reaffirmed; it waits in this browser')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Waiting to be sent' })).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText(`30% reaffirmed on “${TITLE}” is received.`)).toBeVisible();
	await expect(again).toBeHidden();
});
