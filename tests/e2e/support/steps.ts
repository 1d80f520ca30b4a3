import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const BUDAPEST = 'Will Trump and Putin meet in Budapest by 31 December 2025?';

/** Waits until the page's script is there: a link followed before leads to a fresh page, and the focus begins anew. */
export async function whenReady(page: Page): Promise<void> {
	await expect(page.locator('html[data-ready]')).toBeAttached();
}

/** Welcome: a name, and the example; once it is there it only opens. Ends on its Desk. */
export async function openExample(page: Page, name = 'Mara'): Promise<void> {
	await page.goto('/welcome');
	const field = page.getByLabel('Your name');
	if (await field.isVisible()) await field.fill(name);
	await page.getByRole('button', { name: /the example/ }).click();
	await expect(page.getByLabel('What are you asking?')).toBeVisible();
}

/** Welcome: a name, and an empty space. Ends on its Desk. */
export async function openOwnSpace(page: Page, name = 'Mara'): Promise<void> {
	await page.goto('/welcome');
	await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Start my own' }).click();
	await page.waitForURL(/my-questions$/);
}

/** Finds a question through the list and opens it; says its address. */
export async function openQuestion(page: Page, title: string, base = '/example'): Promise<string> {
	await page.goto(`${base}/questions?q=${encodeURIComponent(title)}`);
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	return page.url();
}

/** Types a number into the forecast form and saves it. */
export async function forecast(page: Page, typed: string, label: string): Promise<void> {
	await page.getByLabel('Probability', { exact: true }).fill(typed);
	await page.getByRole('button', { name: `Save ${label}` }).click();
	await expect(page.getByText(`${label} saved at`)).toBeVisible();
}

/** Moves the example's clock by one of the steps in its menu. */
export async function moveClock(page: Page, to: string): Promise<void> {
	await page.getByRole('button', { name: 'further' }).click();
	await page.getByRole('menuitem', { name: `Move to ${to}` }).click();
	await expect(page.getByText(`The clock stands at ${to}`)).toBeVisible();
}

/** What the accessibility checker finds on the page as it stands: nothing. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`)
	).toEqual([]);
}

/** Nothing scrolls sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(over).toBe(0);
}
