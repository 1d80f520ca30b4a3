import { describe, expect, test } from 'vitest';
import { lastDayIn } from '#lib/ui/question/deadline-in-title.ts';

/** A Tuesday. */
const MORNING = Date.UTC(2025, 9, 21, 6);
const dayIn = (title: string) => lastDayIn(title, 'Europe/Kyiv', MORNING);

describe('what is near is a deadline by itself', () => {
	test.each([
		['Will it rain today?', '2025-10-21'],
		['Will it rain tomorrow?', '2025-10-22'],
		['Will they meet this week?', '2025-10-26'],
		['Will they meet by the end of next week?', '2025-11-02'],
		['Will they meet by the end of this month?', '2025-10-31'],
		['Will they meet by the end of next month?', '2025-11-30'],
		['Will they meet by year-end?', '2025-12-31'],
		['Kommt es bis morgen?', '2025-10-22'],
		['Treffen sie sich bis Ende der Woche?', '2025-10-26'],
		['Treffen sie sich bis Monatsende?', '2025-10-31'],
		['Treffen sie sich bis Ende des Jahres?', '2025-12-31'],
		['Treffen sie sich bis Ende 2026?', '2026-12-31'],
		['Чи зустрінуться вони завтра?', '2025-10-22'],
		['Чи зустрінуться вони до кінця тижня?', '2025-10-26'],
		['Чи зустрінуться вони до кінця місяця?', '2025-10-31'],
		['Чи зустрінуться вони до кінця року?', '2025-12-31'],
		['Чи зустрінуться вони до кінця 2026 року?', '2026-12-31']
	])('%s', (title, day) => {
		expect(dayIn(title)).toBe(day);
	});

	test('by the end of next month, said on the 31st, is the end of a shorter one', () => {
		const onThe31st = Date.UTC(2026, 0, 31, 12);
		const title = 'Will they meet by the end of next month?';
		expect(lastDayIn(title, 'UTC', onThe31st)).toBe('2026-02-28');
		expect(lastDayIn('Will it rain by the end of the month?', 'UTC', onThe31st)).toBe('2026-01-31');
	});

	describe('said on the 31st of October, no month is passed over', () => {
		test.each([
			['Will they meet by the end of next month?', '2025-11-30'],
			['Will they meet next month?', '2025-11-30'],
			['Will they meet in a month?', '2025-11-30'],
			['Will they meet within a month?', '2025-11-30'],
			['Will they meet in 4 months?', '2026-02-28'],
			['Will they meet within two years?', '2027-10-31'],
			['Wird er bis Ende nächsten Monats gehen?', '2025-11-30'],
			['Wird er bis Ende des nächsten Monats gehen?', '2025-11-30'],
			['Wird er in einem Monat gehen?', '2025-11-30'],
			['Wird er innerhalb von drei Monaten gehen?', '2026-01-31'],
			['Wird er in drei Wochen gehen?', '2025-11-21'],
			['Чи піде він до кінця наступного місяця?', '2025-11-30'],
			['Чи піде він наступного місяця?', '2025-11-30'],
			['Чи піде він через місяць?', '2025-11-30'],
			['Чи піде він протягом 4 місяців?', '2026-02-28'],
			['Чи піде він протягом року?', '2026-10-31']
		])('%s', (title, day) => {
			expect(lastDayIn(title, 'Europe/Budapest', Date.UTC(2025, 9, 31, 9))).toBe(day);
		});
	});

	test('in a month is the same day of the next one', () => {
		expect(dayIn('Will they meet in a month?')).toBe('2025-11-21');
	});

	test('not as a part of another word, and a day that comes later in the sentence counts', () => {
		expect(dayIn('Will today’s talks fail?')).toBeNull();
		expect(dayIn('Will the strike called for tomorrow end by 1 November?')).toBe('2025-11-01');
	});
});

describe('the parts of a month end on its tenth, its fifteenth and its last day', () => {
	test.each([
		['Will they meet in early December?', '2025-12-10'],
		['Will they meet by mid-December?', '2025-12-15'],
		['Will they meet by the middle of Dec 2026?', '2026-12-15'],
		['Will they meet before mid-December?', '2025-12-14'],
		['Will they meet by late November?', '2025-11-30'],
		['Treffen sie sich bis Mitte Dezember?', '2025-12-15'],
		['Treffen sie sich bis Anfang März?', '2026-03-10'],
		['Чи зустрінуться вони до середини грудня?', '2025-12-15'],
		['Чи зустрінуться вони до початку липня 2026?', '2026-07-10']
	])('%s', (title, day) => {
		expect(dayIn(title)).toBe(day);
	});
});
