import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Decomposition from '#lib/ui/charts/Decomposition.svelte';
import { ledgerRows, ledgerTable } from '#lib/ui/charts/decomposition/ledger.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { pictureOf } from './picture.ts';

const parts = {
	...{ score: 0.1615, uncertainty: 0.2222, discrimination: 0.071, miscalibration: 0.0103 },
	baseRate: 1 / 3
};
const brier = brierScale(() => 'one_outcome');
const added = brierScale(() => 'all_outcomes');
const { body } = render(Decomposition, { props: { parts, owner: 'Your', whom: 'you', brier } });

test('the ledger looks as it did', async () => {
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/decomposition.svg');
});

test('it says in one line what sorting earned and what being off cost', () => {
	expect(body).toContain(
		'Sorting what happened from what did not earned you 0.071; numbers that were off cost 0.010.'
	);
});

test('each bar begins where the one above ends, and the last is the score', () => {
	const [uncertainty, discrimination, miscalibration, score] = ledgerRows(parts, 'Your', brier);
	expect(uncertainty).toMatchObject({ from: 0, to: 0.2222, signed: '+ 0.2222' });
	expect(discrimination?.to).toBe(uncertainty?.to);
	expect(miscalibration?.from).toBe(discrimination?.from);
	expect(miscalibration?.to).toBe(0.1615);
	expect(score).toMatchObject({ from: 0, to: 0.1615, label: 'Your Brier', signed: '= 0.1615' });
});

test('the parts of the file add up to the score', () => {
	const values = ledgerTable(parts, '', brier).rows.map(([, value]) => Number(value?.value));
	expect(values.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBeCloseTo(
		values[3] ?? NaN,
		12
	);
	expect(ledgerTable(parts, '', brier).rows[1]?.[1]?.text).toBe('−0.0710');
});

test('of several options it is named for what it is', () => {
	const [, , , score] = ledgerRows({ ...parts, isByOption: true }, 'Your', brier);
	expect(score?.label).toBe('Your Brier by option');
	expect(score?.meaning).not.toContain('50%');
});

test('the table has every part unrounded, and what it says with its numbers', () => {
	const { rows } = ledgerTable(parts, '', brier);
	expect(rows.map(([, value]) => value?.value)).toEqual([0.2222, -0.071, 0.0103, 0.1615]);
	expect(rows[0]?.[2]?.text).toContain('33%, scores 0.222');
	expect(rows.at(-1)?.[0]?.text).toBe('Brier');
});

test('with both outcomes added every number doubles and the bars stay', () => {
	const props = { parts, owner: 'Your', whom: 'you', brier: added };
	const twice = render(Decomposition, { props }).body;
	expect(twice).toContain('earned you 0.142; numbers that were off cost 0.021.');
	expect(twice).toContain('Your Brier 0–2');
	expect(twice).toContain('= 0.3230');
	const bars = (some: string) => some.match(/<rect[^>]*>/g);
	expect(bars(twice)).toEqual(bars(body));
	const { rows, columns } = ledgerTable(parts, '', added);
	expect(rows.map(([, value]) => value?.value)).toEqual([0.4444, -0.142, 0.0206, 0.323]);
	expect(columns[1]?.label).toBe('Brier 0–2');
	expect(rows.at(-1)?.[2]?.text).toContain('0 best, 2 worst, 0.5 for always saying 50%');
});
