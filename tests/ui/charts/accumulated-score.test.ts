import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import AccumulatedScore from '#lib/ui/charts/AccumulatedScore.svelte';
import { halfOf, runningAt, runningSum } from '#lib/ui/charts/accumulated/running.ts';
import { accumulatedSentence, accumulatedTable } from '#lib/ui/charts/accumulated/words.ts';
import { DAY } from '#lib/domain/time.ts';
import { pictureOf } from './picture.ts';

const T0 = Date.UTC(2026, 0, 1);
const part = (from: number, to: number, contribution: number) => ({
	...{ from: T0 + from * DAY, to: T0 + to * DAY, weight: (to - from) / 10, contribution }
});
const parts = [part(0, 4, 0.08), part(6, 10, 0.02)];
const crowd = [part(0, 10, 0.05)];
const told = { parts, crowd, format: (score: number) => score.toFixed(3), zone: 'UTC' };

test('the score over time looks as it did', async () => {
	const { body } = render(AccumulatedScore, {
		props: {
			...told,
			name: 'You',
			isYou: true,
			span: { from: T0, to: T0 + 10 * DAY },
			file: 'score'
		}
	});
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/accumulated-score.svg');
	expect(body).toContain('role="application"');
	const { body: hers } = render(AccumulatedScore, {
		props: {
			...told,
			name: 'Ann',
			isYou: false,
			span: { from: T0, to: T0 + 10 * DAY },
			file: 'score'
		}
	});
	expect(hers).not.toContain('--me)');
	expect(body).toContain('Table');
});

test('it rises while a number stood, is level in between, and ends at the score', () => {
	const points = runningSum(parts);
	expect(points.map(({ at }) => (at - T0) / DAY)).toEqual([0, 4, 6, 10]);
	const sums = [0, 0.1, 0.1, 0.125];
	for (const [i, { sum }] of points.entries()) expect(sum).toBeCloseTo(sums[i] ?? NaN, 12);
	expect(runningSum([])).toEqual([]);
});

test('it is read between its points, and not before the first', () => {
	const points = runningSum(parts);
	expect(runningAt(points, T0 - 1)).toBeNull();
	expect(runningAt(points, T0 + 2 * DAY)).toBeCloseTo(0.05, 12);
	expect(runningAt(points, T0 + 5 * DAY)).toBeCloseTo(0.1, 12);
	expect(runningAt(points, T0 + 20 * DAY)).toBeCloseTo(0.125, 12);
});

test('half of it is there when that much had come together, and never of what rose and fell', () => {
	expect(halfOf(parts)).toBeCloseTo(T0 + 2.5 * DAY, 6);
	expect(halfOf([part(0, 8, -2)])).toBe(T0 + 4 * DAY);
	expect(halfOf([])).toBeNull();
	expect(halfOf([...parts, part(10, 11, -0.01)])).toBeNull();
});

test('the sentence says when half was there, or how high and low it stood before the end', () => {
	expect(accumulatedSentence(told)).toBe(
		'Half of the 0.125 had come together by 3 Jan 2026; the crowd’s came to 0.050.'
	);
	const turning = [part(0, 2, 20), part(2, 6, -30), part(6, 10, 5)];
	const format = (score: number) => score.toFixed(1);
	expect(accumulatedSentence({ ...told, parts: turning, crowd: [], format })).toBe(
		'It came to -5.0, after standing as high as 20.0 on 3 Jan 2026 and standing as low as -10.0 on 7 Jan 2026.'
	);
});

test('the table says what each part added, and what there was by then', () => {
	const { columns, rows } = accumulatedTable(told);
	expect(columns.map(({ label }) => label).slice(-3)).toEqual(['Added', 'So far', 'Crowd so far']);
	expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
		['1 Jan 2026', '5 Jan 2026', '0.40000', '0.100', '0.100', '0.020'],
		['7 Jan 2026', '11 Jan 2026', '0.40000', '0.025', '0.125', '0.050']
	]);
	expect(accumulatedTable({ ...told, crowd: [] }).columns).toHaveLength(5);
});
