import {
	localDay,
	startOfLocalDay,
	type Instant,
	type LocalDay,
	type Zone
} from '#lib/domain/time.ts';

export type CalendarDate = {
	/** Whether forecasts close then, the answer is due, or both. */
	what: 'closes' | 'due' | 'both';
	/** A whole day where it ends with one, else an instant. */
	when: { kind: 'day'; day: LocalDay } | { kind: 'instant'; at: Instant };
};

/**
 * The dates of a question as a calendar shows them. What ends at the end of a day of the question's zone stands on that day:
 * as an instant, 24:00 would be the next day already, and in a zone further west an evening that nobody meant.
 *
 * @example calendarDates({ closesAt: Date.UTC(2026, 0, 1), resolvesBy: Date.UTC(2026, 0, 1), zone: 'UTC' })
 * // => [{ what: 'both', when: { kind: 'day', day: '2025-12-31' } }]
 */
export function calendarDates({
	closesAt,
	resolvesBy,
	zone
}: {
	closesAt: Instant;
	resolvesBy: Instant;
	zone: Zone;
}): CalendarDate[] {
	const [closes, due] = [whenOf(closesAt, zone), whenOf(resolvesBy, zone)];
	if (closesAt === resolvesBy) return [{ what: 'both', when: closes }];
	return [
		{ what: 'closes', when: closes },
		{ what: 'due', when: due }
	];
}

function whenOf(at: Instant, zone: Zone): CalendarDate['when'] {
	const isStart = startOfLocalDay(localDay(at, zone), zone) === at;
	return isStart ? { kind: 'day', day: localDay(at - 1, zone) } : { kind: 'instant', at };
}
