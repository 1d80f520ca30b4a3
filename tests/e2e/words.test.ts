import { expect, test } from './support/server.ts';
import { BUDAPEST, openExample, openQuestion } from './support/steps.ts';

test('a word is typed, a number chosen within it, and the reasons are held against both', async ({
	page
}) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	const form = page.locator('form.forecast');
	const entry = page.getByLabel('Probability', { exact: true });
	await entry.focus();
	await page.keyboard.type('Unlikely');
	await expect(form.getByText('ICD 203: 20–45%')).toBeVisible();
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert')).toContainText('“unlikely” is 20–45% in ICD 203.');
	await expect(entry).toBeFocused();
	await expect(entry).toHaveValue('Unlikely');

	await page.keyboard.press('ArrowUp');
	await expect(entry).toHaveValue('45%');
	await page.getByRole('slider', { name: 'Probability, slider' }).focus();
	await page.keyboard.press('Home');
	await expect(entry).toHaveValue('20%');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');

	const rationale = page.getByLabel('Rationale');
	await rationale.fill('A meeting is likely, we say with high confidence.');
	await expect(form.getByText(/You write “likely”, 55–80% in ICD 203, beside 22%/)).toBeVisible();
	await expect(form.getByText(/A confidence and “likely” stand in one sentence/)).toBeVisible();
	await rationale.fill('A meeting is unlikely before the new year.');
	await expect(form.getByText(/You write/)).toHaveCount(0);

	await form.getByLabel('moderate').check();
	await form.getByLabel('Its basis').fill('Two read-outs, nothing from Moscow.');
	await page.reload();
	await expect(form.getByLabel('moderate')).toBeChecked();
	await form.getByRole('button', { name: 'Save 22%' }).click();
	await expect(page.getByText('22% saved at')).toBeVisible();
	await expect(
		page.getByText('Confidence moderate: Two read-outs, nothing from Moscow.').first()
	).toBeVisible();

	await page.goto('/example/record');
	await page.getByRole('link', { name: 'Words', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What did my words mean?');
	await page.getByRole('link', { name: 'unlikely', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Behind “unlikely”' })).toBeFocused();
	await expect(page.getByRole('link', { name: BUDAPEST })).toBeVisible();
});

test('another scale, chosen in the settings, has other words and says where it has none', async ({
	page
}) => {
	await openExample(page);
	await page.goto('/example/settings');
	await page.getByRole('radio', { name: /^PHIA/ }).check();
	await expect(page.getByText('realistic possibility')).toBeVisible();
	await page.getByRole('button', { name: 'Save the settings' }).click();
	await expect(page.getByText('The settings of the space are saved.')).toBeVisible();
	await openQuestion(page, BUDAPEST);
	const form = page.locator('form.forecast');
	await page.getByLabel('Probability', { exact: true }).fill('37');
	await expect(form.getByText('between unlikely and a realistic possibility')).toBeVisible();
	await form.getByLabel('Choose within a word').selectOption('highly likely');
	await expect(form.getByText('PHIA: 80–90%')).toBeVisible();

	await openQuestion(page, 'Where will Trump and Putin next meet in person?');
	await page.getByLabel(/^Budapest/).fill('remote');
	await expect(page.getByText('remote chance, 0–5%: which?')).toBeVisible();
	await expect(page.getByText('A word waits for its number.')).toBeVisible();
	await page.locator('form.forecast').getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert')).toContainText('“remote chance” is 0–5% in PHIA.');
});
