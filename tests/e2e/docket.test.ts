import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { inviteForecaster, setPassword } from './support/guest.ts';
import { moveClock, openExample, whenReady } from './support/steps.ts';

const BUDGET = 'Will the Vesnian parliament pass the 2026 budget by 20 October 2025?';
const CALL = 'Will Rubio and Lavrov speak by telephone by 20 October 2025?';

/** Opens a due question through the docket; says its address. */
async function openDue(page: Page, title: string): Promise<string> {
	await page.goto('/example/resolve');
	await page.getByRole('link', { name: title, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	return page.url();
}

/** Fills the resolve form with a miss and presses its button: the last look comes. */
async function sayMissed(page: Page, note: string, button: string): Promise<void> {
	await page.getByRole('radio', { name: 'Did not happen' }).check();
	await expect(page.getByText(/because nothing happened before it/).first()).toBeVisible();
	await page.getByLabel('Note').fill(note);
	await page.getByRole('button', { name: `${button} …` }).press('Enter');
	await expect(page.getByRole('dialog')).toContainText('Would score');
}

const confirm = (page: Page, button: string) =>
	page.getByRole('dialog').getByRole('button', { name: button, exact: true }).press('Enter');

/** Types a reason and sends it, by keyboard. */
async function giveReason(page: Page, label: string, text: string): Promise<void> {
	await page.getByLabel(label).fill(text);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

test('one proposes, another disputes, an editor confirms with a reason: all of it stays', async ({
	page,
	browser
}) => {
	await openExample(page);
	await setPassword(page);
	const guest = await inviteForecaster(page, browser, 'Olena', '/example');
	const address = await openDue(page, BUDGET);
	await guest.goto(address);
	await page.getByRole('button', { name: 'Clarify …' }).press('Enter');
	await giveReason(page, 'What the criteria mean', 'A budget by decree counts.');
	await expect(guest.getByText('A budget by decree counts.')).toBeVisible();
	await page.goto(`${address}/edit`);
	await page.getByRole('button', { name: 'Ask for a second person' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Let one person resolve it' })).toBeVisible();

	await guest.goto(`${address}/resolve`);
	await expect(guest.getByText('This question asks for a second person')).toBeVisible();
	await sayMissed(guest, 'No vote was held.', 'Propose');
	await confirm(guest, 'Propose');
	await expect(guest.getByText('You proposed this outcome, so somebody else')).toBeVisible();

	await page.goto('/example/resolve');
	await page.getByRole('button', { name: new RegExp(`^${BUDGET.slice(0, 30)}`) }).press('Enter');
	const card = page.getByRole('article').filter({ hasText: 'Proposed: Did not happen' });
	await card.getByRole('button', { name: 'Dispute …' }).press('Enter');
	await giveReason(page, 'What speaks against it', 'Was there no decree?');
	await expect(card).toContainText('Disputed by Mara');
	await card.getByRole('button', { name: 'Confirm the proposal' }).press('Enter');
	await page.getByLabel('Why it stands').fill('The gazette has none.');
	await confirm(page, 'Confirm');
	await expect(guest.getByRole('heading', { name: 'Did not happen' })).toBeVisible();
	const trail = guest.locator('#trail');
	for (const step of [
		'Mara asked for a second',
		'Olena proposed',
		'Mara disputed',
		'Mara confirmed'
	])
		await expect(trail).toContainText(step);

	await guest.getByRole('button', { name: 'Dispute the outcome …' }).press('Enter');
	await giveReason(guest, 'What speaks against the outcome', 'The gazette was late.');
	await expect(page.getByRole('heading', { name: 'Disputed outcomes' })).toBeVisible();
	await guest.context().close();
});

test('two resolve at once: the second sees what happened, keeps what they typed, and goes on', async ({
	page,
	secondPage
}) => {
	await openExample(page);
	const address = await openDue(page, CALL);
	for (const each of [page, secondPage]) await each.goto(`${address}/resolve`);
	await sayMissed(page, 'The first.', 'Resolve');
	await sayMissed(secondPage, 'The second.', 'Resolve');
	await confirm(page, 'Resolve');
	await expect(page.getByRole('heading', { name: 'Did not happen' })).toBeVisible();
	await expect(secondPage.getByText('has recorded “Did not happen” meanwhile')).toBeVisible();
	await secondPage.keyboard.press('Escape');
	await expect(secondPage.getByLabel('Note')).toHaveValue('The second.');
	await secondPage.getByRole('button', { name: 'Go on, as a correction' }).press('Enter');
	await secondPage.getByRole('button', { name: 'Correct …' }).press('Enter');
	await confirm(secondPage, 'Correct');
	await expect(secondPage.getByText('The second.').first()).toBeVisible();
	await expect(secondPage.getByText('1 earlier outcome')).toBeVisible();
});

test('several with one source, and undone', async ({ page }) => {
	await openExample(page);
	await moveClock(page, '2 Jan 2026');
	await page.goto('/example/resolve');
	await whenReady(page);
	await page.getByRole('link', { name: 'Resolve several …' }).press('Enter');
	const choices = page.getByRole('combobox').filter({ hasText: 'Leave open' });
	for (const i of [0, 1]) await choices.nth(i).selectOption({ label: 'Void: annulled' });
	await page.getByLabel('Note').fill('The exercise was called off.');
	await page.getByRole('button', { name: 'Resolve 2 questions' }).press('Enter');
	await expect(page.getByText('Nothing was written')).toBeVisible();
	await page.getByRole('radio', { name: 'one time for all' }).check();
	await page.getByLabel('Known at: day').fill('2026-01-01');
	await page.getByLabel('Known at: time').fill('09:00');
	await page.getByRole('button', { name: 'Resolve 2 questions' }).press('Enter');
	await expect(page.getByText('2 questions resolved.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.getByText('2 outcomes taken back.')).toBeVisible();
});
