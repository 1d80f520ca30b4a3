import { describe, expect, test } from 'vitest';
import {
	deadlineInTitle,
	lastDaysIn,
	titlesByDeadline
} from '#lib/ui/question/deadline-in-title.ts';
import { allZones } from '#lib/ui/format.ts';
import { zoneInTitle } from '#lib/ui/question/zone-in-title.ts';

const MORNING = Date.UTC(2025, 9, 21, 6);
const dayIn = (title: string) => deadlineInTitle(title, 'Europe/Budapest', MORNING)?.day;

describe('a quarter or a feast is a deadline', () => {
	test.each([
		['Will it close by Q1?', '2026-03-31'],
		['Will it close by Q4?', '2025-12-31'],
		['Will it close by the end of Q1 2027?', '2027-03-31'],
		['Will it close in the third quarter of 2026?', '2026-09-30'],
		['Will it close before Q1 2026?', '2025-12-31'],
		['Will they meet by Christmas?', '2025-12-25'],
		['Will they meet before Christmas?', '2025-12-24'],
		['Will they meet by Christmas Eve?', '2025-12-24'],
		['Will they meet by New Year?', '2025-12-31'],
		['Will they meet by New Year’s Day?', '2026-01-01'],
		['Treffen sie sich bis Weihnachten?', '2025-12-25'],
		['Wird es bis Ende Q1?', '2026-03-31'],
		['Wird es bis zum ersten Quartal 2026?', '2026-03-31'],
		['Чи зустрінуться вони до Різдва?', '2025-12-25'],
		['Чи зустрінуться вони до Нового року?', '2025-12-31'],
		['Чи закінчать до кінця першого кварталу 2026?', '2026-03-31'],
		['Чи зустрінуться вони до п’ятниці?', '2025-10-24'],
		['Will the Christmas truce hold until 5 January?', '2026-01-05']
	])('%s', (title, day) => {
		expect(dayIn(title)).toBe(day);
	});

	test('only behind a word that makes it one', () => {
		expect(dayIn('Will Christmas be white?')).toBeUndefined();
		expect(dayIn('Will the Q3 figures rise?')).toBeUndefined();
	});
});

test('the year at the end of a list is that of all of it, unless they would not come in order', () => {
	const days = (title: string) => titlesByDeadline(title, 'UTC', MORNING).map(({ day }) => day);
	expect(days('Will it by 31 Oct, 30 Nov or 31 Dec 2026?')).toEqual([
		...['2026-10-31', '2026-11-30', '2026-12-31']
	]);
	expect(days('Will it by 30 Nov, 31 Dec or 31 Jan 2026?')).toEqual([
		...['2025-11-30', '2025-12-31', '2026-01-31']
	]);
});

test('the criteria’s days are those named as the last, in so many words', () => {
	const days = (text: string) => lastDaysIn(text, 'UTC', MORNING);
	expect(days('Talks by the end of 15 November 2025, reported within seven days.')).toEqual([
		'2025-11-15'
	]);
	expect(days('They spoke on the telephone before.')).toEqual([]);
});

describe('a zone', () => {
	const zoneIn = (title: string) => zoneInTitle(title, allZones())?.zone ?? null;
	test.each([
		['Will they meet by 15 Nov, Kyiv time?', 'Europe/Kyiv'],
		['Will they meet by 15 Nov (New York time)?', 'America/New_York'],
		['Will they meet by 15 Nov 18:00 UTC?', 'UTC'],
		['Will they meet by 15 Nov ET?', 'America/New_York'],
		['Treffen sie sich bis 15. November, 18 Uhr MEZ?', 'Europe/Berlin'],
		['Чи зустрінуться до 15 листопада за київським часом?', 'Europe/Kyiv'],
		['Will Congress pass it this time?', null],
		['Will Atlantis time its retreat by 15 Nov?', null],
		['Will Macron et al. resign?', null]
	])('in “%s”', (title, zone) => {
		expect(zoneIn(title)).toBe(zone);
	});
});
