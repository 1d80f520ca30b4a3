import { expect, test } from 'vitest';
import { calendarDates } from '#lib/domain/told/calendar-dates.ts';

const zone = 'Europe/Budapest';

test('what ends with a day stands on that day, not on the midnight after it', () => {
	const end = Date.UTC(2025, 11, 31, 23);
	expect(calendarDates({ closesAt: end, resolvesBy: end, zone })).toEqual([
		{ what: 'both', when: { kind: 'day', day: '2025-12-31' } }
	]);
});

test('closing and answer apart are two dates; what ends within a day is an instant', () => {
	const closesAt = Date.UTC(2025, 11, 31, 17, 30);
	expect(calendarDates({ closesAt, resolvesBy: Date.UTC(2026, 0, 7, 23), zone })).toEqual([
		{ what: 'closes', when: { kind: 'instant', at: closesAt } },
		{ what: 'due', when: { kind: 'day', day: '2026-01-07' } }
	]);
});

test('the last day is one of the question’s zone, also where that has no midnight', () => {
	const cairo = { closesAt: Date.UTC(2026, 3, 23, 22), zone: 'Africa/Cairo' };
	expect(calendarDates({ ...cairo, resolvesBy: cairo.closesAt })).toEqual([
		{ what: 'both', when: { kind: 'day', day: '2026-04-23' } }
	]);
});
