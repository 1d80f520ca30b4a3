import { expect, test } from './support/server.ts';
import { expectAccessible, expectNoSideways, openOwnSpace } from './support/steps.ts';

/** Forty questions, each with two forecasts by Ida, of which what she called likely mostly happened. */
const ROWS = Array.from({ length: 40 }, (_, i) => {
	const outcome = i % 4 === 0 ? 'no' : 'yes';
	const dates = '2025-04-01;2025-05-03';
	const title = `Will the ferry of Vesnia sail on day ${String(i + 1)}?`;
	return [
		`${title};Ida;2025-04-0${String((i % 9) + 1)};60%;${outcome};${dates}`,
		`${title};Ida;2025-04-20;75%;${outcome};${dates}`
	].join('\n');
});
const FILE = `question;forecaster;time;probability;outcome;open;close\n${ROWS.join('\n')}\nBad?;Ida;2025-04-20;750%;yes;;\n`;

// The second goes on in the space that the first made.
test.describe.configure({ mode: 'serial' });

test('a dropped spreadsheet shows its calibration, is kept, and is undone', async ({ page }) => {
	await openOwnSpace(page);
	await page.goto('/my-questions/record');
	const data = await page.evaluateHandle((text) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([text], 'ferries.csv', { type: 'text/csv' }));
		return transfer;
	}, FILE);
	await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
	await expect(page.getByText('Drop to see its calibration')).toBeVisible();
	await page.dispatchEvent('body', 'drop', { dataTransfer: data });
	await page.waitForURL(/record\/spreadsheet$/);
	await expect(page.locator('.headline')).toHaveText(
		'When Ida said about 60%, it happened 75% of the time, by time stood (30 of 40 questions).'
	);
	await expect(page.getByText('80 of 80 forecasts on 40 questions count.')).toBeVisible();
	await expect(page.getByText(/line 82:/)).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('button', { name: 'See what would be kept' }).click();
	await expect(
		page.getByText('40 questions, 80 forecasts, 40 outcomes and 1 forecaster')
	).toBeVisible();
	await page.getByRole('button', { name: 'Keep 40 questions and 80 forecasts' }).click();
	await expect(page.getByText('Kept: 40 questions and 80 forecasts.')).toBeVisible();
	await expect(page.getByRole('cell', { name: 'in this space', exact: true })).toBeVisible();
	await expectAccessible(page);

	await page.goto('/my-questions/record?forecaster=everyone');
	await expect(page.locator('.headline')).toContainText(
		'When people here said about 60%, it happened 75%'
	);
	await page.goto('/my-questions/questions?status=resolved&q=ferry%2012');
	await expect(page.getByRole('link', { name: /on day 12\?/ }).first()).toBeVisible();

	await page.goto('/my-questions/record/spreadsheet');
	await page.getByRole('button', { name: /^Undo/ }).click();
	await page.getByRole('button', { name: 'Undo the import' }).click();
	await expect(page.getByText(/^Undone:/)).toBeVisible();
	await page.goto('/my-questions/record?forecaster=everyone');
	await expect(page.getByText('Nothing resolved yet').first()).toBeVisible();
});

test('by the file button, on a phone: half of a pair, a workbook, a slip', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/my-questions/record/spreadsheet');
	const choose = (name: string, text: string) =>
		page
			.locator('#spreadsheet')
			.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await choose(
		'forecasts.csv',
		'question_id,forecaster,timestamp,probability\nq,Ida,2025-04-20,0.4\n'
	);
	await expect(page.getByText(/Add the file of questions/)).toBeVisible();
	await choose('questions.csv', 'id,title,type,close,outcome\nq,Rain?,binary,2025-05-01,yes\n');
	await expect(page.locator('.headline')).toContainText('Ida had said 40% and it happened');
	await expectNoSideways(page);
	await expectAccessible(page);
	await choose('book.xlsx', 'PK\u0003\u0004');
	await expect(page.getByRole('alert')).toContainText('Save the sheet as CSV');
	await choose('plain.csv', 'question,probability,outcome\nRain?,0.4,yes\n');
	await page.getByRole('button', { name: 'See what would be kept' }).click();
	await expect(page.getByRole('alert')).toContainText('Give a name');
	await page.getByLabel('Whose forecasts are they?').fill('Ida');
	await page.getByRole('button', { name: 'See what would be kept' }).click();
	await expect(page.getByText(/neither close nor resolve is given/)).toBeVisible();
	await expectNoSideways(page);
});
