import { expect, test } from './support/server.ts';
import {
	expectAccessible,
	expectNoSideways,
	openExample,
	openQuestion,
	BUDAPEST
} from './support/steps.ts';

test('one line asks, with its day, number and tag; what was read is corrected before Enter', async ({
	page
}) => {
	await openExample(page);
	await page.keyboard.press('q');
	await expect(page.getByLabel('What are you asking?')).toBeFocused();
	await page.keyboard.type('Will Rubio and Lavrov meet by 15 Nov? 35% #ukraine');
	await expect(page.getByLabel('Deadline')).toHaveValue('2025-11-15');
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('35%');
	await page.getByLabel('Probability', { exact: true }).fill('1 in 4');
	await page.reload();
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('1 in 4');
	await page.getByLabel('What are you asking?').press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Will Rubio and Lavrov meet by 15 Nov?'
	);
	await expect(page.locator('.figures .you')).toContainText('25%');
	await expect(page.getByRole('link', { name: 'ukraine' }).first()).toBeVisible();
});

test('from anywhere, and several days make questions that belong together', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await page.keyboard.press('q');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page
		.getByLabel('What are you asking?')
		.fill('Will it snow by 31 Oct, 30 Nov, 31 Dec? 10% 20%');
	await expect(page.getByText('which day is it for?')).toBeVisible();
	await page
		.getByLabel('What are you asking?')
		.fill('Will it snow by 31 Oct, 30 Nov, 31 Dec? 10 20 5');
	await expect(page.getByText('A later day includes the earlier ones')).toBeVisible();
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await page.getByLabel('Probability 3').fill('60%');
	await page.getByLabel('Probability 3').press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Will it snow by 31 Oct?');
	const series = page.getByRole('region', { name: 'The same by other days' });
	await expect(series.getByRole('row')).toHaveCount(4);
	await expect(series.getByRole('row', { name: /31 Dec 2025/ })).toContainText('60%');
	await series.getByRole('link', { name: '30 Nov 2025' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Will it snow by 30 Nov?');
	await expectAccessible(page);
});

test('what is wrong is told beside its field, and nothing is half done', async ({ page }) => {
	await openExample(page);
	const line = page.getByLabel('What are you asking?');
	await line.fill('Will it hail by 31 Oct, 30 Nov? 10, maybe');
	await line.press('Enter');
	await expect(page.getByRole('alert')).toContainText('which day is it for?');
	await expect(line).toHaveValue('Will it hail by 31 Oct, 30 Nov? 10, maybe');
	await line.fill('Will it hail?');
	await line.press('Enter');
	await expect(page.getByText('Name the day it is decided by')).toBeVisible();
	await expect(page.getByLabel('Deadline')).toBeFocused();
	await line.fill('Did it hail by 1 October 2025? 20%');
	await line.press('Enter');
	await expect(page.getByText('That day has passed.')).toBeVisible();
	await line.fill('Will it hail by 1 December 2025? 120%');
	await line.press('Enter');
	await expect(page.getByText('120% is more than certain.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Will it hail by' })).toHaveCount(0);
});

test('a day that could be meant otherwise says how it was read, and one press writes it', async ({
	page
}) => {
	await openExample(page);
	const line = page.getByLabel('What are you asking?');
	await line.fill('Will it sleet by 03/04/2026? 20%');
	await expect(page.getByText('is read day first: 3 Apr 2026.')).toBeVisible();
	await page.getByRole('button', { name: 'Read as 4 Mar 2026' }).click();
	await expect(line).toBeFocused();
	await expect(line).toHaveValue('Will it sleet by 4 Mar 2026? 20%');
	await expect(page.getByLabel('Deadline')).toHaveValue('2026-03-04');
	await line.fill('Will it sleet by 15 Oct, 30 Nov?');
	await expect(page.getByText('“15 Oct” has passed: read as 2026.')).toBeVisible();
	await line.fill('Will it sleet by 31 Feb 0.35');
	await expect(page.getByText('“31 Feb” is no day')).toBeVisible();
	await line.press('Enter');
	await expect(page.getByRole('alert')).toContainText('“31 Feb” is no day');
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
});

test('a word in place of a number leads to the number in its band', async ({ page }) => {
	await openExample(page);
	const line = page.getByLabel('What are you asking?');
	await line.fill('Will it rain in Uzhhorod by 15 Nov? unlikely');
	await expect(page.getByText('20–45%: which?')).toBeVisible();
	await line.press('Enter');
	const chip = page.getByLabel('Probability', { exact: true });
	await expect(chip).toBeFocused();
	await expect(page.getByRole('alert').filter({ hasText: 'unlikely' })).toBeVisible();
	await page.keyboard.type('30');
	await page.keyboard.press('Enter');
	await expect(page.locator('.figures .you')).toContainText('30%');
});
