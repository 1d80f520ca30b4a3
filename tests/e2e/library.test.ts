import { expect, test } from './support/server.ts';
import { BUDAPEST, expectAccessible, openExample, whenReady } from './support/steps.ts';

const TEXT = `Talks about a truce slowed on Monday. Both delegations left the city in the evening. Nobody named a day.

Observers were told that the hall is booked for another week.`;

test('an article is found by a word, narrowed, and a sentence of it claimed by keyboard', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/evidence/new');
	await page.getByLabel(/Paste the text/).fill(TEXT);
	await page.getByRole('button', { name: /Read it/ }).click();
	await page.getByLabel('Title').fill('Delegations leave');
	await page.getByLabel('Outlet').fill('Danube Ledger');
	await page.getByRole('button', { name: 'Keep the article' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delegations leave');

	await page.goto('/example/evidence/outlets');
	await whenReady(page);
	await page.getByLabel('Reliability of Danube Ledger').selectOption('B');
	await expect(page.getByText('Danube Ledger is held to be B, usually reliable.')).toBeVisible();

	await page.goto('/example/evidence?of=articles');
	await whenReady(page);
	await page.getByRole('searchbox').pressSequentially('delegat');
	await page.waitForURL(/text=delegat/);
	await page.getByLabel('Outlet').selectOption('Danube Ledger');
	await page.waitForURL(/outlet=/);
	await page.getByLabel('Show').selectOption('yes');
	await page.waitForURL(/unused=yes/);
	await expect(page.locator('.snippet mark')).toHaveText('delegations');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Delegations leave' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delegations leave');
	await whenReady(page);

	const picker = page.getByRole('slider', { name: 'Choose sentences by keyboard' });
	await picker.focus();
	await page.keyboard.press('ArrowDown');
	await expect(picker).toHaveAttribute('aria-valuetext', /^Both delegations left/);
	await page.keyboard.press('Shift+ArrowDown');
	await expect(picker).toHaveAttribute('aria-valuetext', /Nobody named a day.*2 sentences chosen/);
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(page.getByLabel(/Excerpt/)).toHaveValue(
		'Both delegations left the city in the evening. Nobody named a day.'
	);
	await expect(page.getByText('Proposed: the grade of the outlet.')).toBeVisible();
	await page.getByLabel('Claim').fill('The delegations have left');
	await page.getByLabel(/Question it bears on/).click();
	await page.keyboard.type('Budapest');
	await page.getByRole('option', { name: BUDAPEST }).click();
	await page.getByRole('radio', { name: /Against/ }).check();
	await page
		.getByRole('radio', { name: /strong/i })
		.first()
		.check();
	await page.getByRole('button', { name: 'Attach to 1 question' }).click();
	await expect(page.getByText(/Attached to/).first()).toBeVisible();

	await page.goto('/example/evidence/outlets');
	await expect(page.getByRole('row', { name: /Danube Ledger/ })).toContainText('1 item');
	await expectAccessible(page);
});

test('two outlets that are one are merged and parted again, and what bears on any question is found', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/evidence/outlets');
	await page
		.getByRole('button', { name: 'Merge Agency report into another outlet' })
		.press('Enter');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
	await expect(page.getByText('Choose the outlet that it is.')).toBeVisible();
	await page.getByLabel('It is').selectOption('Ministry read-out');
	await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
	const row = page.getByRole('row', { name: /Ministry read-out/ });
	await expect(row).toContainText('also Agency report');
	await expectAccessible(page);
	await row.getByRole('button', { name: 'Take Agency report out' }).press('Enter');
	await expect(page.getByRole('row', { name: /Agency report/ })).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(row).toContainText('also Agency report');

	await page.goto('/example/evidence');
	await page.getByLabel('Bears on').click();
	await page.keyboard.type('ceasefire');
	await page
		.getByRole('option', { name: /ceasefire/ })
		.first()
		.click();
	await page.waitForURL(/bears=q_/);
	await expect(page.getByRole('button', { name: 'Bears on any question' })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => !url.search.includes('bears'));
	await expect(page.getByLabel('Bears on')).toBeFocused();
});
