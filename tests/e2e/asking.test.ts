import { expect, test } from './support/server.ts';
import { expectAccessible, expectNoSideways, openExample, whenReady } from './support/steps.ts';

test('a template is filled in, the list says what is open, and nothing typed is lost', async ({
	page
}) => {
	await openExample(page);
	await page.getByRole('link', { name: 'begin from a template' }).click();
	await page.getByRole('button', { name: 'Meeting' }).click();
	const statement = page.getByLabel('Statement');
	await expect(statement).toHaveValue('Will {who} and {whom} meet in person by {day}?');
	await page.getByRole('button', { name: 'Ask' }).click();
	await expect(page.getByRole('alert')).toHaveText('Fill in {who}, {whom} and {day}.');
	await page.getByLabel('who', { exact: true }).fill('Rubio');
	await page.getByLabel('whom').fill('Lavrov');
	await page.getByLabel('the last day').fill('2025-11-15');
	await page.getByLabel('source').fill('Reuters or AP');
	await expect(statement).toHaveValue('Will Rubio and Lavrov meet in person by 15 Nov 2025?');
	await expect(page.getByLabel('Deadline', { exact: true })).toHaveValue('2025-11-15');
	const list = page.getByRole('group', { name: /Can it be settled/ });
	await expect(list).toContainText('5 of 5 said');
	await page.getByLabel('Criteria').fill('It is significant.');
	await expect(list).toContainText('“significant” can be read in several ways');
	// What was written by hand stays when another template is chosen.
	await page.getByRole('button', { name: 'Ceasefire' }).click();
	await expect(page.getByLabel('Criteria')).toHaveValue('It is significant.');
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
});

test('a space has templates of its own', async ({ page }) => {
	await openExample(page);
	await page.goto('/example/settings/templates');
	await whenReady(page);
	await page.getByText('Will {who} and {whom} meet').click();
	await page.getByLabel('Name').fill('Summit');
	await page.getByRole('button', { name: 'Later' }).click();
	await page.reload();
	await expect(page.getByText('Summit')).toBeVisible();
	await page.getByRole('button', { name: 'Add one' }).click();
	await page.getByRole('button', { name: 'Save the templates' }).click();
	await expect(page.getByRole('alert').first()).toHaveText('Give a name.');
	await page.getByRole('button', { name: 'Take off' }).click();
	await page.getByRole('button', { name: 'Save the templates' }).click();
	await expect(page.getByText('The templates are saved.')).toBeVisible();
	for (const width of [390, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		await expectAccessible(page);
		await expectNoSideways(page);
	}
	await page.goto('/example/questions/new');
	await expect(page.getByRole('group', { name: 'Templates' }).getByRole('button')).toHaveText([
		...['Ceasefire', 'Summit', 'Sanctions', 'Election', 'Statement', 'Threshold']
	]);
});

test('a line may name the zone in which its day ends', async ({ page }) => {
	await openExample(page);
	const line = page.getByLabel('What are you asking?');
	await line.fill('Will they meet by 15 Nov 18:00 New York time? 20%');
	await expect(page.getByText('an exact hour can be set under More settings')).toBeVisible();
	await line.fill('Will they meet by 15 Nov New York time? 20%');
	await expect(page.getByText('Who is “they”? Name them.')).toBeVisible();
	await expect(page.getByRole('button', { name: /Leave out New York time/ })).toBeVisible();
	await line.press('Enter');
	await expect(page.getByText(/15 Nov 2025, 24:00 in New York/).first()).toBeVisible();
});
