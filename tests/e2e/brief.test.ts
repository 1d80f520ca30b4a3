import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import {
	BUDAPEST,
	expectAccessible,
	expectNoSideways,
	openExample,
	whenReady
} from './support/steps.ts';

test.setTimeout(180_000);

const QUESTIONS = [
	BUDAPEST,
	'Where will Trump and Putin next meet in person?',
	'Will the EU adopt its 19th package of sanctions by 31 October 2025?'
];

async function expectGoodAtEverySize(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [390, 1440]) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 900 });
			await expectAccessible(page);
			await expectNoSideways(page);
		}
}

/** Chooses the three questions and begins a draft on them. */
async function beginBrief(page: Page): Promise<void> {
	await page.goto('/example/briefs');
	await page.getByRole('link', { name: 'New brief' }).click();
	await whenReady(page);
	for (const title of QUESTIONS) {
		await page.getByRole('searchbox', { name: 'Find' }).fill(title);
		await page.getByRole('checkbox', { name: title }).check();
	}
	await expect(page.getByRole('heading', { name: '3 questions chosen' })).toBeVisible();
	await expectGoodAtEverySize(page);
	await page.getByLabel('Title').fill('Budapest, the morning after');
	await page.getByRole('button', { name: 'Start the draft' }).click();
	await expect(page.getByText('Everything is saved.')).toBeVisible();
}

async function issue(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Issue …' }).click();
	await page.getByRole('button', { name: 'Issue the brief' }).click();
	await expect(page.getByRole('button', { name: 'Save Markdown' })).toBeVisible();
}

test('three questions become a brief: written, issued, read on paper and as Markdown, and told from the next', async ({
	page
}) => {
	await openExample(page);
	await beginBrief(page);
	const paper = page.getByRole('article');
	await page.getByLabel('Marking').selectOption('TLP:RED');
	await page.getByLabel('Summary').fill('The meeting is *on hold*.');
	await expect(paper.getByText('on hold')).toBeVisible();
	await page.getByText(BUDAPEST).first().click();
	await page.getByLabel('Heading before it').fill('The summit');
	await page.getByLabel('Judgement').fill('It will hardly come to it (28%).');
	await page.getByLabel('Confidence').selectOption('low');
	await page.getByLabel('What it rests on').fill('Two reports, one origin.');
	await expect(paper.getByText('Two reports, one origin.')).toBeVisible();
	await page.getByRole('button', { name: `${QUESTIONS[2] ?? ''}: earlier` }).press('Enter');
	await expect(paper.getByRole('heading', { level: 3 }).nth(1)).toContainText('EU adopt');
	await expectGoodAtEverySize(page);
	await page.reload();
	await expect(page.getByLabel('Summary')).toHaveValue('The meeting is *on hold*.');
	await whenReady(page);
	await issue(page);
	await expectGoodAtEverySize(page);

	await page.emulateMedia({ media: 'print', colorScheme: 'light' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Save Markdown' })).toBeHidden();
	await expect(paper.getByText('It will hardly come to it (28%).')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save Markdown' }).click()
	]);
	const text = await readFile(await file.path(), 'utf8');
	expect(text.match(/^\*\*TLP:RED\*\*$/gmu)).toHaveLength(2);
	expect(text).toContain(`## The summit\n\n### ${BUDAPEST}\n\n**28%**, unlikely.`);
	expect(text).toContain('- Confidence: low. Two reports, one origin.');

	await page.getByRole('button', { name: 'move to 22 Oct' }).click();
	await expect(page.getByText('The clock stands at 22 Oct')).toBeVisible();
	await page.goto('/example/briefs');
	await expectGoodAtEverySize(page);
	await page.getByRole('link', { name: 'Budapest, the morning after' }).click();
	await page.getByRole('link', { name: 'Write the next one' }).click();
	await whenReady(page);
	await expect(page.getByText('After brief 1')).toBeVisible();
	await page.getByRole('button', { name: 'Start the draft' }).click();
	await expect(paper.getByText(/from 28% since brief 1 of 21\sOct\s2025/)).toBeVisible();
});

test('what was typed and not saved is there after the connection came back', async ({ page }) => {
	await openExample(page);
	await beginBrief(page);
	await page.route('**/api/trpc/brief.save**', (route) => route.abort());
	await page.getByLabel('Summary').fill('Typed in a tunnel.');
	await expect(page.getByRole('alert')).toContainText('the server did not answer');
	await page.unroute('**/api/trpc/brief.save**');
	await page.reload();
	await expect(page.getByLabel('Summary')).toHaveValue('Typed in a tunnel.');
	await expect(page.getByText('Everything is saved.')).toBeVisible();
	await page.getByRole('button', { name: 'Throw the draft away' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('article').getByText('Typed in a tunnel.')).toBeVisible();
});
