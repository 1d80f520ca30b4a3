import type { Browser, Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import {
	expectAccessible,
	expectNoSideways,
	forecast,
	openExample,
	openOwnSpace,
	whenReady
} from './support/steps.ts';

const PASSWORD = 'four plain words here';
const QUESTION = 'Will the river freeze by 31 March 2030?';

/** The owner, Mara, asks a question and takes Олена in; both stand on its page. */
async function twoPeople(page: Page, browser: Browser): Promise<{ guest: Page; address: string }> {
	await openOwnSpace(page);
	await page.getByLabel('What are you asking?').fill(QUESTION);
	await page.getByLabel(/^Probability|Your number/).fill('20');
	await page.getByRole('button', { name: 'Ask and forecast' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	const address = page.url();
	await page.goto('/account');
	await page.getByLabel('E-mail or name to sign in with').fill('mara');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set the password' }).click();
	await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
	await page.goto('/my-questions/settings');
	await page.getByLabel('Role', { exact: true }).last().selectOption('forecaster');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel(/Link for one/).inputValue();
	const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const guest = await context.newPage();
	await guest.goto(link);
	await guest.getByLabel('Your name').fill('Олена Ковальчук');
	await guest.getByLabel('E-mail or name to sign in with').fill('olena');
	await guest.getByLabel('Password').fill(PASSWORD);
	await guest.getByRole('button', { name: 'Join' }).click();
	await guest.waitForURL(/my-questions/);
	for (const each of [page, guest]) {
		await each.goto(address);
		await whenReady(each);
	}
	return { guest, address };
}

test('two people talk: a name after @ by keyboard, an answer, a change, a removal and back', async ({
	page,
	browser
}) => {
	const { guest, address } = await twoPeople(page, browser);
	const box = page.getByLabel('Comment', { exact: true });
	await box.focus();
	await page.keyboard.type('Have you seen the gauge, @ков');
	const list = page.getByRole('listbox', { name: 'People' });
	await expect(list.getByRole('option')).toHaveText(['Олена Ковальчук']);
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await page.keyboard.type('at all?');
	await expect(box).toHaveValue('Have you seen the gauge, @Олена Ковальчук at all?');

	// What is typed outlives a reload.
	await page.reload();
	await whenReady(page);
	await expect(box).toHaveValue(/Ковальчук at all/);
	await box.press('Control+Enter');
	const said = guest.getByRole('article', { name: 'Comment by Mara' });
	await expect(said.locator('.mention.you')).toHaveText('@Олена Ковальчук');
	await expect(box).toHaveValue('');

	await said.getByRole('button', { name: 'Answer' }).click();
	await expect(guest.getByLabel('Answer to Mara')).toBeFocused();
	await guest.keyboard.type('Yes, it was *low*.');
	await guest.keyboard.press('Control+Enter');
	const answer = page.getByRole('article', { name: 'Comment by Олена' });
	await expect(answer.locator('em')).toHaveText('low');

	const own = guest.getByRole('article', { name: 'Comment by Олена' });
	await own.getByRole('button', { name: 'Change' }).click();
	await guest.getByLabel('Your comment').fill('Yes, it was high.');
	await guest.getByRole('button', { name: 'Save the change' }).click();
	await expect(answer.getByText('Yes, it was high.')).toBeVisible();
	await answer.getByRole('button', { name: /^changed/ }).click();
	await expect(answer.getByText('Yes, it was low.')).toBeVisible();

	await own.getByRole('button', { name: 'Remove' }).click();
	await expect(answer.getByText('Removed by its author.')).toBeVisible();
	await guest.getByRole('button', { name: 'Put it back' }).first().click();
	await expect(answer.getByText('Yes, it was high.')).toBeVisible();

	const id = await answer.getAttribute('id');
	const permalink = `/my-questions/comments/${id ?? ''}`;
	await guest.goto(permalink);
	await expect(guest).toHaveURL(new RegExp(`${new URL(address).pathname}\\?comment=c_`));
	await expect(guest.locator('.focused')).toContainText('Yes, it was high.');
	await guest.context().close();
});

test('what would change my mind comes back when somebody adds the evidence for it', async ({
	start,
	browser
}) => {
	const server = await start();
	const context = await browser.newContext({
		...{ storageState: { cookies: [], origins: [] }, baseURL: server.url }
	});
	const page = await context.newPage();
	await page.goto(server.link);
	const { guest, address } = await twoPeople(page, browser);
	await page.getByLabel('What would change your mind').fill('The dam opens before January.');
	await page.keyboard.press('Enter');
	await expect(page.getByText('It comes back to you when it happens')).toBeVisible();

	await guest.reload();
	await guest.getByRole('link', { name: 'Add evidence' }).first().click();
	await guest.getByRole('link', { name: 'Type a claim by hand' }).click();
	await whenReady(guest);
	await guest.getByLabel('Claim', { exact: true }).fill('The dam was opened on Tuesday.');
	await guest.getByRole('radio', { name: 'Against', exact: true }).check();
	await guest.getByRole('radio', { name: 'against, moderate, 1 : 3' }).check();
	await guest.getByRole('button', { name: 'Attach to 1 question' }).click();
	await expect(guest.getByText('Does this make one of them true?')).toBeVisible();
	await guest
		.getByRole('button', { name: /It has happened.*The dam opens/ })
		.first()
		.click();
	await expect(guest.getByText('Happened.', { exact: true })).toBeVisible();

	const back = page.locator('.came-true');
	await expect(back).toContainText('You said this would change your mind');
	await expect(back).toContainText('evidence 1, The dam was opened on Tuesday.');
	await expectAccessible(page);
	await forecast(page, '5', '5%');
	await expect(back).toBeHidden();
	await expect(page).toHaveURL(address);
	await context.close();
	await guest.context().close();
});

test('a private note is found by its author, in two tabs without loss', async ({
	start,
	browser
}) => {
	const server = await start();
	const context = await browser.newContext({
		...{ storageState: { cookies: [], origins: [] }, baseURL: server.url }
	});
	const page = await context.newPage();
	await page.goto(server.link);
	await openExample(page);
	await page.goto('/example/questions');
	await page.locator('a[href*="/questions/q_"]').first().click();
	await page.waitForURL(/questions\/q_/);
	await whenReady(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await whenReady(other);
	const note = (tab: Page) => tab.getByLabel('Only you see this and can search it');
	await note(page).fill('Ask Béla about the **gauge**');
	await note(page).press('Control+Enter');
	await expect(page.getByText('Note saved. Only you see it.')).toBeVisible();
	await note(other).fill('From the other tab');
	await other.getByRole('button', { name: 'Save the note' }).click();
	await expect(other.getByText(/Both texts are kept/)).toBeVisible();
	await expectAccessible(other);
	await other.getByRole('button', { name: 'Put both together' }).click();
	await other.getByRole('button', { name: 'Save the note' }).click();
	await expect(other.getByText('Note saved. Only you see it.')).toBeVisible();
	await other.getByRole('link', { name: 'All your notes' }).click();
	await other.getByLabel('Search your notes').fill('bela');
	await other.keyboard.press('Enter');
	await expect(other.getByText('From the other tab')).toBeVisible();
	await expect(other.locator('strong', { hasText: 'gauge' })).toBeVisible();
	for (const width of [390, 1440]) {
		await other.setViewportSize({ width, height: 900 });
		await expectAccessible(other);
		await expectNoSideways(other);
	}
	await context.close();
});
