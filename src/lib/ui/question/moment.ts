import {
	instantAt,
	isLocalDay,
	isZone,
	localDay,
	localTime,
	type Instant,
	type Zone
} from '#lib/domain/time.ts';

/** A day and a time of the day as two inputs hold them; empty while not given. */
export type Moment = { day: string; time: string };

export const NO_MOMENT: Moment = { day: '', time: '' };

/** An instant as its inputs show it, to the minute. */
export const momentOf = (at: Instant | null, zone: Zone): Moment =>
	at === null ? NO_MOMENT : { day: localDay(at, zone), time: localTime(at, zone) };

/**
 * The instant that was typed, null while it is not whole.
 *
 * @param was what the inputs showed before: the same minute keeps its seconds
 */
export function instantOf(
	{ day, time }: Moment,
	zone: Zone,
	was: Instant | null = null
): Instant | null {
	if (was !== null && localDay(was, zone) === day && localTime(was, zone) === time) return was;
	if (!isLocalDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || !isZone(zone)) return null;
	return instantAt(day, time, zone);
}

/** Whether what a browser kept has this shape. */
export const isMoment = (value: unknown): value is Moment =>
	typeof value === 'object' &&
	value !== null &&
	typeof Reflect.get(value, 'day') === 'string' &&
	typeof Reflect.get(value, 'time') === 'string';
