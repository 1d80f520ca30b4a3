import { scaleUtc } from 'd3-scale';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { DAY, MINUTE } from '#lib/domain/time.ts';
import { formatMonth, formatShortDay, formatTime, wallClock } from '#lib/ui/format.ts';
import type { Tick } from '#lib/ui/plot/frame.ts';

const LEAST = 58; // px between two labels

/**
 * Round moments of a zone's calendar between two instants, never so many that their labels touch. Times within a day,
 * days within a year, then months, then years.
 *
 * @param place where an instant stands, in pixels
 */
export function calendarTicks(
	[from, to]: readonly [Instant, Instant],
	zone: Zone,
	place: (at: Instant) => number
): readonly Tick[] {
	if (to <= from) return [{ value: from, label: formatShortDay(from, zone) }];
	const [first, last] = [wallClock(from, zone), wallClock(to, zone)];
	for (const walls of candidates(first, last, Math.ceil((place(to) - place(from)) / LEAST))) {
		const instants = walls
			.map((wall) => fromWall(wall, zone))
			.filter((at) => at >= from && at <= to);
		if (instants.length > 0 && instants.every((at, i) => isClear(at, instants[i - 1])))
			return instants.map((at) => ({ value: at, label: labelOf(at, instants, zone) }));
	}
	return [{ value: from, label: formatShortDay(from, zone) }];

	function isClear(at: Instant, before: Instant | undefined): boolean {
		return before === undefined || place(at) - place(before) >= LEAST;
	}
}

// d3 knows weeks and months; half months are what a season needs.
function* candidates(first: number, last: number, most: number): Generator<readonly number[]> {
	const scale = scaleUtc().domain([first, last]);
	const [fewest, longest] = [50 * DAY, 300 * DAY];
	const isSeason = last - first > fewest && last - first < longest;
	for (let count = most; count > 0; count--) {
		const walls = scale.ticks(count).map(Number);
		// Labels are to the minute: nearer ticks would all say the same.
		if ((walls[1] ?? Infinity) - (walls[0] ?? 0) < MINUTE) continue;
		const isMonthly = (walls[1] ?? Infinity) - (walls[0] ?? 0) > 27 * DAY;
		if (isSeason && isMonthly) yield halfMonths(first, last);
		yield walls;
	}
}

function halfMonths(first: number, last: number): readonly number[] {
	const start = new Date(first);
	const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
	return Array.from({ length: 24 }, (_, i) =>
		Date.UTC(year, month + Math.floor(i / 2), i % 2 === 0 ? 1 : 15)
	).filter((wall) => wall >= first && wall <= last);
}

// Twice, because the offset may change between the first guess and the answer.
function fromWall(wall: number, zone: Zone): Instant {
	const guess = wall - (wallClock(wall, zone) - wall);
	return wall - (wallClock(guess, zone) - guess);
}

function labelOf(at: Instant, all: readonly Instant[], zone: Zone): string {
	const step = (all[1] ?? at) - (all[0] ?? at);
	const span = (all.at(-1) ?? at) - (all[0] ?? at);
	if (step > 300 * DAY) return formatMonth(at, zone).slice(-4);
	if (step > 27 * DAY && span > 300 * DAY) return formatMonth(at, zone);
	const midnight = formatTime(at, zone) === '00:00';
	return step === 0 || step >= DAY || midnight ? formatShortDay(at, zone) : formatTime(at, zone);
}
