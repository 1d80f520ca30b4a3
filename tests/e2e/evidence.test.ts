import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	forecast,
	openExample,
	openQuestion
} from './support/steps.ts';

const ARTICLE = `<!doctype html><html lang="en"><head><title>Meeting put off | The Daily Page</title>
<meta property="og:site_name" content="The Daily Page"><meta name="author" content="Ida Page">
<meta property="article:published_time" content="2025-10-21T06:30:00Z">
<link rel="canonical" href="https://daily.example/put-off"></head><body><article><h1>Meeting put off</h1>
<p>The ministers will not meet this week, an official said on Tuesday, and no new day was named for the talks.</p>
<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>
<p>Both sides had expected to settle the agenda of the summit at that meeting, which was to be held before the end of the month.</p>
</article></body></html>`;

test('from an article to evidence to a forecast', async ({ page }) => {
	await openExample(page);
	const address = await openQuestion(page, BUDAPEST);
	await page.getByRole('link', { name: 'Add evidence' }).click();
	await page.getByLabel(/Paste the text/).fill(ARTICLE);
	await page.getByRole('button', { name: /Read it/ }).click();
	await expect(page.getByLabel('Title')).toHaveValue('Meeting put off', { timeout: 20_000 });
	await expect(page.getByLabel('Outlet')).toHaveValue('The Daily Page');
	await page.getByRole('button', { name: 'Keep the article' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meeting put off');

	await page
		.getByRole('button', { name: /Use this paragraph/ })
		.first()
		.click();
	await page.getByLabel(/Claim/).fill('The ministers will not meet this week');
	await page
		.getByRole('radio', { name: /Against/ })
		.first()
		.check();
	await page
		.getByRole('radio', { name: /strong/i })
		.first()
		.check();
	await page.getByRole('button', { name: /^Attach/ }).click();
	await expect(page.getByText('The ministers will not meet this week').first()).toBeVisible();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeVisible();
	await page.getByRole('checkbox', { name: /The ministers will not meet/ }).check();
	await forecast(page, '12', '12%');
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('what was kept wrong about an article is corrected, with what was typed when it was pasted again', async ({
	page
}) => {
	await openExample(page);
	const capture = async (title: string) => {
		await page.goto('/example/evidence/new');
		await page.getByLabel(/Paste the text/).fill(ARTICLE.replaceAll('ministers', 'envoys'));
		await page.getByRole('button', { name: /Read it/ }).click();
		await expect(page.getByLabel('Outlet')).toHaveValue('The Daily Page');
		await page.getByLabel('Title').fill(title);
		await page.getByRole('button', { name: 'Keep the article' }).click();
	};
	await capture('Meting put off');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meting put off');
	await capture('Meeting put off at last');
	await expect(page.getByText('This text was kept before, with another title.')).toBeVisible();
	await page.getByRole('button', { name: 'Go and correct it' }).click();
	await page.waitForURL(/evidence\/articles\//);
	await expect(page.getByLabel('Title')).toHaveValue('Meeting put off at last');
	await expectAccessible(page);
	await page.getByLabel('Address of the original').fill('daily');
	await page.getByRole('button', { name: 'Save the correction' }).click();
	await expect(page.getByRole('alert')).toHaveText(/begins with https/);
	await page.getByLabel('Address of the original').fill('https://daily.example/summit');
	await page.getByRole('button', { name: 'Save the correction' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meeting put off at last');

	await page.getByRole('button', { name: 'Correct', exact: true }).press('Enter');
	await page.getByLabel('Title').fill('Not this');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Correct', exact: true })).toBeFocused();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meeting put off at last');
});

test('a script in a rationale is shown as text and never runs', async ({ page }) => {
	await openExample(page);
	await openQuestion(page, BUDAPEST);
	await page
		.getByLabel('Rationale')
		.fill('<img src=x onerror="window.hacked = true"> <script>window.hacked = true</script> fine');
	await forecast(page, '14', '14%');
	await page.reload();
	await expect(page.getByText('fine').first()).toBeVisible();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
