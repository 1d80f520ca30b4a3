import {
	DAY,
	HOUR,
	instantAt,
	localDay,
	MINUTE,
	type Instant,
	type Zone
} from '#lib/domain/time.ts';

/** How often somebody wants mail. */
export const MAIL_PACES = ['off', 'daily', 'at_once'] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** What comes in quick succession goes into one mail, even at once. */
const GATHERED: Instant = 5 * MINUTE;
const FIRST_RETRY: Instant = 5 * MINUTE;
const LAST_RETRY: Instant = 6 * HOUR;

/**
 * When to look for something to send after a look at `now`: at the next full hour that was chosen, or in five minutes where it
 * is to come at once.
 *
 * @throws {RangeError} if the hour or the zone does not exist
 * @example nextMailAt({ pace: 'daily', hour: 7, zone: 'UTC' }, Date.UTC(2026, 0, 1, 7)) // => Date.UTC(2026, 0, 2, 7)
 */
export function nextMailAt(
	{ pace, hour, zone }: { pace: MailPace; hour: number; zone: Zone },
	now: Instant
): Instant {
	if (!Number.isInteger(hour) || hour < 0 || hour > 23)
		throw new RangeError(`hour must be a whole number from 0 to 23, not ${String(hour)}`);
	if (pace !== 'daily') return now + GATHERED;
	const time = `${String(hour).padStart(2, '0')}:00`;
	// Days last 23 to 25 hours, and a zone may skip one: of three days on, one is always ahead.
	const ahead = [0, 1, 2].map((days) => instantAt(localDay(now + days * DAY, zone), time, zone));
	return ahead.find((at) => at > now) ?? now + DAY;
}

/**
 * How long to wait after so many failures in a row: five minutes, twice as long each time, six hours at most.
 *
 * @example retryAfter(2) // => 600_000
 */
export const retryAfter = (failures: number): Instant =>
	Math.min(FIRST_RETRY * 2 ** Math.max(0, Math.min(failures, 20) - 1), LAST_RETRY);
