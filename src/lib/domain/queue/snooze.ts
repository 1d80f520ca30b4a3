import {
	DAY,
	instantAt,
	localDay,
	type Instant,
	type Moment,
	type Zone
} from '#lib/domain/time.ts';

/** For how long a question can be put off. */
export const SNOOZES = ['tomorrow', 'three_days', 'week', 'news'] as const;
export type SnoozeChoice = (typeof SNOOZES)[number];

/** A question that somebody has put off. */
export type Snooze = Moment & {
	/** Until then; null: until evidence comes or the crowd moves. */
	until: Instant | null;
};

/** When the morning begins, by the space's clock on the wall. */
const MORNING = '05:00';
const DAYS = { tomorrow: 1, three_days: 3, week: 7 } as const;

/**
 * Until when a question is put off: the morning of a day to come, five o'clock in the space's zone; null for `news`.
 *
 * @throws {RangeError} if the zone does not exist
 * @example snoozeUntil('tomorrow', Date.UTC(2026, 0, 1, 12), 'UTC') // => Date.UTC(2026, 0, 2, 5)
 */
export function snoozeUntil(choice: SnoozeChoice, now: Instant, zone: Zone): Instant | null {
	if (choice === 'news') return null;
	const today = Date.parse(localDay(now, zone));
	return instantAt(localDay(today + DAYS[choice] * DAY, 'UTC'), MORNING, zone);
}
