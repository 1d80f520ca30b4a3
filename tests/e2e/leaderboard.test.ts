import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { expectAccessible, expectNoSideways, openExample } from './support/steps.ts';

// The board that the first turns on is read by the others.
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'four plain words here';
const BOARD = '/example/record/leaderboard';

/** Opens the settings of the example, changes them and saves. */
async function change(page: Page, act: () => Promise<void>): Promise<void> {
	await page.goto('/example/settings');
	await act();
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await expect(page.getByText('The settings of the space are saved.')).toBeVisible();
}

test('off, the page says so; the owner turns it on, and a member looks', async ({
	page,
	browser
}) => {
	await openExample(page);
	await page.goto('/example/record?forecaster=everyone');
	await expect(page.getByRole('link', { name: 'Leaderboard' })).toBeHidden();
	await page.goto(BOARD);
	await expect(page.getByText('No leaderboard is kept here')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Turn it on in the settings' }).click();
	await page.getByLabel('Keep a leaderboard').focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await expect(page.getByText('The settings of the space are saved.')).toBeVisible();

	await page.goto('/account');
	await page.getByLabel('E-mail or name to sign in with').fill('mara');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set the password' }).click();
	await expect(page.getByRole('button', { name: 'Change the password' })).toBeVisible();
	await page.goto('/example/settings');
	await page.getByLabel('Role', { exact: true }).last().selectOption('viewer');
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = await page.getByLabel(/Link for one/).inputValue();

	const guest = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const visitor = await guest.newPage();
	await visitor.goto(link);
	await visitor.getByLabel('Your name').fill('Vic');
	await visitor.getByLabel('E-mail or name to sign in with').fill('vic');
	await visitor.getByLabel('Password').fill(PASSWORD);
	await visitor.getByRole('button', { name: 'Join' }).click();
	await visitor.waitForURL(/example/);
	await visitor.goto('/example/settings');
	await expect(visitor.getByLabel('Keep a leaderboard')).toBeHidden();
	await expect(visitor.getByText('kept', { exact: true })).toBeVisible();
	await visitor.goto('/example/record?forecaster=everyone');
	await visitor.getByRole('link', { name: 'Leaderboard' }).click();
	await expect(visitor.getByRole('heading', { name: 'Relative Brier' })).toBeVisible();
	const people = visitor.getByRole('region', { name: 'People' });
	await expect(people.getByRole('row')).toHaveCount(7);
	await people.getByRole('link', { name: 'Analyst F' }).click();
	await expect(visitor.getByRole('heading', { level: 1, name: 'Track record' })).toBeVisible();
	await expect(visitor.getByText('When Analyst F said').first()).toBeVisible();
	await guest.close();
});

test('filters are in the address, the rows are a file, and nothing scrolls sideways', async ({
	page
}) => {
	await page.goto(BOARD);
	await page.getByLabel('Kind').selectOption('several options');
	await expect(page).toHaveURL(/kind=multiple_choice/);
	await page.getByLabel('Outcome known from').fill('2029-01-01');
	await page.getByLabel('Outcome known from').blur();
	await expect(page.getByText('Nothing to compare under these filters')).toBeVisible();
	await page.getByRole('link', { name: 'Drop the filters' }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save CSV' }).click();
	expect((await saving).suggestedFilename()).toBe('leaderboard.csv');
	for (const width of [320, 390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectNoSideways(page);
		await expectAccessible(page);
	}
});

/** The numbers of a page that are Brier scores, as they stand there. */
const SCORES: readonly [address: string, selector: string][] = [
	['/example/record?forecaster=everyone', '.figures > div:nth-child(-n + 2) dd'],
	['/example/record?forecaster=everyone', 'figure:has(h2:text("Score by month")) svg title'],
	[BOARD, 'section:has(h2:text-is("People")) td.strong'],
	[BOARD, 'section:has(h2:text-is("People")) td:last-child']
];

test('with both outcomes added every page shows twice the number, and says which form it is', async ({
	page
}) => {
	const resolved = '/example/questions?status=resolved';
	await page.goto(resolved);
	const question = await page.locator('main a[href*="/questions/q_"]').first().getAttribute('href');
	const scores = [...SCORES, [question ?? '', '#scores td.strong'] as const];
	const read = async () => {
		const found: number[][] = [];
		for (const [address, selector] of scores) {
			await page.goto(address);
			await expect(page.getByText(/0 best, [12] worst, 0\.2?5 = always 50%/)).toBeVisible();
			const texts = await page.locator(selector).allTextContents();
			found.push(texts.map((text) => Number(/[−+]?\d\.\d{3}/.exec(text)?.[0].replace('−', '-'))));
		}
		return found;
	};
	const once = await read();
	await change(page, () => page.getByLabel('both outcomes added').check());
	const twice = await read();
	for (const [i, numbers] of once.entries()) {
		expect(numbers.some(Number.isFinite)).toBe(true);
		for (const [j, number] of numbers.entries())
			// Both are rounded to three decimals; a month without a score has none.
			expect(Math.abs((twice[i]?.[j] ?? NaN) - 2 * number) < 0.0016 || Number.isNaN(number)).toBe(
				true
			);
	}
	await page.goto(question ?? '');
	await page.locator('#scores .disclose').first().click();
	await expect(page.locator('#scores .formula').first()).toContainText('Brier 0–2 = Σ weight × 2');
	await page.goto('/example/definitions#brier');
	await expect(page.getByText('2 (p − o)²')).toBeVisible();
	await change(page, () => page.getByLabel('from 0 to 1').check());
	await page.goto(question ?? '');
	await expect(page.getByText('Brier 0–2')).toHaveCount(0);
});
