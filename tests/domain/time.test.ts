import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DAY,
	endOfLocalDay,
	HOUR,
	isLocalDay,
	isZone,
	localDay,
	startOfLocalDay,
	wholeLocalDays
} from '#lib/domain/time.ts';

// The instants are from Python's zoneinfo. The tests themselves run in a far-off zone, which must not matter.
test('the tests run in an odd time zone', () => {
	expect(process.env['TZ']).toBe('Pacific/Apia');
	expect(new Date(Date.UTC(2025, 0, 1)).getTimezoneOffset()).toBe(-13 * 60);
});

test('by 31 December in Budapest is met until 23:00 UTC', () => {
	expect(endOfLocalDay('2025-12-31', 'Europe/Budapest')).toBe(Date.UTC(2025, 11, 31, 23));
	expect(endOfLocalDay('2025-12-31', 'UTC')).toBe(Date.UTC(2026, 0, 1));
});

test.each([
	['2025-03-30', 'Europe/Budapest', '2025-03-29T23:00', 23, 'clocks go forward in the night'],
	['2025-10-26', 'Europe/Budapest', '2025-10-25T22:00', 25, 'clocks go back in the night'],
	['2025-10-05', 'Australia/Lord_Howe', '2025-10-04T13:30', 23.5, 'clocks change by half an hour'],
	['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00', 23, 'there is no midnight'],
	['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00', 25, 'the last hour comes twice'],
	['2024-03-31', 'Asia/Beirut', '2024-03-30T22:00', 23, 'there is no midnight'],
	['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00', 23, 'there is no midnight'],
	['2024-10-06', 'America/Asuncion', '2024-10-06T04:00', 23, 'there is no midnight'],
	['2024-03-10', 'America/Havana', '2024-03-10T05:00', 23, 'there is no midnight'],
	['2024-11-03', 'America/Havana', '2024-11-03T04:00', 25, 'midnight comes twice, the first counts']
])('%s in %s starts at %s UTC and lasts %d hours: %s', (day, zone, start, hours) => {
	const startsAt = startOfLocalDay(day, zone);
	expect(new Date(startsAt).toISOString().slice(0, 16)).toBe(start);
	expect((endOfLocalDay(day, zone) - startsAt) / HOUR).toBe(hours);
});

test('the day Samoa skipped starts and ends as the day before it ends', () => {
	const skip = Date.UTC(2011, 11, 30, 10);
	expect(endOfLocalDay('2011-12-29', 'Pacific/Apia')).toBe(skip);
	expect(startOfLocalDay('2011-12-30', 'Pacific/Apia')).toBe(skip);
	expect(endOfLocalDay('2011-12-30', 'Pacific/Apia')).toBe(skip);
	expect(startOfLocalDay('2011-12-31', 'Pacific/Apia')).toBe(skip);
	expect(endOfLocalDay('2011-12-31', 'Pacific/Apia')).toBe(skip + DAY);
});

test('a day ends where the next one starts, in every zone and on every date', () => {
	const zone = fc.constantFrom(
		...['Europe/Budapest', 'America/New_York', 'America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo'],
		...['Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Havana', 'UTC']
	);
	const first = Date.UTC(2000, 0, 1);
	const dayAfter = (days: number) => new Date(first + days * DAY).toISOString().slice(0, 10);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 36_000 }), zone, (days, where) => {
			const end = endOfLocalDay(dayAfter(days), where);
			expect(end).toBe(startOfLocalDay(dayAfter(days + 1), where));
			expect(end).toBeGreaterThanOrEqual(startOfLocalDay(dayAfter(days), where));
		})
	);
});

