import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ToastHost from './ToastHost.svelte';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

async function saved(undo?: { label: string; act: () => void }) {
	const screen = await render(ToastHost, undo === undefined ? {} : { undo });
	await screen.getByRole('button', { name: 'Save 15%' }).click();
	const toast = screen.getByText('15% saved at 09:42.');
	await expect.element(toast).toBeVisible();
	return { screen, toast };
}

test('a toast is spoken, and goes after five seconds', async () => {
	const { screen, toast } = await saved();
	await expect.element(screen.getByRole('status')).toHaveTextContent('15% saved at 09:42.');
	vi.advanceTimersByTime(4_900);
	await expect.element(toast).toBeVisible();
	vi.advanceTimersByTime(200);
	await expect.element(toast).not.toBeInTheDocument();
});

test('a toast stays while it has the focus', async () => {
	const { toast } = await saved({ label: 'Correct it', act: vi.fn() });
	await userEvent.tab();
	vi.advanceTimersByTime(60_000);
	await expect.element(toast).toBeVisible();
});

test('undoing acts, takes the toast away and gives the focus back', async () => {
	const act = vi.fn();
	const { screen, toast } = await saved({ label: 'Correct it', act });
	await userEvent.tab();
	await expect.element(screen.getByRole('button', { name: 'Correct it' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(act).toHaveBeenCalledOnce();
	await expect.element(toast).not.toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: 'Save 15%' })).toHaveFocus();
});
