import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ScoreByMonth from '#lib/ui/charts/ScoreByMonth.svelte';
import {
	monthsSentence,
	monthsTable,
	sayMonth,
	type MonthScore
} from '#lib/ui/charts/months/words.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { pictureOf } from './picture.ts';

const brier = brierScale(() => 'one_outcome');
const month = (name: string, mean: number, questions: number, half = 0.05): MonthScore => ({
	...{ month: name, mean, questions, standardError: half / 1.6449 },
	interval: { low: mean - half, high: mean + half },
	mark: questions < 5 ? 'none' : questions < 10 ? 'hollow' : 'dot'
});
const empty: MonthScore = {
	month: '2024-12',
	mean: null,
	standardError: null,
	interval: null,
	questions: 0,
	mark: 'none'
};
const months = [
	month('2024-11', 0.21, 7),
	empty,
	month('2025-01', 0.4, 3),
	month('2025-02', 0.11, 14)
];

test('the months look as they did', async () => {
	const { body } = render(ScoreByMonth, { props: { months, brier } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/score-by-month.svg');
});

test('a month without questions keeps its place, and one with under five has no dot', () => {
	const { body } = render(ScoreByMonth, { props: { months, brier } });
	expect(body.match(/<circle/g)).toHaveLength(2);
	expect(body).toContain('Dec');
});

test('it holds the first and the last month with ten questions against each other by their difference', () => {
	const [early, late] = [month('2024-10', 0.21, 12), month('2025-02', 0.11, 14)];
	// The intervals overlap, 0.16–0.26 and 0.06–0.16…; the difference is 0.1 ± 0.05 × √2.
	expect(monthsSentence([early, ...months], brier)).toBe(
		'From 0.210 in October 2024 to 0.110 in February 2025, the first and the last month with ten questions or more: −0.100, 90% −0.171 to −0.029, more than chance.'
	);
	expect(monthsSentence([early, { ...late, mean: 0.15 }], brier)).toBe(
		'From 0.210 in October 2024 to 0.150 in February 2025: −0.060, 90% −0.131 to +0.011, within chance.'
	);
});

test('months with too few questions are not held against others, and it says so', () => {
	expect(monthsSentence(months, brier)).toBe(
		'0.110 in February 2025, the one month with ten questions or more.'
	);
	expect(monthsSentence([month('2024-11', 0.21, 7)], brier)).toContain('No month has ten');
	expect(monthsSentence([month('2024-11', 0.21, 2)], brier)).toContain('none has a dot');
});

test('always 50% is no reference for several options', () => {
	const { body } = render(ScoreByMonth, { props: { months, brier, hasEven: false } });
	expect(body).not.toContain('always 50%');
	expect(body).not.toContain('var(--chart-reference)');
	expect(body).toContain('>questions<');
});

test('a month is read out with its interval and its questions', () => {
	expect(sayMonth(month('2025-02', 0.11, 14), brier)).toBe(
		'February 2025: 0.110, 90% 0.060–0.160, 14 questions'
	);
	expect(sayMonth(empty, brier)).toBe('December 2024: 0 questions');
});

test('with both outcomes added every number doubles and the dots stay', () => {
	const added = brierScale(() => 'all_outcomes');
	const full = [month('2024-10', 0.21, 12), ...months];
	expect(monthsSentence(full, added)).toContain('From 0.420 in October 2024 to 0.220');
	expect(monthsSentence(full, added)).toContain('−0.200, 90% −0.341 to −0.059');
	expect(sayMonth(month('2025-02', 0.11, 14), added)).toContain('0.220, 90% 0.120–0.320');
	const { columns, rows } = monthsTable(months, added);
	expect(columns[1]?.label).toBe('Mean Brier 0–2');
	expect(rows[0]?.[1]).toEqual({ text: '0.420', value: 0.42 });
	const [once, twice] = [brier, added].map(
		(scale) => render(ScoreByMonth, { props: { months, brier: scale } }).body
	);
	const dots = (body = '') => body.match(/<circle[^>]*>/g);
	expect(dots(twice)).toEqual(dots(once));
	expect(twice).toContain('= 0.5<');
});
