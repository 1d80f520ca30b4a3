import type { Page } from '@playwright/test';
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

const choose = (page: Page, ...files: readonly (readonly [name: string, text: string])[]) =>
	page
		.locator('#spreadsheet')
		.setInputFiles(
			files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }))
		);

// The others go on in the space that the first made.
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
	await expect(page.getByRole('heading', { name: 'What cannot be read' })).toBeHidden();
	await expect(page.getByText(/line 82:/)).toHaveCount(1);
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
	await choose(page, [
		'forecasts.csv',
		'question_id,forecaster,timestamp,probability\nq,Ida,2025-04-20,0.4\n'
	]);
	await expect(page.getByText(/Add the file of questions/)).toBeVisible();
	await choose(page, [
		'questions.csv',
		'id,title,type,close,outcome\nq,Rain?,binary,2025-05-01,yes\n'
	]);
	await expect(page.locator('.headline')).toContainText('Ida had said 40% and it happened');
	await expectNoSideways(page);
	await expectAccessible(page);
	await choose(page, ['book.xlsx', 'PK\u0003\u0004']);
	await expect(page.getByRole('alert')).toContainText('Save the sheet as CSV');
	await choose(page, ['empty.csv', 'question,probability,outcome\n']);
	await expect(page.getByRole('alert')).toContainText('no row stands under it');
	await expect(page.getByRole('button', { name: 'See what would be kept' })).toBeHidden();
	await choose(page, ['plain.csv', 'question,probability,outcome\nRain?,0.4,yes\n']);
	await page.getByRole('button', { name: 'See what would be kept' }).click();
	await expect(page.getByRole('alert')).toContainText('Give a name');
	await expect(page.getByLabel('Whose forecasts are they?')).toBeFocused();
	await page.getByLabel('Whose forecasts are they?').fill('Ida');
	await page.getByRole('button', { name: 'See what would be kept' }).click();
	await expect(page.getByText(/neither close nor resolve is given/)).toBeVisible();
	await expectNoSideways(page);
});

/** Eight questions that have closed, four that were resolved long before their close, and a slip in a year to come. */
const EARLY = [
	'question,forecaster,time,probability,outcome,open,close,resolve',
	...Array.from({ length: 12 }, (_, i) =>
		i < 4
			? `Will the bridge of Vesnia fall ${i}?,Ida,2025-02-01,0.4,yes,2025-01-01,2099-01-01,2025-05-01`
			: `Will the bridge of Vesnia stand ${i}?,Ida,2025-02-01,0.3,no,2025-01-01,2025-05-01,`
	),
	'Will the bridge of Vesnia be sold?,Ida,2098-02-01,0.4,yes,2025-01-01,2099-01-01,'
].join('\n');

test('what is resolved early waits, as on the track record; all by the keyboard', async ({
	page
}) => {
	await page.goto('/my-questions/record/spreadsheet');
	await choose(page, ['bridges.csv', EARLY]);
	const brier = page.locator('.figures div').filter({ hasText: '0 best' }).locator('dd');
	const press = async (name: string | RegExp) => {
		await page.getByRole('button', { name }).focus();
		await page.keyboard.press('Enter');
	};
	await expect(brier).toContainText('0.090 8 questions');
	await expect(page.getByText('With them the Brier score is')).toBeVisible();
	await expectAccessible(page);
	await press('Count them now');
	await expect(page.getByRole('button', { name: 'Leave them out' })).toBeFocused();
	await expect(brier).toContainText('12 questions');
	await page.keyboard.press('Enter');
	await expect(brier).toContainText('8 questions');

	await press('See what would be kept');
	const found = page.getByText('13 questions, 12 forecasts, 12 outcomes and 1 forecaster');
	await expect(page.locator(':focus')).toHaveText(/^New: 13 questions, 12 forecasts/);
	await expect(found).toBeVisible();
	// The outcome and the forecast of one row are left out: one line, told once.
	await expect(page.getByText('1 line to mend.')).toBeVisible();
	await expect(
		page.getByText(/line 14:.*known only later.* Also: the forecast is still/)
	).toHaveCount(1);
	await press(/^Keep 13 questions/);
	await expect(page.getByRole('heading', { name: 'Imports' })).toBeFocused();
	await page.goto('/my-questions/record?forecaster=everyone');
	await expect(brier).toContainText('0.090 8 questions');
	await page.goto('/my-questions/record/spreadsheet');
	await press('Undo bridges.csv');
	await press('Undo the import');
	await expect(page.getByRole('button', { name: 'Apply again bridges.csv' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Undo bridges.csv' })).toBeFocused();
});

test('a pair with several options shows its diagram at once, and the other kind at a choice', async ({
	page
}) => {
	await page.goto('/my-questions/record/spreadsheet');
	const questions = [
		'id,title,type,open,close,outcome,options',
		'w,Where?,multiple_choice,2025-01-01,2025-05-01,Here,Here|There',
		'r,Rain?,binary,2025-01-01,2025-05-01,yes,'
	].join('\n');
	const forecasts = [
		'question_id,forecaster,timestamp,option,probability',
		...['w,Ida,2025-02-01,Here,0.8', 'w,Ida,2025-02-01,There,0.2']
	].join('\n');
	await choose(page, ['questions.csv', questions], ['forecasts.csv', forecasts]);
	await expect(page.getByText('1 of 1 forecast on 1 question counts.')).toBeVisible();
	await expect(page.getByText('1 question in the file has no forecast.')).toBeVisible();
	await expect(
		page.getByText('Each tick is a question, of several options one of them')
	).toBeVisible();
	await expect(page.getByLabel('Kind')).toBeHidden();
	await choose(
		page,
		['questions.csv', questions],
		['forecasts.csv', `${forecasts}\nr,Ida,2025-02-01,,0.7`]
	);
	await expect(page.locator('.headline')).toContainText('Ida had said 70% and it happened');
	await page.getByLabel('Kind').selectOption('both');
	await expect(page.getByText('2 of 2 forecasts on 2 questions count.')).toBeVisible();
	await expectAccessible(page);
});
