import type { Page } from '@playwright/test';
import { AGENCY, REPRINT } from '../domain/article/stories.ts';
import { pdfOf } from '../support/pdf.ts';
import { expect, test } from './support/server.ts';
import { openSite } from './support/site.ts';
import {
	BUDAPEST,
	expectAccessible,
	forecast,
	openExample,
	openQuestion
} from './support/steps.ts';

const page = (title: string, text: string) =>
	`<!doctype html><html lang="en"><head><title>${title} | The Daily Page</title></head><body><article><h1>${title}</h1>${text
		.split('\n\n')
		.map((part) => `<p>${part}</p>`)
		.join('')}</article></body></html>`;
const PUT_OFF = `The ministers will not meet this week, an official said on Tuesday, and no new day was named for the talks.

Both sides had expected to settle the agenda of the summit at that meeting, CNN reports.`;

const fetchIt = async (on: Page, address: string) => {
	await on.getByLabel('Address of the article').fill(address);
	await on.keyboard.press('Enter');
};

test('from an address to a forecast by keyboard, and what the site changed later is shown', async ({
	page: on
}) => {
	const site = await openSite({ '/a': page('Meeting put off', PUT_OFF) });
	await openExample(on);
	const address = await openQuestion(on, BUDAPEST);
	await on.getByRole('link', { name: 'Add evidence' }).press('Enter');
	await fetchIt(on, `${site.url}/a`);
	await expect(on.getByLabel('Title')).toHaveValue('Meeting put off', { timeout: 20_000 });
	await expect(on.getByText('Cites CNN.')).toBeVisible();
	await expectAccessible(on);
	await on.getByRole('button', { name: 'Keep the article' }).press('Enter');
	await expect(on.getByRole('heading', { level: 1 })).toHaveText('Meeting put off');
	await on.getByRole('button', { name: 'Fingerprint and captures' }).press('Enter');
	await expect(on.getByText('a fetched page')).toBeVisible();
	await on
		.getByRole('button', { name: /Use this paragraph/ })
		.first()
		.press('Enter');
	await on.getByLabel(/Claim/).fill('The ministers will not meet this week');
	await on
		.getByRole('radio', { name: /Against/ })
		.first()
		.press('Space');
	await on
		.getByRole('radio', { name: /strong/i })
		.first()
		.press('Space');
	await on.getByRole('button', { name: /^Attach/ }).press('Enter');
	await on.getByRole('link', { name: 'Back to the question' }).last().press('Enter');
	await on.waitForURL(address);
	await on.getByRole('checkbox', { name: /The ministers will not meet/ }).press('Space');
	await forecast(on, '12', '12%');

	site.pages['/a'] = page('Meeting put off', PUT_OFF.replace('this week', 'this year'));
	await on.goto('/example/evidence/new');
	await fetchIt(on, `${site.url}/a`);
	await expect(on.getByText(/This page was captured on .* with another text/)).toBeVisible();
	await expect(on.locator('ins')).toHaveText('year');
	await expect(on.locator('del')).toHaveText('week');
	await expectAccessible(on);
	await on.getByRole('button', { name: 'Keep the article' }).click();
	await on.getByRole('button', { name: 'What changed since' }).click();
	await expect(on.locator('ins')).toHaveText('year');
	site.close();
});

test('a private address is refused beside the field, and what was typed stays over a reload', async ({
	page: on
}) => {
	await openExample(on);
	await on.goto('/example/evidence/new');
	for (const address of ['http://10.0.0.1/a', 'http://[::ffff:169.254.169.254]/']) {
		await fetchIt(on, address);
		await expect(on.getByRole('alert')).toContainText('leads into a private network');
		await expect(on.getByLabel('Address of the article')).toBeFocused();
		await expect(on.getByLabel('Address of the article')).toHaveValue(address);
	}
	await expectAccessible(on);
	await on.reload();
	await expect(on.getByLabel('Address of the article')).toHaveValue(/169\.254/);
});

