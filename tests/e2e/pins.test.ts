import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	openExample,
	openQuestion,
	whenReady
} from './support/steps.ts';

const CLAIM = 'Rubio and Lavrov speak by telephone about preparing the meeting';

test('a pin tells its claim, its outlet and the numbers around it: by key, by pointer, by finger and in the table', async ({
	page,
	browser
}) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	const chart = page.getByRole('application', { name: /^Probability over time/ });
	await chart.focus();
	await page.keyboard.press('Home');
	for (let i = 0; i < 40 && !(await chart.getByText(CLAIM).isVisible()); i++)
		await page.keyboard.press('ArrowRight');
	await expect(chart.getByText(CLAIM)).toBeVisible();
	await expect(chart).toContainText('Ministry read-out');
	await expect(chart).toContainText(/Crowd median\s*45% → 38%/);
	await expect(
		page.getByText(/Evidence 3 \(Ministry read-out\).*Just before: Crowd/)
	).toBeAttached();
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(chart.getByText(CLAIM)).toBeHidden();

	const ring = chart.locator('circle[r="9.5"]').nth(2);
	await ring.hover({ force: true });
	await expect(chart.getByText(CLAIM)).toBeVisible();
	await page.getByRole('heading', { level: 1 }).hover();
	await expect(chart.getByText(CLAIM)).toBeHidden();
	await page.getByRole('button', { name: 'Table', exact: true }).first().click();
	await expect(page.getByRole('row', { name: /Evidence 3/ })).toContainText(CLAIM);
	await expectAccessible(page);

	const phone = await browser.newContext({
		...{ viewport: { width: 390, height: 844 }, hasTouch: true },
		storageState: await page.context().storageState()
	});
	const small = await phone.newPage();
	await small.goto(address);
	await whenReady(small);
	await small.locator('circle[r="9.5"]').nth(2).tap({ force: true });
	await expect(small.getByRole('application').first().getByText(CLAIM)).toBeVisible();
	await phone.close();
});
