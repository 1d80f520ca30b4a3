import { expect, test } from './support/server.ts';
import { BUDAPEST, forecast, moveClock, openExample, openQuestion } from './support/steps.ts';

test('resolve, correct, reopen: the score follows, and the record shows it', async ({ page }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	await forecast(page, '15', '15%');
	await moveClock(page, '2 Jan 2026');
	await page.goto(address);
	await page.getByRole('link', { name: 'Say what happened' }).click();
	await expect(page).toHaveURL(/\/resolve$/);

	await page.getByRole('radio', { name: /Did not happen/ }).check();
	await expect(page.getByText(/because nothing happened before it/).first()).toBeVisible();
	await page.getByLabel('Note').fill('The year ended without a meeting.');
	await page.getByRole('button', { name: 'Resolve …' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /Resolve/ })
		.click();
	await expect(page.getByRole('heading', { name: 'Did not happen' })).toBeVisible();
	await expect(page.getByText('You scored').first()).toContainText('0.02');
	await page.getByRole('button', { name: 'Analyst A', exact: true }).click();
	await expect(page.getByText('Sum', { exact: true })).toHaveCount(2);
	await expect(page.getByText('Against the crowd =')).toHaveCount(2);
	await page.getByRole('button', { name: 'Log', exact: true }).click();
	await expect(page.getByText('You scored').first()).toContainText('−0.163 by Log');
	await expect(page.getByText('Sum', { exact: true })).toHaveCount(2);
	await page.getByRole('button', { name: 'Brier', exact: true }).click();

	await page.getByRole('link', { name: 'Correct' }).click();
	await page.getByRole('radio', { name: /^▲?\s*Happened/ }).check();
	await page.getByLabel(/Known.*: day/).fill('2025-12-30');
	await page.getByLabel(/Known.*: time/).fill('12:00');
	await page.getByRole('button', { name: 'Correct …' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /Correct|Resolve/ })
		.click();
	await expect(page.getByRole('heading', { name: 'Happened', exact: true })).toBeVisible();
	await expect(page.getByText('You scored').first()).toContainText('0.7');

	await page.getByRole('link', { name: 'Reopen' }).click();
	await page.getByLabel('Why it is taken back').fill('The report was withdrawn.');
	await page.getByRole('button', { name: 'Reopen …' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
	await expect(page.getByText(/taken back/).first()).toBeVisible();
});

test('from a point of the diagram to the questions behind it', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/record?forecaster=everyone');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Track record');
	await page
		.getByRole('link', { name: /questions/ })
		.and(page.locator('svg a'))
		.first()
		.click();
	await expect(page).toHaveURL(/bin=\d+/);
	await page
		.getByRole('link', { name: /^Will / })
		.first()
		.click();
	await expect(page).toHaveURL(/questions\/q_/);
});

test('what the docket proposes stands in the form', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/resolve');
	await page.getByRole('link', { name: /^See the proposal: Will Rubio and Lavrov speak/ }).click();
	await expect(page.getByRole('radio', { name: 'Happened', exact: true })).toBeChecked();
	await expect(page.getByText(/when the chosen evidence was published/)).toBeVisible();
});
