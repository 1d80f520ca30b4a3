import { ascending } from 'd3-array';
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
	const [own, other] = [inOrder(mine), inOrder(theirs)];
	const sums = { time: 0, mine: 0, theirs: 0 };
	for (let i = 0, j = 0; i < own.length && j < other.length;) {
		const [a, b] = [own[i], other[j]];
		if (a === undefined || b === undefined) break;
		const time = Math.min(a.to, b.to) - Math.max(a.from, b.from);
		if (time > 0) {
			sums.time += time;
			sums.mine += time * a.score;
			sums.theirs += time * b.score;
		}
		if (a.to < b.to) i++;
		else j++;
	}
	const { time } = sums;
	return time === 0 ? null : { mine: sums.mine / time, theirs: sums.theirs / time };
}

const inOrder = (stretches: readonly Scored[]): Scored[] =>
	stretches.toSorted((a, b) => ascending(a.from, b.from));
