import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ZonePicker from '#lib/ui/form/ZonePicker.svelte';

const zones = ['Africa/Lagos', 'America/New_York', 'Europe/Budapest', 'Europe/Kyiv'];

async function picker() {
	const onchange = vi.fn();
	const screen = await render(ZonePicker, {
		id: 'zone',
		zones,
		value: 'Europe/Budapest',
		onchange
	});
	const input = screen.getByRole('combobox');
	await input.click();
	return { screen, input, onchange };
}

test('every zone is on offer until something is typed, the one in force first', async () => {
	const { screen } = await picker();
	await expect.poll(() => screen.getByRole('option').elements()).toHaveLength(4);
	await expect.element(screen.getByRole('option').first()).toHaveTextContent('Europe/Budapest');
});

test('a part of the name finds the zone, and Enter takes it', async () => {
	const { screen, input, onchange } = await picker();
	await input.fill('new york');
	await expect.poll(() => screen.getByRole('option').elements()).toHaveLength(1);
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(onchange).toHaveBeenCalledExactlyOnceWith('America/New_York');
	await expect.element(input).toHaveValue('America/New York');
});

test('a name typed whole, in any case, is taken on leaving the field', async () => {
	const { input, onchange } = await picker();
	await input.fill('america/new york');
	await userEvent.tab();
	expect(onchange).toHaveBeenCalledExactlyOnceWith('America/New_York');
	await expect.element(input).toHaveValue('America/New York');
});

test('a zone is found by its old name too', async () => {
	const { screen, input } = await picker();
	await input.fill('Kiev');
	await expect.element(screen.getByRole('option')).toHaveTextContent('Europe/Kyiv');
});

test('a name nobody knows stays on leaving, for the form to refuse', async () => {
	const { screen, input, onchange } = await picker();
	await input.fill('Atlantis');
	await expect.element(screen.getByText(/No zone has “Atlantis” in its name/)).toBeVisible();
	await userEvent.tab();
	await expect.element(input).toHaveValue('Atlantis');
	expect(onchange).toHaveBeenCalledExactlyOnceWith('Atlantis');
});

test('an emptied field means the zone in force', async () => {
	const { input, onchange } = await picker();
	await input.fill('');
	await userEvent.tab();
	await expect.element(input).toHaveValue('Europe/Budapest');
	expect(onchange).not.toHaveBeenCalled();
});
