import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ProbabilityEntry from '#lib/ui/form/ProbabilityEntry.svelte';

async function entry(value = '', crowd: number | null = null) {
	const onchange = vi.fn();
	const screen = await render(ProbabilityEntry, { value, crowd, onchange });
	const field = screen.getByRole('textbox', { name: 'Probability' });
	const slider = screen.getByRole('slider');
	const mark = () => screen.container.querySelector('.mark')?.textContent ?? null;
	return { screen, field, slider, mark, onchange };
}

test.each([
	['15', 'read as 15%, that is 3 : 17'],
	['.15', 'read as 15%, that is 3 : 17'],
	['3:17', 'odds of 3 to 17, that is 15%'],
	['1 in 4', '1 in 4, that is 25%']
])('%s says how it was read: %s', async (typed, reading) => {
	const { screen, field } = await entry();
	await field.fill(typed);
	await expect.element(screen.getByText(reading)).toBeVisible();
});

test('the estimative word and its range stand beside the number', async () => {
	const { screen } = await entry('15%');
	await expect.element(screen.getByText('very unlikely')).toBeVisible();
	await expect.element(screen.getByText('ICD 203: 5–20%')).toBeVisible();
});

test('the slider follows what is typed, and the number follows the slider', async () => {
	const { field, slider, onchange } = await entry();
	await field.fill('1:3');
	await expect.element(slider).toHaveValue('25');
	(slider.element() as HTMLElement).focus(); // a locator has no focus of its own
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(field).toHaveValue('26%');
	expect(onchange).toHaveBeenLastCalledWith('26%');
});

test('up and down in the field move by a point and stop at certainty', async () => {
	const { field } = await entry('99');
	await field.click();
	await userEvent.keyboard('{ArrowUp}{ArrowUp}');
	await expect.element(field).toHaveValue('100%');
});

test('what cannot be read is only said on leaving the field, and what was typed stays', async () => {
	const { screen, field, slider } = await entry('30');
	await field.fill('150');
	expect(screen.getByRole('alert').elements()).toHaveLength(0);
	await userEvent.tab();
	await expect.element(screen.getByRole('alert')).toHaveTextContent('more than certain');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveValue('150');
	await expect.element(slider).toHaveValue('30');
});

test('the crowd has its mark under the track, unless another label is within 8 points', async () => {
	expect((await entry('', 0.28)).mark()).toBe('crowd 28%');
	expect((await entry('', 0.45)).mark()).toBeNull();
	expect((await entry('', 0.97)).mark()).toBeNull();
});
