import { DAY, type Instant } from '#lib/domain/time.ts';

/** A part of a stretch whose whole time lies in one class. */
export type Classed<S> = S & {
	/** The class by time left, counted from 0 for the least: with the usual edges under 7 days, 7–30, 30–90, over 90. */
	horizon: number;
};

/** Days before the deadline at which one class of time left meets the next. */
export const HORIZON_DAYS: readonly number[] = [7, 30, 90];

/**
 * A stretch cut where the time left to the deadline passes from one class to the next, oldest part first; each part has the
 * share of the weight that it has of the time, so the weights add up to what they were.
 *
 * Time left is counted to the deadline, which was known when the forecast was made, never to the answer: a question answered
 * early would seem to have been a short-term one, and in hindsight only. A day is 24 hours. An edge belongs to the class of
 * more time left: what ends seven days before the deadline lies in 7–30 whole. Time beyond the deadline counts as none left.
 *
 * @param days edges between the classes, rising, above 0
 * @throws {RangeError} if the stretch lasts no time, or the edges are none
 * @example cutByHorizon({ from: -8 * DAY, to: -6 * DAY, weight: 0.2 }, 0)
 * // => [{ from: -8 * DAY, to: -7 * DAY, weight: 0.1, horizon: 1 }, { from: -7 * DAY, to: -6 * DAY, weight: 0.1, horizon: 0 }]
 */
export function cutByHorizon<S extends { from: Instant; to: Instant; weight: number }>(
	stretch: S,
	deadline: Instant,
	days: readonly number[] = HORIZON_DAYS
): Classed<S>[] {
	assertDays(days);
	const { from, to, weight } = stretch;
	if (!(to > from)) throw new RangeError(`stretch must last some time, not ${from} to ${to}`);
	return days
		.map((_, i) => days.length - i)
		.concat(0)
		.flatMap((horizon) => {
			const [first, end] = horizonSpan(horizon, deadline, days);
			const [start, stop] = [Math.max(from, first), Math.min(to, end)];
			if (stop <= start) return [];
			const share = (weight * (stop - start)) / (to - from);
			return [{ ...stretch, from: start, to: stop, weight: share, horizon }];
		});
}

/**
 * The time of one class, from its first instant up to, and without, the last.
 *
 * @param horizon counted from 0 for the least time left
 * @example horizonSpan(1, 0) // => [-30 * DAY, -7 * DAY]
 */
export const horizonSpan = (
	horizon: number,
	deadline: Instant,
	days: readonly number[] = HORIZON_DAYS
): [from: Instant, to: Instant] => [
	deadline - (days[horizon] ?? Infinity) * DAY,
	deadline - (days[horizon - 1] ?? -Infinity) * DAY
];

function assertDays(days: readonly number[]): void {
	let last = 0;
	for (const day of days) {
		if (!(day > last)) throw new RangeError(`days must rise from above 0, not ${days.join()}`);
		last = day;
	}
}