describe('the whole local days of an interval', () => {
	const hoursOf = (from: number, to: number, zone: string) =>
		wholeLocalDays(from, to, zone).map((span) => [span.day, (span.to - span.from) / HOUR]);

	test('leave out the partial ones at either end', () => {
		expect(wholeLocalDays(Date.UTC(2025, 0, 1, 6), Date.UTC(2025, 0, 3), 'UTC')).toEqual([
			{ day: '2025-01-02', from: Date.UTC(2025, 0, 2), to: Date.UTC(2025, 0, 3) }
		]);
		const almost = Date.UTC(2025, 0, 3) - 1;
		expect(wholeLocalDays(Date.UTC(2025, 0, 1, 6), almost, 'UTC')).toEqual([]);
		expect(hoursOf(Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 2), 'UTC')).toEqual([
			['2025-01-01', 24]
		]);
	});

	test('are as long as the clocks make them', () => {
		expect(hoursOf(Date.UTC(2025, 9, 3), Date.UTC(2025, 9, 6, 13), 'Australia/Lord_Howe')).toEqual([
			['2025-10-04', 24],
			['2025-10-05', 23.5],
			['2025-10-06', 24]
		]);
		expect(hoursOf(Date.UTC(2018, 10, 3), Date.UTC(2018, 10, 5, 12), 'America/Sao_Paulo')).toEqual([
			['2018-11-03', 24],
			['2018-11-04', 23]
		]);
	});

	test('do not include the day Samoa skipped', () => {
		const days = hoursOf(Date.UTC(2011, 11, 29), Date.UTC(2012, 0, 1), 'Pacific/Apia');
		expect(days).toEqual([
			['2011-12-29', 24],
			['2011-12-31', 24]
		]);
	});

	test('of an empty interval are none', () => {
		expect(wholeLocalDays(DAY, DAY, 'UTC')).toEqual([]);
		expect(wholeLocalDays(3 * DAY, DAY, 'UTC')).toEqual([]);
		expect(() => wholeLocalDays(0, DAY, 'Europe/Atlantis')).toThrow('zone must be an IANA zone');
	});

	test('meet one another, lie inside, and leave out less than two days', () => {
		const zone = fc.constantFrom(
			'Europe/Budapest',
			'America/Havana',
			'Africa/Cairo',
			'Asia/Kolkata'
		);
		const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
		fc.assert(
			fc.property(
				instant,
				fc.integer({ min: 2 * DAY, max: 20 * DAY }),
				zone,
				(from, long, where) => {
					const days = wholeLocalDays(from, from + long, where);
					for (const [i, span] of days.entries()) {
						expect(localDay(span.from, where)).toBe(span.day);
						expect(span.from).toBe(days[i - 1]?.to ?? span.from);
					}
					const [first, last] = [days[0]?.from ?? from, days.at(-1)?.to ?? from];
					expect(first - from).toBeGreaterThanOrEqual(0);
					expect(first - from).toBeLessThan(DAY + HOUR);
					expect(from + long - last).toBeGreaterThanOrEqual(0);
					expect(from + long - last).toBeLessThan(DAY + HOUR);
				}
			)
		);
	});
});

describe('what is not a day or a zone', () => {
	test.each([
		['2025-02-29', false],
		['2024-02-29', true],
		['2025-13-01', false],
		['2025-00-10', false],
		['2025-1-1', false],
		['2025-01-01T00:00', false],
		['', false]
	])('isLocalDay(%j) is %s', (text, is) => {
		expect(isLocalDay(text)).toBe(is);
	});

	test.each([
		['Europe/Budapest', true],
		['UTC', true],
		['Europe/Atlantis', false],
		['', false]
	])('isZone(%j) is %s', (text, is) => {
		expect(isZone(text)).toBe(is);
	});

	test('a day that does not exist is refused by name', () => {
		const problem = 'day must be YYYY-MM-DD, not 2025-02-30';
		expect(() => endOfLocalDay('2025-02-30', 'UTC')).toThrow(problem);
		expect(() => startOfLocalDay('2025-02-30', 'UTC')).toThrow(problem);
	});

	test('a zone that does not exist is refused by name', () => {
		const problem = 'zone must be an IANA zone, not Europe/Atlantis';
		expect(() => endOfLocalDay('2025-02-28', 'Europe/Atlantis')).toThrow(problem);
	});
});
