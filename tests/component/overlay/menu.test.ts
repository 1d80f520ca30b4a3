import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Menu from '#lib/ui/overlay/Menu.svelte';
import type { MenuItem } from '#lib/ui/overlay/menu-item.ts';

const children = createRawSnippet(() => ({ render: () => '<span>Save</span>' }));

test('a menu opens by keyboard, offers links and actions, and closes with the choice', async () => {
	const onselect = vi.fn();
	const items: MenuItem[] = [
		{ kind: 'link', label: 'Desk', href: '/', current: true },
		{ kind: 'rule' },
		{ kind: 'action', label: 'As PNG', onselect, note: 'p' }
	];
	const screen = await render(Menu, { items, children });
	screen.getByRole('button', { name: 'Save' }).element().focus();
	await userEvent.keyboard('{Enter}');
	const desk = screen.getByRole('menuitem', { name: 'Desk' });
	await expect.element(desk).toHaveAttribute('aria-current', 'page');
	await expect.element(desk).toHaveAttribute('href', '/');
	await expect.element(desk).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onselect).toHaveBeenCalledOnce();
	await expect.element(screen.getByRole('menu')).not.toBeInTheDocument();
});
