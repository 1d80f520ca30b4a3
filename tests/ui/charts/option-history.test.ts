import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import OptionHistory from '#lib/ui/charts/OptionHistory.svelte';
import { history, october, question } from './budapest.ts';
import { pictureOf } from './picture.ts';

const option = (label: string, ...probabilities: number[]) => ({
	optionId: label,
	label,
	steps: probabilities.map((probability, i) => ({ at: october(17 + i), probability }))
});
const places = [
	option('Budapest', 0.5, 0.3),
	option('Стамбул', 0.2, 0.4),
	option('Nowhere', 0.3, 0.3)
];
const bodyOf = (
	series: typeof places,
	outcome: { optionId: string | null; knownAt: number } | null = null
) =>
	render(OptionHistory, { props: { question, series, pins: [], outcome, asOf: history.asOf } })
		.body;

test('every option has a line with its name at the end', async () => {
	const body = bodyOf(places);
	for (const text of ['Budapest 30%', 'Стамбул 40%', 'Nowhere 30%']) expect(body).toContain(text);
	expect(body).toContain('Likeliest: Стамбул 40%, then Budapest 30%.');
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/options.svg');
});

test('of two hundred options six are drawn, and a sentence says how many are not', () => {
	const many = Array.from({ length: 200 }, (_, i) => option(`Option ${i + 1}`, (i + 1) / 20_100));
	const body = bodyOf(many);
	expect(body).toContain('194 options not drawn; the table has all.');
	expect(body).toContain('Option 200');
	expect(body).not.toContain('Option 194');
});

test('the option that came true is drawn and marked, even if nobody believed in it', () => {
	const many = Array.from({ length: 20 }, (_, i) => option(`Option ${i + 1}`, (i + 1) / 210));
	const body = bodyOf(many, { optionId: 'Option 1', knownAt: october(20) });
	expect(body).toContain('▲ Option 1 0.5%');
	expect(body).toContain('Option 1 happened; it stood at 0.5%.');
});

test('without a forecast it says so', () => {
	expect(bodyOf([option('A'), option('B')])).toContain('No forecasts yet.');
});
