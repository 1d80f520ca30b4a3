import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { ledger } from '#lib/domain/evidence/ledger.ts';
import Waterfall from '#lib/ui/charts/Waterfall.svelte';
import { waterfallRows, type WaterfallData } from '#lib/ui/charts/waterfall/rows.ts';
import { sayCounts, waterfallSentence, waterfallTable } from '#lib/ui/charts/waterfall/words.ts';
import { pictureOf } from './picture.ts';

type Said = { ratio: number; weight?: number; origin?: string; by?: string };

/** The sum of some items as the ledger works it out. */
function dataOf(prior: number, said: readonly Said[], stated: number | null): WaterfallData {
	const entries = said.map(({ ratio, weight = 1, origin = null }, i) => ({
		...{ id: `e${String(i).padStart(3, '0')}`, number: i + 1, ratio, weight, origin }
	}));
	const { steps, posterior } = ledger(prior, entries);
	const numberOf = (id: string | null) =>
		id === null ? null : entries.findIndex((entry) => entry.id === id) + 1;
	return {
		prior: { p: prior, label: '3 of 12 like cases' },
		items: steps.map((step, i) => ({
			...{ id: step.id, number: i + 1, claim: `Claim number ${String(i + 1)}`, db: step.db },
			fullDb: 10 * Math.log10(entries[i]?.ratio ?? 1),
			...{ ratio: entries[i]?.ratio ?? 1, weight: entries[i]?.weight ?? 1 },
			...{ countedBy: numberOf(step.countedBy), by: said[i]?.by ?? null }
		})),
		...{ implied: posterior, stated }
	};
}

const some = dataOf(
	3.5 / 13,
	[
		{ ratio: 3, origin: 'call' },
		{ ratio: 1.5, origin: 'call', by: 'Analyst C' },
		{ ratio: 0.1, weight: 0.63 },
		{ ratio: 1 }
	],
	0.35
);

test('the waterfall looks as it did', async () => {
	const { body } = render(Waterfall, { props: { data: some } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/waterfall.svg');
});

test('the bars lead from the prior to what is implied', () => {
	const rows = waterfallRows(some);
	expect(rows.map(({ kind }) => kind)).toEqual([
		...['prior', 'item', 'item', 'item', 'item', 'implied', 'stated']
	]);
	for (const [i, row] of rows.slice(1, 5).entries())
		expect(row.from).toBeCloseTo(rows[i]?.to ?? NaN, 10);
	expect(rows[4]?.p).toBeCloseTo(some.implied, 10);
	expect(rows[4]?.to).toBeCloseTo(rows[5]?.to ?? NaN, 10);
});

test('it says the sum in a sentence, and every item in a row', () => {
	expect(waterfallSentence(some)).toBe('From 27%, 2 items lead to 21%. You say 35%.');
	expect(some.items.map(sayCounts)).toEqual([
		...['3 : 1', 'counted with 1', '1 : 10, counts as 1 : 4.27', '1 : 1']
	]);
	const { rows } = waterfallTable(some);
	expect(rows.map((row) => row.at(-1)?.text)).toEqual([
		...['27%', '53%', '53%', '21%', '21%', '21%', '35%']
	]);
});

test('of two hundred items the strongest are drawn, and the rest add up in one row', () => {
	const many = dataOf(
		0.5,
		Array.from({ length: 200 }, (_, i) => ({
			ratio: i % 20 === 0 ? 10 : i % 2 === 0 ? 1.5 : 1 / 1.5
		})),
		null
	);
	const rows = waterfallRows(many);
	expect(rows).toHaveLength(23);
	expect(rows.find(({ kind }) => kind === 'rest')?.label).toBe('180 smaller ones together');
	expect(rows.at(-2)?.p).toBeCloseTo(many.implied, 6);
});

test('certainties stay in the picture', () => {
	const sure = dataOf(0.6, [{ ratio: 0 }], 1);
	const rows = waterfallRows(sure);
	expect(rows.every(({ from, to }) => Math.abs(from) < 31 && Math.abs(to) < 31)).toBe(true);
	expect(render(Waterfall, { props: { data: sure } }).body).not.toMatch(/NaN|Infinity/u);
});
