import { DAY, localDay, startOfLocalDay, type Instant, type Zone } from '#lib/domain/time.ts';

/** At most this many days get a stop of their own; a longer life gets every second, third … day. */
const DAYS = 120;

/**
 * Where the time slider stops: every moment something changed, the starts of the days between, and now as the last.
 *
 * @param moments ascending
 */
export function timeStops(moments: readonly Instant[], now: Instant, zone: Zone): Instant[] {
	const first = moments[0] ?? now;
	const stride = Math.max(1, Math.ceil((now - first) / DAY / DAYS)) * DAY;
	const stops = new Set(moments.filter((at) => at < now));
	// From noon to noon, so that a day of 23 hours is not skipped.
	const noon = startOfLocalDay(localDay(first, zone), zone) + DAY / 2;
	for (let at = noon + stride; at < now + DAY; at += stride) {
		const start = startOfLocalDay(localDay(at, zone), zone);
		if (start > first && start < now) stops.add(start);
	}
	return [...[...stops].sort((a, b) => a - b), now];
}

/** The stop nearest to a moment, from below. */
export const stopAt = (stops: readonly Instant[], at: Instant): number =>
	Math.max(
		0,
		stops.findLastIndex((stop) => stop <= at)
	);
