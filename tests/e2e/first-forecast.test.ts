import { expect, test } from './support/server.ts';
import { BUDAPEST, forecast, openExample, openQuestion } from './support/steps.ts';

test('from the printed link to the first forecast', async ({ page, start }) => {
	const { link } = await start();
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Presage');
	await page.getByLabel('Your name').fill('Mara');
	await page.getByRole('button', { name: 'Look around the example' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday, 21 October', {
		timeout: 20_000
	});
	await page.getByRole('link', { name: /Budapest summit/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUDAPEST);

	await page.getByLabel('Probability', { exact: true }).fill('3:17');
	await expect(page.getByText('very unlikely').first()).toBeVisible();
	await expect(page.getByText(/odds of 3 to 17, that is 15%/)).toBeVisible();
	await expect(page.getByText('0.72')).toBeVisible();
	await page.getByLabel('Rationale').fill('Ten weeks remain, and **no date** is named.');
	await page.getByRole('button', { name: 'Save 15%' }).click();
	await expect(page.getByText('15% saved at 09:42.')).toBeVisible();
	await expect(page.locator('.figures .you')).toContainText('15%');

	await page.goto(new URL('/example/activity', link).href);
	await expect(page.getByText('15%').first()).toBeVisible();
});

test('with the keyboard alone', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await page.getByLabel('Probability', { exact: true }).focus();
	await page.keyboard.type('1 in 5');
	await page.keyboard.press('ArrowUp');
	await expect(page.getByLabel('Probability', { exact: true })).toHaveValue('21%');
	await page.keyboard.press('Enter');
	await expect(page.getByText('21% saved at')).toBeVisible();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('r');
	await expect(page.getByText(/reaffirmed/i).first()).toBeVisible();
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/questions\/new|example$/);
});

test('what cannot be read gets a sentence beside the field, and stays', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, 'Will a ceasefire in Ukraine be in force on 31 December 2025?');
	const entry = page.getByLabel('Probability', { exact: true });
	await entry.fill('150%');
	await page.getByLabel('Rationale').fill('Still here');
	await page.getByLabel('Rationale').press('Tab');
	await expect(page.getByRole('alert')).toContainText('150% is more than certain.');
	await expect(entry).toHaveValue('150%');
	await page.reload();
	await expect(page.getByLabel('Rationale')).toHaveValue('Still here');
});

test('options share out the rest, and the sum is exact', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, 'Where will Trump and Putin next meet in person?');
	await page.getByLabel(/^Budapest/).fill('20');
	await page.getByLabel(/^The Gulf/).fill('1 in 10');
	await expect(page.getByText('70 points left')).toBeVisible();
	await page.getByRole('button', { name: 'Share out the rest' }).click();
	await page.locator('form.forecast').getByRole('button', { name: /^Save/ }).click();
	await expect(page.getByText(/saved at/)).toBeVisible();
});

test('a slip is corrected by forecasting again, and stays visible', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, 'Will the EU adopt its 19th package of sanctions by 31 October 2025?');
	await forecast(page, '8', '8%');
	await forecast(page, '80', '80%');
	await expect(page.getByText(/corrected within two minutes/)).toBeVisible();
});

test('the slider of time shows the whole page as known on an earlier day', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	const slider = page.getByRole('slider', { name: /known/i });
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(page).toHaveURL(/asof=/);
	await expect(page.getByLabel('Probability', { exact: true })).toHaveCount(0);
	await page
		.getByRole('link', { name: /now/i })
		.or(page.getByRole('button', { name: /now/i }))
		.first()
		.click();
	await expect(page).not.toHaveURL(/asof=/);
});
