import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	moveClock,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

const WHERE = 'Where will Trump and Putin next meet in person?';

test('a move between options that nothing explains is asked about, and its answer kept, by keyboard', async ({
	page
}) => {
	await openExample(page);
	const address = await openQuestion(page, WHERE);
	const form = page.locator('form.forecast');
	const fields = form.locator('.options input');
	const options = await fields.count();
	const say = async (first: string, second: string) => {
		await fields.first().focus();
		for (let i = 0; i < options; i += 1) {
			await page.keyboard.press('ControlOrMeta+a');
			await page.keyboard.type(i === 0 ? first : i === 1 ? second : '0');
			await page.keyboard.press('Tab');
		}
	};
	await say('40', '60');
	await form.getByRole('button', { name: /^Save/u }).press('Enter');
	await expect(page.getByText(/saved at/u)).toBeVisible();
	await moveClock(page, '28 Oct 2025');
	await page.goto(address);
	await say('90', '10');
	const asked = form.getByRole('status').filter({ hasText: 'What else moved you?' });
	await expect(asked).toContainText(/[Yy]ou say 90%/u);
	await expect(asked).toContainText('times higher than that explains');
	await expectAccessible(page);
	await asked.getByRole('button', { name: 'Say it in the reasons' }).press('Enter');
	await page.keyboard.type('A friend at the ministry says so.');
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(page.getByText(/saved at/u)).toBeVisible();
	const mine = page.getByRole('heading', { name: 'Your forecasts' }).locator('../..');
	await expect(mine.getByRole('listitem').first()).toContainText(
		/“Budapest” against “.+” stands .+ dB above what the evidence since explains; the reasons say/u
	);
});

test('a reckoning of several options starts from typed numbers that sum to 100%, by keyboard', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, WHERE);
	await whenReady(page);
	const ledger = page.locator('#ledger');
	const other = ledger.getByRole('button', { name: 'Start somewhere else' });
	await other.press('Enter');
	await expect(ledger.getByRole('radio', { name: 'All equally likely' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(ledger.getByRole('radio', { name: 'Numbers of your own' })).toBeChecked();
	const numbers = ledger.getByRole('group', { name: 'Where each option starts' });
	await page.keyboard.press('Tab');
	await page.keyboard.type('50');
	await page.keyboard.press('Tab');
	await page.keyboard.type('30');
	await expect(numbers).toContainText('20 points left.');
	await page.keyboard.press('Enter');
	await expect(numbers.getByRole('alert').first()).toBeVisible();
	await expectAccessible(page);
	await page.reload();
	await whenReady(page);
	await other.press('Enter');
	await expect(numbers.locator('input').first()).toHaveValue('50');
	await numbers.getByRole('button', { name: 'Make them equal' }).press('Enter');
	await expect(numbers).toContainText('Sum 100%');
	await numbers.locator('input').first().focus();
	await page.keyboard.press('Enter');
	await expect(ledger.getByText('It starts from the numbers you typed.')).toBeVisible();
	await expect(other).toBeFocused();
	await expect(ledger.getByRole('row', { name: /^Implied/u })).toContainText('%');
});

test('several items go back to one report at once, and the toast takes it back, by keyboard', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await whenReady(page);
	const evidence = page.locator('#evidence');
	const reports = await evidence.locator('header').textContent();
	await evidence.getByRole('button', { name: 'Group reports' }).press('Enter');
	const items = evidence.getByRole('group', { name: 'Which of these go back to one report?' });
	await expect(items.getByRole('checkbox').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(items.getByRole('alert')).toHaveText('Choose at least two items.');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^1, 2(, \d)* and \d go back to one report\.$/u)).toBeVisible();
	await expect(evidence.getByRole('button', { name: 'Group reports' })).toBeFocused();
	await expect(evidence.locator('header')).not.toHaveText(reports ?? '');
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(evidence.locator('header')).toHaveText(reports ?? '');
	await evidence.getByRole('button', { name: 'Group reports' }).press('Enter');
	await page.keyboard.press('Escape');
	await expect(evidence.getByRole('button', { name: 'Group reports' })).toBeFocused();
});
