import {
	fromAbsolute,
	parseDate,
	parseTime,
	toCalendarDate,
	toCalendarDateTime,
	toTime,
	toZoned
} from '@internationalized/date';

/** A moment as whole milliseconds since 1970 UTC: the one form used from SQLite to the chart. */
export type Instant = number;

/** When something happened by a space's clock, and when it was recorded: that clock can stand still while things happen. */
export type Moment = { at: Instant; recordedAt: Instant };

/** Whether one came after another: of the same instant, what was recorded later. */
export const isAfter = (one: Moment, other: Moment): boolean =>
	one.at > other.at || (one.at === other.at && one.recordedAt > other.recordedAt);

/** Where "now" comes from. Passed in, never read inside the domain. */
export type Clock = () => Instant;

/** A calendar day as `YYYY-MM-DD`. It means nothing without a zone. */
export type LocalDay = string;

/** An IANA zone such as `Europe/Budapest`. */
export type Zone = string;

export const MINUTE: Instant = 60_000;
export const HOUR: Instant = 3_600_000;
export const DAY: Instant = 86_400_000;

/** The instants that a date field can mean: from the first of 1900 to the first of 3000, UTC. */
export const FIRST_INSTANT: Instant = Date.UTC(1900, 0, 1);
export const LAST_INSTANT: Instant = Date.UTC(3000, 0, 1);

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a day that exists in the calendar, as `YYYY-MM-DD`. */
export function isLocalDay(text: string): text is LocalDay {
	if (!SHAPE.test(text)) return false;
	try {
		return parseDate(text).toString() === text;
	} catch {
		return false;
	}
}

/** Whether a day is one that forms take: of the years 1900 to 2999. @example isFormDay('0001-01-01') // => false */
export const isFormDay = (day: LocalDay): boolean => day >= '1900' && day < '3000';

/** Whether the runtime's zone rules know `text`. */
export function isZone(text: string): text is Zone {
	try {
		toZoned(parseDate('2025-01-01'), text).toAbsoluteString();
		return true;
	} catch {
		return false;
	}
}

/**
 * The first instant of a local day. Where the day has no midnight (clocks go forward at 0:00), it is the change itself.
 *
 * @throws {RangeError} if the day or the zone does not exist
 */
export function startOfLocalDay(day: LocalDay, zone: Zone): Instant {
	if (!isLocalDay(day)) throw new RangeError(`day must be YYYY-MM-DD, not ${day}`);
	if (!isZone(zone)) throw new RangeError(`zone must be an IANA zone, not ${zone}`);
	return toZoned(parseDate(day), zone).toDate().getTime();
}

/**
 * The first instant after a local day, exclusive end of "by that day": scoring.md G.1. Days last 23 to 25 hours.
 *
 * @throws {RangeError} if the day or the zone does not exist
 * @example endOfLocalDay('2025-12-31', 'Europe/Budapest') // => Date.UTC(2025, 11, 31, 23)
 */
export function endOfLocalDay(day: LocalDay, zone: Zone): Instant {
	if (!isLocalDay(day)) throw new RangeError(`day must be YYYY-MM-DD, not ${day}`);
	return startOfLocalDay(parseDate(day).add({ days: 1 }).toString(), zone);
}

/** A local day from its first instant to the first after it. */
export type LocalDaySpan = { day: LocalDay; from: Instant; to: Instant };

/**
 * The local days that lie wholly inside an interval, in order: scoring.md G.1.
 *
 * They last 24 hours, or 23, 23.5, 24.5 or 25 where clocks change; a day that a zone skipped, as Samoa did 30 December 2011,
 * is left out. None where the interval is empty.
 *
 * @param to the first instant that is no longer inside
 * @throws {RangeError} if the zone does not exist
 * @example wholeLocalDays(Date.UTC(2025, 0, 1, 6), Date.UTC(2025, 0, 3), 'UTC')
 * // => [{ day: '2025-01-02', from: Date.UTC(2025, 0, 2), to: Date.UTC(2025, 0, 3) }]
 */
export function wholeLocalDays(from: Instant, to: Instant, zone: Zone): LocalDaySpan[] {
	if (!isZone(zone)) throw new RangeError(`zone must be an IANA zone, not ${zone}`);
	const spans: LocalDaySpan[] = [];
	let date = parseDate(localDay(from, zone));
	let start = startOfLocalDay(date.toString(), zone);
	while (start < to) {
		const next = date.add({ days: 1 });
		const end = startOfLocalDay(next.toString(), zone);
		if (start >= from && end <= to && end > start)
			spans.push({ day: date.toString(), from: start, to: end });
		[date, start] = [next, end];
	}
	return spans;
}

/**
 * The instant of a wall-clock time. An hour that is skipped is read as if the clock had not changed; of an hour that comes
 * twice, the first.
 *
 * @param time `HH:MM`
 * @throws {RangeError} if the day, the time or the zone does not exist
 */
export function instantAt(day: LocalDay, time: string, zone: Zone): Instant {
	if (!isLocalDay(day)) throw new RangeError(`day must be YYYY-MM-DD, not ${day}`);
	if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
		throw new RangeError(`time must be HH:MM, not ${time}`);
	if (!isZone(zone)) throw new RangeError(`zone must be an IANA zone, not ${zone}`);
	return toZoned(toCalendarDateTime(parseDate(day), parseTime(time)), zone)
		.toDate()
		.getTime();
}

/** The calendar day of an instant in a zone. */
export const localDay = (at: Instant, zone: Zone): LocalDay =>
	toCalendarDate(fromAbsolute(at, zone)).toString();

/** The wall-clock time of an instant in a zone, as `HH:MM`. */
export const localTime = (at: Instant, zone: Zone): string =>
	toTime(fromAbsolute(at, zone)).toString().slice(0, 5);
