import type { Browser, Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { BUDAPEST, openExample, openOwnSpace, openQuestion, whenReady } from './support/steps.ts';

const PASSWORD = 'four plain words here';
/** As long as titles get, in Cyrillic, with what would break out of a feed. */
const QUESTION = `${'Чи замерзне річка <Тиса & Co> ]]> біля Сегеда так, що нею можна пройти, '.repeat(3)}до 31 березня 2030?`;

test('watch by key, hear at once when somebody resolves it, read it by opening it', async ({
	page,
	browser
}) => {
	await openOwnSpace(page);
	await page.getByLabel('What are you asking?').fill(QUESTION);
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	const address = page.url();
	const guest = await inviteEditor(page, browser);

	await guest.goto(address);
	await whenReady(guest);
	await guest.keyboard.press('w');
	await expect(guest.getByText('You watch this question')).toBeVisible();
	await guest.keyboard.press('w');
	const dialog = guest.getByRole('dialog', { name: 'What to be told of' });
	await dialog.getByLabel('By at least').fill('5');
	await dialog.getByLabel('Remind me on').fill('2030-03-01');
	await guest.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(
		guest.getByText('a move of 5 points, its outcome, comments and 1 Mar 2030')
	).toBeVisible();

	await guest.goto('/my-questions');
	await whenReady(guest);
	await expect(guest.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
	const questionId = address.split('/').at(-1);
	const outcome = { questionId, outcomeKind: 'annulled', knownAt: Date.now() };
	const resolved = await page.request.post('/api/trpc/resolution.record', { data: outcome });
	expect(resolved.status()).toBe(200);

	const bell = guest.getByRole('link', { name: 'Notices, 1 new' });
	await expect(bell).toBeVisible();
	await bell.click();
	await expect(guest).toHaveURL(/notices$/);
	await expect(guest.getByText(/Mara resolved .*: void, annulled/)).toBeVisible();
	await guest.getByRole('link', { name: QUESTION }).click();
	await expect(guest.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(guest.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
	await guest.goto('/my-questions/notices');
	await expect(guest.getByRole('heading', { name: 'Read', exact: true })).toBeVisible();
	expect(await entriesOf(guest)).toEqual([`Mara resolved “${QUESTION}”: void, annulled`]);
	await guest.context().close();
});

test('a crowd that moves is told with its numbers', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await whenReady(page);
	await page.getByRole('button', { name: /^Watch/ }).click();
	await expect(page.getByRole('button', { name: /^Watching/ })).toBeVisible();
	await page.goto('/example');
	await page.getByRole('button', { name: 'further' }).click();
	await page.getByRole('menuitem').last().click();
	await page.getByRole('link', { name: /Notices, \d+ new/ }).click();
	await expect(page.getByText(/The crowd went from \d+% to \d+% on/).first()).toBeVisible();
	// The comment made in between is told under the same question.
	await whenReady(page);
	const comment = page.getByText('Analyst A commented on');
	await expect(comment).toBeHidden();
	await page.getByRole('button', { name: /^1 more notice on it/ }).click();
	await expect(comment).toBeVisible();
	await page.getByRole('button', { name: /^Mark 2 as read/ }).click();
	await expect(page.getByRole('heading', { name: 'Read', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Mark all as read' }).click();
	await expect(page.getByText('Everything here is read.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'New', exact: true })).toBeHidden();
});

test('a secret link is a calendar for whoever has it, until it is revoked', async ({
	page,
	playwright
}) => {
	await page.goto('/example/notices/settings');
	await whenReady(page);
	await expect(page.getByText(/SMTP_URL and MAIL_FROM/)).toBeVisible();
	await page.getByLabel('What it holds').selectOption('calendar_space');
	await page.getByLabel('Name').fill('Phone');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel('Link “Phone”').inputValue();

	const stranger = await playwright.request.newContext({
		storageState: { cookies: [], origins: [] }
	});
	const first = await stranger.get(link);
	expect(first.status()).toBe(200);
	expect(first.headers()).toMatchObject({
		'content-type': 'text/calendar; charset=utf-8',
		'cache-control': 'private, no-cache'
	});
	expect(await first.text()).toMatch(/^BEGIN:VCALENDAR/u);
	const etag = first.headers()['etag'] ?? '';
	const again = await stranger.get(link, { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);

	await page.reload();
	await expect(page.getByLabel('Link “Phone”')).toBeHidden();
	await page.getByRole('button', { name: 'Revoke Phone' }).click();
	await expect(page.getByText('The link is revoked')).toBeVisible();
	const answers = await Promise.all(
		[link, `${link}x`].map(async (address) => {
			const answer = await stranger.get(address);
			const { date: _, ...headers } = answer.headers();
			return { status: answer.status(), text: await answer.text(), headers };
		})
	);
	expect(answers[0]?.status).toBe(404);
	expect(answers[0]).toEqual(answers[1]);
	await stranger.dispose();
});

test('a mail program stops mails by one request without an origin; another site does not write', async ({
	playwright,
	server
}) => {
	const program = await playwright.request.newContext();
	const form = { 'List-Unsubscribe': 'One-Click' };
	const address = `${server.url}/account/mail/stop/guessed`;
	expect((await program.post(address, { form })).status()).toBe(200);
	const foreign = await program.post(address, {
		form,
		headers: { origin: 'https://evil.example' }
	});
	expect(foreign.status()).toBe(403);
	await program.dispose();
});

/** Makes a feed of notices, and says what stands in it as a browser reads XML: not at all where it is not well formed. */
async function entriesOf(page: Page): Promise<string[]> {
	await page.goto('/my-questions/notices/settings');
	await whenReady(page);
	await page.getByLabel('What it holds').selectOption('notices');
	await page.getByLabel('Name').fill('Читач');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel('Link “Читач”').inputValue();
	return await page.evaluate(async (address) => {
		const xml = await (await fetch(address)).text();
		const feed = new DOMParser().parseFromString(xml, 'application/xml');
		if (feed.querySelector('parsererror') !== null) throw new Error('not well formed');
		return [...feed.querySelectorAll('entry > title')].map(
			({ textContent }) =>
				new DOMParser().parseFromString(textContent, 'text/html').body.textContent
		);
	}, link);
}

/** Ann gives herself a password, and Олена joins as an editor in a browser of her own. */
async function inviteEditor(page: Page, browser: Browser): Promise<Page> {
	await page.goto('/account');
	await page.getByLabel('E-mail or name to sign in with').fill('mara');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set the password' }).click();
	await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
	await page.goto('/my-questions/settings');
	await page.getByLabel('Role', { exact: true }).last().selectOption('editor');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel(/Link for one/).inputValue();
	const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const guest = await context.newPage();
	await guest.goto(link);
	await guest.getByLabel('Your name').fill('Олена');
	await guest.getByLabel('E-mail or name to sign in with').fill('olena');
	await guest.getByLabel('Password').fill(PASSWORD);
	await guest.getByRole('button', { name: 'Join' }).click();
	await guest.waitForURL(/my-questions/);
	return guest;
}
