import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import AccumulatedScore from '#lib/ui/charts/AccumulatedScore.svelte';
import { halfOf, runningSum } from '#lib/ui/charts/accumulated/running.ts';
import { DAY } from '#lib/domain/time.ts';
import { pictureOf } from './picture.ts';

const parts = [
	{ from: 0, to: 4 * DAY, contribution: 0.08 },
	{ from: 6 * DAY, to: 10 * DAY, contribution: 0.02 }
];

test('the score over time looks as it did', async () => {
	const crowd = [{ from: 0, to: 10 * DAY, contribution: 0.05 }];
	const { body } = render(AccumulatedScore, {
		props: { parts, crowd, span: { from: 0, to: 10 * DAY }, total: '0.125', zone: 'UTC' }
	});
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/accumulated-score.svg');
});

test('it rises while a number stood, is level in between, and ends at the whole', () => {
	const points = runningSum(parts);
	expect(points.map(({ at }) => at / DAY)).toEqual([0, 4, 6, 10]);
	expect(points.map(({ sum }) => sum)).toEqual([0, 0.08, 0.08, 0.1]);
	expect(runningSum([])).toEqual([]);
});

test('half of it is there when that much had come together, and never of what rose and fell', () => {
	expect(halfOf(parts)).toBeCloseTo(2.5 * DAY, 6);
	expect(halfOf([{ from: 0, to: 8, contribution: -2 }])).toBe(4);
	expect(halfOf([])).toBeNull();
	expect(halfOf([...parts, { from: 10 * DAY, to: 11 * DAY, contribution: -0.01 }])).toBeNull();
});
