import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import Dialog from '#lib/ui/overlay/Dialog.svelte';

const actions = createRawSnippet<[() => void]>((close) => ({
	render: () => '<button>Keep it open</button>',
	setup: (button) => button.addEventListener('click', () => close()())
}));

const props = {
	open: true,
	title: 'Resolve as “did not happen”?',
	description: 'No forecast is voided.',
	actions
};

test('a dialog has its title for a name and its sentence for a description', async () => {
	const screen = await render(Dialog, props);
	const dialog = screen.getByRole('dialog', { name: props.title });
	await expect.element(dialog).toHaveAccessibleDescription('No forecast is voided.');
	await expect.element(screen.getByRole('heading', { level: 2 })).toHaveTextContent(props.title);
});

test('its buttons can close it', async () => {
	const screen = await render(Dialog, props);
	await screen.getByRole('button', { name: 'Keep it open' }).click();
	await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('Escape means no', async () => {
	const screen = await render(Dialog, props);
	await expect.element(screen.getByRole('dialog')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});
