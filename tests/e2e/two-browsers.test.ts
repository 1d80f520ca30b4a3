import { expect, test } from './support/server.ts';
import { BUDAPEST, forecast, openExample, openQuestion } from './support/steps.ts';

test('two browsers on one question agree without a reload', async ({ page, browser, shared }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	const other = await browser.newContext({
		...(shared.signedIn === undefined ? {} : { storageState: shared.signedIn }),
		timezoneId: 'America/New_York'
	});
	const second = await other.newPage();
	await second.goto(address);
	await expect(second.locator('.figures .you')).toContainText('—');
	await forecast(page, '15', '15%');
	await expect(second.locator('.figures .you')).toContainText('15%');
	await forecast(second, '30', '30%');
	await expect(page.locator('.figures .you')).toContainText('30%');
	await other.close();
});
