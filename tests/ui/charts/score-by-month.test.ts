import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ScoreByMonth from '#lib/ui/charts/ScoreByMonth.svelte';
import { monthsSentence, sayMonth, type MonthScore } from '#lib/ui/charts/months/words.ts';
import { pictureOf } from './picture.ts';

const month = (name: string, mean: number, questions: number, half = 0.05): MonthScore => ({
	...{ month: name, mean, questions },
	interval: { low: mean - half, high: mean + half },
	mark: questions < 5 ? 'none' : questions < 10 ? 'hollow' : 'dot'
});
const empty: MonthScore = {
	month: '2024-12',
	mean: null,
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
	const { body } = render(ScoreByMonth, { props: { months } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/score-by-month.svg');
});

test('a month without questions keeps its place, and one with under five has no dot', () => {
	const { body } = render(ScoreByMonth, { props: { months } });
	expect(body.match(/<circle/g)).toHaveLength(2);
	expect(body).toContain('Dec');
});

test('it says whether the first and the last month can be told apart', () => {
	expect(monthsSentence(months)).toBe(
		'From 0.210 in November 2024 to 0.110 in February 2025; their intervals overlap, so this may be chance.'
	);
	expect(
		monthsSentence([month('2024-11', 0.21, 7, 0.01), month('2025-02', 0.11, 14, 0.01)])
	).toContain('do not overlap');
	expect(monthsSentence([month('2024-11', 0.21, 7)])).toContain('the one month');
	expect(monthsSentence([month('2024-11', 0.21, 2)])).toContain('none has a dot');
});

test('a month is read out with its interval and its questions', () => {
	expect(sayMonth(month('2025-02', 0.11, 14))).toBe(
		'February 2025: 0.110, 90% 0.060–0.160, 14 questions'
	);
	expect(sayMonth(empty)).toBe('December 2024: 0 questions');
});