test('a file is read when it is chosen', async ({ page: on }) => {
	await openExample(on);
	await on.goto('/example/evidence/new');
	const choose = (name: string, mimeType: string, buffer: Buffer) =>
		on.getByLabel('File of the article').setInputFiles({ name, mimeType, buffer });
	const lines = ['Envoys agree on a room', 'The envoys agreed on a room for the talks on Friday.'];
	await choose('room.pdf', 'application/pdf', pdfOf([lines]));
	await expect(on.getByLabel('Title')).toHaveValue('Envoys agree on a room', { timeout: 20_000 });
	await choose('talks.html', 'text/html', Buffer.from(page('Talks by post', PUT_OFF)));
	await expect(on.getByLabel('Title')).toHaveValue('Talks by post', { timeout: 20_000 });
	await choose('scan.pdf', 'application/pdf', pdfOf([[]]));
	await expect(on.getByRole('alert')).toContainText('no text layer');
	await on.getByRole('button', { name: 'Keep the article' }).click();
	await expect(on.getByRole('heading', { level: 1 })).toHaveText('Talks by post');
});

test('the same story from elsewhere is offered as of the same origin', async ({ page: on }) => {
	await openExample(on);
	const paste = async (text: string) => {
		await on.goto('/example/evidence/new');
		await on.getByLabel(/Paste the text/).fill(text);
		await on.getByRole('button', { name: /Read it/ }).click();
	};
	await paste(AGENCY);
	await expect(on.getByLabel('Title')).toHaveValue(/river states/, { timeout: 20_000 });
	await on.getByRole('button', { name: 'Keep the article' }).click();
	await on.waitForURL(/evidence\/articles\//);
	await paste(REPRINT);
	await on.getByRole('radio', { name: /Same origin as “Ministers put off/ }).check();
	await expectAccessible(on);
	await on.getByRole('button', { name: 'Keep the article' }).click();
	await expect(on.getByText(/Goes back to Ministers put off/)).toBeVisible();
	await on.getByRole('button', { name: 'It is a report of its own' }).click();
	await on.getByRole('button', { name: 'Undo' }).click();
	await expect(on.getByText(/Goes back to Ministers put off/)).toBeVisible();
});

test('the bookmark opens the form with what was selected, after signing in where one has to', async ({
	page: on,
	server,
	browser
}) => {
	const site = await openSite({ '/a': page('Meeting put off', PUT_OFF) });
	await openExample(on);
	await on.goto('/example/evidence/new');
	await on.getByRole('button', { name: 'Capture from any page' }).click();
	const link = on.getByRole('link', { name: 'Capture in Presage' });
	const code = (await link.getAttribute('href')) ?? '';
	expect(code).toMatch(/^javascript:/);
	await link.click();
	await expect(on.getByText('Drag it to the bookmarks bar')).toBeVisible();

	await on.goto(`${site.url}/a`);
	await on.evaluate(() =>
		getSelection()?.selectAllChildren(document.querySelector('p') ?? document)
	);
	const opened = on.context().waitForEvent('page');
	await on.evaluate(decodeURIComponent(code.replace('javascript:', '')));
	const form = await opened;
	await expect(form.getByLabel('Address of the article')).toHaveValue(`${site.url}/a`);
	await expect(form.getByLabel(/Paste the text/)).toHaveValue(/will not meet this week/);
	await expect(form.getByLabel('Title')).toHaveValue(/Meeting put off/, { timeout: 20_000 });

	const stranger = await browser.newPage({ storageState: { cookies: [], origins: [] } });
	await stranger.goto(`${server.url}/capture?url=https%3A%2F%2Fdaily.example%2F%D1%97`);
	expect(new URL(stranger.url()).pathname).toBe('/sign-in');
	expect(new URL(stranger.url()).searchParams.get('next')).toBe(
		'/capture?url=https%3A%2F%2Fdaily.example%2F%D1%97'
	);
	await stranger.close();
	site.close();
});
