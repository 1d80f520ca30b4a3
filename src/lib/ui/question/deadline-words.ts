import { endOfLocalDay, isLocalDay, isZone, type Zone } from '#lib/domain/time.ts';
import { formatDay, formatDayTime, formatDeadline, formatTime } from '#lib/ui/format.ts';

/**
 * A deadline read out exactly, null while it is not a day.
 *
 * @example deadlineWords('2025-12-31', 'Europe/Budapest')
 * // => 'Ends 31 Dec 2025, 24:00 in Budapest, that is 23:00 UTC.'
 */
export function deadlineWords(day: string, zone: Zone): string | null {
	if (!isLocalDay(day) || !isZone(zone)) return null;
	const end = endOfLocalDay(day, zone);
	const isSameDay = formatDay(end, 'UTC') === formatDay(Date.parse(day), 'UTC');
	const inUtc = isSameDay ? formatTime(end, 'UTC') : formatDayTime(end, 'UTC');
	return `Ends ${formatDeadline(day, zone)}${zone === 'UTC' ? '' : `, that is ${inUtc} UTC`}.`;
}
