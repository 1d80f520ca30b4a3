import { localDay, type Instant, type Zone } from '#lib/domain/time.ts';
import { formatDayTime, formatTime } from '#lib/ui/format.ts';

/** When a forecast that waits was made: `made 08:12`, with its day where that is not today. */
export const madeWords = (saidAt: Instant, now: Instant, zone: Zone): string =>
	`made ${localDay(saidAt, zone) === localDay(now, zone) ? formatTime(saidAt, zone) : formatDayTime(saidAt, zone)}`;

/** When one that waited was made, and when it came: `made 08:12 by your own clock, received 09:40`. */
export function waitedWords(
	{ saidAt, receivedAt }: { saidAt: Instant; receivedAt: Instant },
	zone: Zone
): string {
	const isSameDay = localDay(saidAt, zone) === localDay(receivedAt, zone);
	const format = isSameDay ? formatTime : formatDayTime;
	return `made ${format(saidAt, zone)} by your own clock, received ${format(receivedAt, zone)}`;
}
