import { sum } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

type Scored = { from: Instant; to: Instant; score: number };

/**
 * How two forecasters scored over the time that both had a number standing, by how long; null if they never did.
 *
 * Whoever joins late meets an easier question: compared over all their time they would beat those who were there from the
 * start (scoring.md A.1.5 compares at each instant).
 *
 * @param mine stretches that do not overlap one another; `theirs` likewise
 * @example scoreMeanwhile([{ from: 5, to: 15, score: 0.1 }], [{ from: 0, to: 10, score: 0.3 }])
 * // => { mine: 0.1, theirs: 0.3 }
 */
export function scoreMeanwhile(
	mine: readonly Scored[],
	theirs: readonly Scored[]
): { mine: number; theirs: number } | null {
	const shared = mine.flatMap((own) =>
		theirs.flatMap((other) => {
			const time = Math.min(own.to, other.to) - Math.max(own.from, other.from);
			return time > 0 ? [{ time, mine: own.score, theirs: other.score }] : [];
		})
	);
	const time = sum(shared, (part) => part.time);
	if (time === 0) return null;
	return {
		mine: sum(shared, (part) => part.time * part.mine) / time,
		theirs: sum(shared, (part) => part.time * part.theirs) / time
	};
}
