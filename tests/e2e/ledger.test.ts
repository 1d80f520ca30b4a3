import { expect, test } from './support/server.ts';
import { BUDAPEST, expectAccessible, openExample, openQuestion } from './support/steps.ts';

test('a base rate and judged evidence lead to a number beside the stated one, by keyboard', async ({
	page
}) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	const ledger = page.locator('#ledger');
	await expect(ledger.getByRole('radio', { name: 'A base rate' })).toBeChecked();
	await ledger.getByLabel('It happened').focus();
	await page.keyboard.type('3');
	await page.keyboard.press('Tab');
	await page.keyboard.type('12');
	await page.keyboard.press('Tab');
	await page.keyboard.type('summits announced without a date');
	await expect(ledger.getByRole('status')).toContainText('27%');
	await page.keyboard.press('Enter');
	await expect(ledger.getByText('3 of 12 summits announced').first()).toBeVisible();
	const before = await ledger.locator('figure > p').first().textContent();

	const row = page.locator('#evidence-1');
	await row.getByRole('button', { name: 'Judge it yourself' }).press('Enter');
	await row.getByRole('radio', { name: 'strong, 10 : 1', exact: true }).press('ArrowLeft');
	await expect(row.getByRole('radio', { name: 'moderate, 3 : 1' })).toBeChecked();
	await row.getByRole('button', { name: 'Save judgement' }).press('Enter');
	await expect(row).toContainText('2 judged it, from 3 : 1 (you) to 10 : 1 (Analyst A)');
	await expect(ledger.locator('figure > p').first()).not.toHaveText(before ?? '');

	await row.getByRole('button', { name: 'Grade and report' }).press('Enter');
	await row.getByLabel('Goes back to the same report as').selectOption({ index: 2 });
	await row.getByRole('button', { name: 'Save', exact: true }).press('Enter');
	await expect(ledger.getByText(/^with \d/u)).toHaveCount(2);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(ledger.getByText(/^with \d/u)).toHaveCount(1);

	await ledger.getByRole('button', { name: /^Put \d+% into the form/u }).press('Enter');
	await expect(page.getByRole('textbox', { name: 'Probability' })).toHaveValue(/%$/u);
	await expectAccessible(page);
	await page.goto(address);
	await expect(ledger.getByText('3 of 12 summits announced').first()).toBeVisible();
});

test('of several options the evidence is a matrix', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, 'Where will Trump and Putin next meet in person?');
	const ledger = page.locator('#ledger');
	await ledger.getByRole('radio', { name: 'All equally likely' }).check();
	await ledger.getByRole('button', { name: 'Start here' }).click();
	const implied = ledger.getByRole('row', { name: /^Implied/u });
	await expect(implied).toContainText('71%');
	const row = ledger.getByRole('row', { name: /Both leaders/u });
	await expect(row).toContainText('10 : 1');
	await expect(row).toContainText('as Analyst A judged it');
	await expect(row).toContainText('graded A1');
	const sorted = ledger.getByRole('columnheader', { name: /Tells apart/u });
	await sorted.getByRole('button').press('Enter');
	await expect(sorted).toHaveAttribute('aria-sort', 'descending');
	const saved = page.waitForEvent('download');
	await ledger.getByRole('button', { name: 'Save as CSV' }).press('Enter');
	expect((await saved).suggestedFilename()).toBe('evidence-beside-options.csv');
	await expectAccessible(page);

	await row.getByRole('button', { name: 'Judge it yourself' }).press('Enter');
	await expectAccessible(page);
	const cell = (option: string) => ledger.getByRole('combobox', { name: `under ${option}` });
	await expect(cell('Budapest')).toBeFocused();
	await cell('Budapest').press('ArrowUp');
	await cell('Budapest').press('ArrowUp');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await ledger.getByRole('button', { name: 'Save the row' }).press('Enter');
	await expect(row.getByRole('button', { name: 'Change it' })).toBeFocused();
	await expect(row).toContainText('3 : 1');
	await expect(row).toContainText('1 : 1.5');
	await expect(implied).not.toContainText('71%');
	await row.getByRole('button', { name: 'Change it' }).press('Enter');
	await page.keyboard.press('Escape');
	await expect(row.getByRole('button', { name: 'Change it' })).toBeFocused();
});
