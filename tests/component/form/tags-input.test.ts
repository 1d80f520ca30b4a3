import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import TagsInput from '#lib/ui/form/TagsInput.svelte';

async function field(value: readonly string[] = []) {
	const screen = await render(TagsInput, { id: 'tags', value });
	const input = screen.getByRole('combobox');
	const tags = () =>
		screen
			.getByRole('button')
			.elements()
			.map((button) => button.getAttribute('aria-label')?.replace('Remove ', ''));
	return { screen, input, tags };
}

test('Enter or a comma sets a tag, whichever way it is typed', async () => {
	const { input, tags } = await field();
	await input.click();
	await userEvent.keyboard('summit{Enter}oil sanctions,');
	await expect.poll(tags).toEqual(['summit', 'oil sanctions']);
});

test('a tag that is already there is not set twice', async () => {
	const { input, tags } = await field(['Ukraine']);
	await input.fill('ukraine, summit, summit');
	await expect.poll(tags).toEqual(['Ukraine', 'summit']);
});

test('Backspace in the empty field takes the last tag back, and says so', async () => {
	const { screen, input, tags } = await field(['summit', 'Ukraine']);
	await input.click();
	await userEvent.keyboard('{Backspace}');
	await expect.poll(tags).toEqual(['summit']);
	await expect.element(screen.getByText('Removed Ukraine.')).toBeInTheDocument();
});

test('a tag that was typed and not set is kept on leaving the field', async () => {
	const { input, tags } = await field();
	await input.fill('summit');
	await userEvent.tab();
	await expect.poll(tags).toEqual(['summit']);
});
