import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import ProbabilityEntry from '#lib/ui/form/ProbabilityEntry.svelte';

async function entry(value = '', crowd: number | null = null) {
	const onchange = vi.fn();
	const screen = await render(ProbabilityEntry, { value, crowd, onchange });
	const field = screen.getByLabelText('Probability', { exact: true });
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
	await expect.element(screen.getByText('very unlikely', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('ICD 203: 5–20%')).toBeVisible();
});

test('a word gives a band, and no number is made up', async () => {
	const { screen, field, slider, onchange } = await entry();
	await field.fill('Very  Likely');
	await expect.element(screen.getByText('ICD 203: 80–95%')).toBeVisible();
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'not set');
	expect(onchange).toHaveBeenLastCalledWith('Very  Likely');
	await userEvent.tab();
	expect(screen.getByRole('alert').elements()).toHaveLength(0);
});

test('the slider and the arrows stay in the band of a word', async () => {
	const { field, slider } = await entry('60');
	await field.fill('unlikely');
	await field.click();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(field).toHaveValue('45%');
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(field).toHaveValue('45%');
	(slider.element() as HTMLElement).focus(); // a locator has no focus of its own
	await userEvent.keyboard('{Home}');
	await expect.element(field).toHaveValue('20%');
});

test('a number outside the band leaves it, and moving on does not bring it back', async () => {
	const { field, slider } = await entry('likely');
	await field.fill('10');
	(slider.element() as HTMLElement).focus(); // a locator has no focus of its own
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(field).toHaveValue('11%');
	await userEvent.keyboard('{End}');
	await expect.element(field).toHaveValue('100%');
});

test('a word can be chosen from the scale instead, and its band left again', async () => {
	const { screen, field, slider } = await entry('30');
	const words = screen.getByRole('combobox', { name: 'Choose within a word' });
	await words.selectOptions('likely');
	await expect.element(field).toHaveValue('likely');
	await field.fill('60');
	await words.selectOptions('');
	await expect.element(field).toHaveValue('60');
	(slider.element() as HTMLElement).focus(); // a locator has no focus of its own
	await userEvent.keyboard('{Home}');
	await expect.element(field).toHaveValue('0%');
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
