import { describe, expect, test } from 'vitest';
import {
	allZones,
	formatCountdown,
	formatDay,
	formatDayTime,
	formatDeadline,
	formatDuration,
	formatMonth,
	formatPercent,
	formatPoints,
	formatScore,
	formatShare,
	formatShareRange,
	formatShortDay,
	formatTime,
	formatUnits,
	formatWeekday,
	ownZone,
	wallClock,
	zoneCity
} from '#lib/ui/format.ts';
import { DAY, HOUR, isZone, MINUTE } from '#lib/domain/time.ts';

const BUDAPEST = 'Europe/Budapest';
const MORNING = Date.UTC(2025, 9, 21, 7, 42);

describe('probabilities', () => {
	test.each([
		[0.25, '25%'],
		[0.125, '12.5%'],
		[1 / 7, '14%'],
		[0.29, '29%'],
		[0.007, '0.7%'],
		[0.996, '99.6%'],
		[0, '0%'],
		[1, '100%']
	])('%d reads %s', (probability, text) => expect(formatPercent(probability)).toBe(text));

	test('what is not certain is never called certain', () => {
		expect(formatPercent(0.9999)).toBe('>99.9%');
		expect(formatPercent(0.0001)).toBe('<0.1%');
	});

	test('a computed share has no decimals but at the edges', () => {
		expect(formatShare(0.475)).toBe('48%');
		expect(formatShare(0.285)).toBe('29%');
		expect(formatShare(0.0075)).toBe('0.8%');
		expect(formatShareRange(0.21, 0.34)).toBe('21–34%');
		expect(formatShareRange(0.5, 0.5)).toBe('50%');
	});
});

describe('dates', () => {
	test('are told in the zone that was passed, whatever the machine thinks', () => {
		expect(formatDay(MORNING, BUDAPEST)).toBe('21 Oct 2025');
		expect(formatShortDay(MORNING, BUDAPEST)).toBe('21 Oct');
		expect(formatMonth(MORNING, BUDAPEST)).toBe('Oct 2025');
		expect(formatTime(MORNING, BUDAPEST)).toBe('09:42');
		expect(formatDayTime(MORNING, 'Pacific/Kiritimati')).toBe('21 Oct 2025, 21:42');
	});

	test('a day is headed by its weekday, as its zone has it', () => {
		expect(formatWeekday(MORNING, BUDAPEST)).toBe('Tuesday, 21 October');
		expect(formatWeekday(Date.UTC(2026, 0, 31, 23), BUDAPEST)).toBe('Sunday, 1 February');
	});

	test('midnight is 00:00 and September has three letters', () => {
		expect(formatDayTime(Date.UTC(2025, 8, 1), 'UTC')).toBe('1 Sep 2025, 00:00');
	});

	test('a deadline ends its day in a city', () => {
		expect(formatDeadline('2025-12-31', BUDAPEST)).toBe('31 Dec 2025, 24:00 in Budapest');
		expect(formatDeadline('2025-12-31', 'UTC')).toBe('31 Dec 2025, 24:00 UTC');
		expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
	});

	test('every zone can be chosen, UTC and the reader’s own among them', () => {
		const zones = allZones();
		expect(zones).toContain('UTC');
		expect(zones).toContain('Europe/Budapest');
		expect(new Set(zones).size).toBe(zones.length);
		expect(isZone(ownZone())).toBe(true);
	});

	test('the wall clock follows summer time', () => {
		expect(wallClock(Date.UTC(2025, 6, 1), BUDAPEST)).toBe(Date.UTC(2025, 6, 1, 2));
		expect(wallClock(Date.UTC(2025, 11, 1), BUDAPEST)).toBe(Date.UTC(2025, 11, 1, 1));
	});
});

describe('scores, movements, lengths', () => {
	test('a score has three decimals and a true minus', () => {
		expect(formatScore(0.015)).toBe('0.015');
		expect(formatScore(-0.003)).toBe('−0.003');
		expect(formatScore(-0.0001)).toBe('0.000');
	});

	test('a movement is in points with its sign', () => {
		expect(formatPoints(-0.17)).toBe('▼ 17');
		expect(formatPoints(0.09)).toBe('▲ 9');
		expect(formatPoints(0.004)).toBe('0');
	});

	test('a length changes its unit at an hour and at two days', () => {
		expect(formatDuration(41_900)).toBe('41 s');
		expect(formatDuration(25 * MINUTE)).toBe('25 min');
		expect(formatDuration(1.6 * HOUR)).toBe('1.6 h');
		expect(formatDuration(45.9 * HOUR)).toBe('45.9 h');
		expect(formatDuration(13.1 * DAY)).toBe('13.1 d');
	});

	test('a countdown never promises more time than there is', () => {
		expect(formatCountdown(MORNING, Date.UTC(2025, 11, 31, 23))).toBe('71 days');
		expect(formatCountdown(0, 30 * HOUR)).toBe('tomorrow');
		expect(formatCountdown(0, 3.9 * HOUR)).toBe('3 hours');
		expect(formatCountdown(0, HOUR)).toBe('1 hour');
		expect(formatCountdown(0, 5 * MINUTE)).toBe('5 minutes');
		expect(formatCountdown(5, 0)).toBe('now');
	});

	test('a count carries its noun', () => {
		expect(formatUnits(1, 'question')).toBe('1 question');
		expect(formatUnits(5000, 'forecast')).toBe('5,000 forecasts');
	});
});
