import { expect, test } from './support/server.ts';
import { BUDAPEST, expectAccessible, openExample, openQuestion } from './support/steps.ts';

test('the owner chooses how the crowd is made; its questions follow, and say by which method', async ({
	page
}) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	await expect(page.getByText(/^Crowd, median of \d+$/)).toBeVisible();

	await page.goto('/example/settings');
	const median = page.getByRole('radio', { name: /^median/ });
	await expect(median).toBeChecked();
	await median.focus();
	for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^mean/ })).toBeChecked();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Save the method' }).press('Enter');
	await expect(page.getByText('The crowd is the mean from now on.')).toBeVisible();

	await page.goto(address);
	await expect(page.getByText(/^Crowd, mean of \d+$/)).toBeVisible();
	await expect(page.getByText(/The crowd \(mean\) /).first()).toBeVisible();
	await page.goto('/example/definitions#crowd-mean');
	await expect(page.getByText('The crowd of this space.')).toBeVisible();

	await page.goto('/example/record?forecaster=everyone');
	await page.getByRole('link', { name: 'Work it out' }).click();
	const comparison = page.getByRole('region', { name: 'What the crowd would have scored' });
	await expect(comparison.getByText(/^The crowd, the mean, scored 0\.\d{3} over/)).toBeVisible();
	await expect(comparison.getByRole('row')).toHaveCount(9);
	await expectAccessible(page);
});
