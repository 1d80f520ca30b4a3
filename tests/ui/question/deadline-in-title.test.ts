import { describe, expect, test } from 'vitest';
import { deadlineInTitle } from '#lib/ui/question/deadline-in-title.ts';

const MORNING = Date.UTC(2025, 9, 21, 7, 42);
const dayIn = (title: string, now = MORNING, zone = 'Europe/Budapest') =>
	deadlineInTitle(title, zone, now)?.day ?? null;

describe('the deadline in a title', () => {
	test('is the day after "by", with the words that name it', () => {
		const title = 'Will Trump and Putin meet in Budapest by 31 December 2025?';
		expect(deadlineInTitle(title, 'Europe/Budapest', MORNING)).toEqual({
			day: '2025-12-31',
			words: 'by 31 December 2025'
		});
	});

	test.each([
		['before a day leaves it out', 'Will it happen before 1 January 2026?', '2025-12-31'],
		[
			'before the end of a month keeps it',
			'Will it end before the end of March 2026?',
			'2026-03-31'
		],
		['a month runs to its last day', 'Will it rain by February 2028?', '2028-02-29'],
		['before a month is the month before', 'Will it rain before March 2026?', '2026-02-28'],
		['a month without a year is the next one', 'Will they meet in June?', '2026-06-30'],
		['the end of a year', 'Will it pass by the end of 2026?', '2026-12-31'],
		['a year', 'Will it pass in 2026?', '2026-12-31'],
		['before a year', 'Will it pass before 2027?', '2026-12-31'],
		['the end of this year', 'Will it pass by the end of the year?', '2025-12-31'],
		['this year', 'Will it pass this year?', '2025-12-31'],
		['a weekday is the next one', 'Will they call by Friday?', '2025-10-24'],
		['a number of days', 'Will they call within 30 days?', '2025-11-20'],
		['a day with a time', 'Will they call by noon on 3 Dec 2025?', '2025-12-03'],
		['the end of a span', 'Will they call between 1 and 15 November 2025?', '2025-11-15'],
		['the last of several', 'Will the law of 3 May 2026 fall by 1 July 2026?', '2026-07-01']
	])('%s', (_, title, day) => {
		expect(dayIn(title)).toBe(day);
	});

	test.each([
		['none is named', 'Will Rubio and Lavrov meet?'],
		['the day has passed', 'Did they meet by 1 October 2025?'],
		['a month is only part of a name', 'Will the 5 May movement split?'],
		['a verb looks like a month', 'Will the sun march on?'],
		['the day does not exist', 'Will it happen by 31 February 2026?'],
		['nothing is typed', '']
	])('is none where %s', (_, title) => {
		expect(dayIn(title)).toBeNull();
	});

	test('counts from the day in the zone of the space', () => {
		const lateInBudapest = Date.UTC(2025, 9, 21, 22, 30);
		expect(dayIn('Will it happen by tomorrow?', lateInBudapest, 'Europe/Budapest')).toBe(
			'2025-10-23'
		);
		expect(dayIn('Will it happen by tomorrow?', lateInBudapest, 'America/New_York')).toBe(
			'2025-10-22'
		);
	});
});
