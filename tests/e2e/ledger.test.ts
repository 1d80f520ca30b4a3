import { readFile } from 'node:fs/promises';
import { expect, test } from './support/server.ts';
import { BUDAPEST, expectAccessible, openExample, openQuestion } from './support/steps.ts';

test('a base rate and judged evidence lead to a number beside the stated one, by keyboard', async ({
	page
}) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	const ledger = page.locator('#ledger');
	await expect(ledger).toContainText('(an invented count), 90% between 7–32%, as Analyst C chose.');
	await ledger.getByRole('button', { name: 'Start somewhere else' }).press('Enter');
	await expect(ledger.getByRole('radio', { name: 'A base rate' })).toBeChecked();
	await ledger.getByLabel('It happened').focus();
	for (const text of ['3', '12', 'summits announced without a date']) {
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type(text);
		await page.keyboard.press('Tab');
	}
	await ledger.getByLabel('Of which cases').focus();
	await expect(ledger.getByRole('status')).toContainText('27%');
	await page.keyboard.press('Enter');
	await expect(ledger.getByText('3 of 12 summits announced').first()).toBeVisible();
	const before = await ledger.locator('figure > p').first().textContent();

	const row = page.locator('#evidence-1');
	await row.getByRole('button', { name: 'Judge it yourself' }).press('Enter');
	await row.getByRole('radio', { name: 'strong, 10 : 1', exact: true }).press('ArrowLeft');
	await expect(row.getByRole('radio', { name: 'moderate, 3 : 1' })).toBeChecked();
	await row.getByRole('button', { name: 'Save judgement' }).press('Enter');
	await expect(row).toContainText('6 judged it, from 1.5 : 1 (Analyst C) to 10 : 1');
	await expect(ledger.locator('figure > p').first()).not.toHaveText(before ?? '');

	await row.getByRole('button', { name: 'Grade and report' }).press('Enter');
	await row.getByLabel('Goes back to the same report as').selectOption({ index: 2 });
	await row.getByRole('button', { name: 'Save', exact: true }).press('Enter');
	await expect(ledger.getByText(/^with \d/u)).toHaveCount(3);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(ledger.getByText(/^with \d/u)).toHaveCount(2);

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
	await expect(ledger).toContainText('all options equally likely, as Analyst C chose.');
	const implied = ledger.getByRole('row', { name: /^Implied/u });
	await expect(implied).toContainText('61%');
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
	await expect(implied).not.toContainText('61%');
	await row.getByRole('button', { name: 'Change it' }).press('Enter');
	await page.keyboard.press('Escape');
	await expect(row.getByRole('button', { name: 'Change it' })).toBeFocused();
});

test('what ratios were worth opens from a point of the picture to its items, and is saved as a file', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/record/evidence');
	await page.getByRole('link', { name: 'Look at everyone’s' }).click();
	const figure = page.getByRole('figure', { name: 'Called and turned out' });
	await figure.getByRole('link', { name: /^called 1 : 10, items turned out/u }).press('Enter');
	const head = page.getByRole('heading', { name: 'Judged strong, against' });
	await expect(head).toBeFocused();
	await figure.getByRole('button', { name: 'Table' }).click();
	await expect(figure.getByRole('row', { name: /^strong against 1 : 10/u })).toBeVisible();
	await expectAccessible(page);

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save CSV' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('ratios.csv');
	const [first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
	expect(first).toBe(
		'question_id,title,happened,item,claim,forecaster,likelihood_ratio,step,pointed_right'
	);

	await page.getByRole('link', { name: 'Close' }).click();
	await expect(head).toBeHidden();
	await page.getByLabel('Forecaster').selectOption('Analyst D');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'What was their evidence worth?'
	);
});

test('of a settled question with several options each item says whether it pointed to what came', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/questions?status=resolved&q=policy+rate');
	await page.getByRole('link', { name: /policy rate in March 2025/u }).click();
	const evidence = page.locator('#evidence');
	await expect(evidence).toContainText(/\d of 3 items pointed to “[^”]+”, which came\./u);
	await expect(evidence.getByText(/^. pointed (?:to|away from) what came$/u)).toHaveCount(3);
});
