import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import OptionFields from '#lib/ui/form/OptionFields.svelte';

const options = ['Budapest', 'The Gulf', 'Other'].map((label) => ({ id: label, label }));

async function fields(value: Readonly<Record<string, string>> = {}, shown = options) {
	const screen = await render(OptionFields, { options: shown, value, colors: new Map() });
	const values = () =>
		shown.map(
			({ label }) =>
				(screen.getByRole('textbox', { name: label }).element() as HTMLInputElement).value // a textbox here is an input
		);
	return { screen, values };
}

test('the remainder stays in sight and is shared out among the empty fields', async () => {
	const { screen, values } = await fields();
	await screen.getByRole('textbox', { name: 'Budapest' }).fill('1:3');
	await expect.element(screen.getByText('Sum 25%')).toBeVisible();
	await expect.element(screen.getByText('75 points left.')).toBeVisible();
	await screen.getByRole('button', { name: 'Share out the rest' }).click();
	await expect.poll(values).toEqual(['25%', '37.5%', '37.5%']);
	await expect.element(screen.getByText('Sum 100%')).toBeVisible();
});

test('with every field filled the rest goes in proportion to what is there', async () => {
	const { screen, values } = await fields({ Budapest: '60', 'The Gulf': '20', Other: '0' });
	await screen.getByRole('button', { name: 'Share out the rest' }).click();
	await expect.poll(values).toEqual(['75%', '25%', '0%']);
});

test('too much says how much, and can be taken off', async () => {
	const { screen, values } = await fields({ Budapest: '80', 'The Gulf': '40', Other: '40' });
	await expect.element(screen.getByText('60 points too many.')).toBeVisible();
	await screen.getByRole('button', { name: 'Take them off in proportion' }).click();
	await expect.poll(values).toEqual(['50%', '25%', '25%']);
});

test('many options can be filtered by name, and keep what was typed', async () => {
	const many = Array.from({ length: 200 }, (_, i) => ({ id: `o${i}`, label: `Option ${i + 1}.` }));
	const { screen } = await fields({ o0: '12' }, many);
	await screen.getByRole('searchbox').fill('200.');
	await expect.poll(() => screen.getByRole('textbox').elements()).toHaveLength(1);
	await screen.getByRole('textbox', { name: 'Option 200.' }).fill('3');
	await screen.getByRole('searchbox').fill('');
	await expect.element(screen.getByText('Sum 15%')).toBeVisible();
});
