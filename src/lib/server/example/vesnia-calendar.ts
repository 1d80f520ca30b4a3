import { DAY, HOUR, MINUTE, type Instant, type LocalDay } from '#lib/domain/time.ts';
import { budapestTime } from './budapest-time.ts';
import { between, type Random } from './draw.ts';

/** From when until when an older question ran. */
export type Span = { askedAt: Instant; deadlineDay: LocalDay; deadlineAt: Instant };

const FIRST_ASKED = Date.UTC(2024, 10, 1);
const LAST_ASKED = Date.UTC(2025, 8, 20);
const LAST_DEADLINE = Date.UTC(2025, 9, 11);
const SHORTEST = 12;
const LONGEST = 120;

/** When an older question was asked and the day it ran to: more short ones than long ones, some to a month's end. */
export function drawSpan(random: Random): Span {
	const askedAt = toDaytime(
		between(FIRST_ASKED, LAST_ASKED, random),
		FIRST_ASKED,
		LAST_ASKED + DAY
	);
	const longest = Math.min(LONGEST, (LAST_DEADLINE - askedAt) / DAY);
	const last = askedAt + (SHORTEST + (longest - SHORTEST) * random() ** 2) * DAY;
	const monthEnd = endOfMonth(last);
	const deadlineDay = toDay(random() < 0.4 && monthEnd <= LAST_DEADLINE ? monthEnd : last);
	return { askedAt, deadlineDay, deadlineAt: endOfDay(deadlineDay) };
}

/** The first instant after a day in Budapest. */
export const endOfDay = (day: LocalDay): Instant =>
	budapestTime(`${toDay(Date.parse(day) + DAY)}T00:00`);

/** The day of an instant in UTC. */
const toDay = (at: Instant): LocalDay => new Date(at).toISOString().slice(0, 10);

const endOfMonth = (at: Instant): Instant => {
	const date = new Date(at);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
};

/**
 * The whole minute nearest before `at`, moved into the working day of the same date; where that would leave
 * [from, until), just the minute, or the first minute of it.
 */
export function toDaytime(at: Instant, from: Instant, until: Instant): Instant {
	const start = Math.floor(at / DAY) * DAY;
	const share = (at - start) / DAY;
	const moved = toMinute(start + 6 * HOUR + share * 12 * HOUR);
	if (moved >= from && moved < until) return moved;
	return Math.max(toMinute(Math.min(at, until - MINUTE)), Math.ceil(from / MINUTE) * MINUTE);
}

const toMinute = (at: Instant): Instant => Math.floor(at / MINUTE) * MINUTE;

/** A day as a reader writes it: `2025-03-14` is 14 March 2025. */
export function writtenDay(day: LocalDay): string {
	return `${String(Number(day.slice(8)))} ${writtenMonth(day)}`;
}

/** The month of a day: `2025-03-14` is in March 2025. */
export const writtenMonth = (day: LocalDay): string =>
	`${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
