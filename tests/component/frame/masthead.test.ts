import { createRawSnippet } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../src/app.css';
import Masthead from '#lib/ui/frame/Masthead.svelte';

const props = {
	links: [
		{ href: '/', label: 'Desk', current: false },
		{ href: '/questions', label: 'Questions', count: 41, current: true }
	],
	more: [{ kind: 'link', label: 'Find', href: '/find' } as const],
	tools: createRawSnippet(() => ({ render: () => '<a href="/find">Find</a>' }))
};

afterEach(() => page.viewport(1440, 900));

test('a wide page shows its links, with counts and the current one marked', async () => {
	await page.viewport(1440, 900);
	const screen = await render(Masthead, props);
	const questions = screen.getByRole('link', { name: 'Questions 41' });
	await expect.element(questions).toHaveAttribute('aria-current', 'page');
	await expect.element(screen.getByRole('button', { name: 'Menu' })).not.toBeInTheDocument();
});

test('a narrow page folds links and tools into one menu', async () => {
	await page.viewport(390, 844);
	const screen = await render(Masthead, props);
	expect(screen.getByRole('link').elements()).toHaveLength(1); // the wordmark
	await screen.getByRole('button', { name: 'Menu' }).click();
	await expect.poll(() => screen.getByRole('menuitem').elements()).toHaveLength(3);
	await expect.element(screen.getByRole('menuitem', { name: 'Find' })).toBeVisible();
});
