import { bisectRight } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

type Span = { from: Instant; to: Instant };
type Scored = Span & { score: number };

/**
 * How somebody and a fixed other scored over the time that both had a number standing, by how long; null if they never did.
 *
 * Whoever joins late meets an easier question: compared over all their time they would beat those who were there from the
 * start (scoring.md A.1.5 compares at each instant). The other's time is summed up once, so that each of many who are held against
 * one crowd of thousands of steps costs no more than their own stretches.
 *
 * @param theirs stretches as `standingStretches` gives them: oldest first, none over another; those compared likewise
 * @example scoreMeanwhile([{ from: 0, to: 10, score: 0.3 }])([{ from: 5, to: 15, score: 0.1 }])
 * // => { mine: 0.1, theirs: 0.3 }
 */
export function scoreMeanwhile(theirs: readonly Scored[]) {
	const starts = theirs.map(({ from }) => from);
	const before = runningSums(theirs);
	const until = (at: Instant): Sums => {
		const i = bisectRight(starts, at) - 1;
		const [sums, last] = [before[i] ?? NOTHING, theirs[i]];
		return last === undefined ? NOTHING : add(sums, last, Math.min(at, last.to) - last.from);
	};
	return (mine: readonly Scored[]): { mine: number; theirs: number } | null => {
		const total = { time: 0, mine: 0, theirs: 0 };
		for (const { from, to, score } of mine) {
			const [start, end] = [until(from), until(to)];
			const time = end.time - start.time;
			if (time <= 0) continue;
			total.time += time;
			total.mine += time * score;
			total.theirs += end.endless > start.endless ? -Infinity : end.sum - start.sum;
		}
		const { time } = total;
		return time === 0 ? null : { mine: total.mine / time, theirs: total.theirs / time };
	};
}

/** Time, and time × score, up to an instant; the time at −∞ apart, for −∞ less −∞ is no number. */
type Sums = { time: number; sum: number; endless: number };
const NOTHING: Sums = { time: 0, sum: 0, endless: 0 };

const add = ({ time, sum, endless }: Sums, { score }: Scored, lasted: number): Sums =>
	score === -Infinity
		? { time: time + lasted, sum, endless: endless + lasted }
		: { time: time + lasted, sum: sum + lasted * score, endless };

/** What there was before each of the stretches. */
function runningSums(stretches: readonly Scored[]): Sums[] {
	let sums = NOTHING;
	return stretches.map((stretch) => {
		const before = sums;
		sums = add(sums, stretch, stretch.to - stretch.from);
		return before;
	});
}

/**
 * My stretches cut wherever theirs begin or end, each piece with what they said meanwhile; null where they said nothing. The rows
 * that `scoreMeanwhile` can be worked again from.
 *
 * @param mine as for `scoreMeanwhile`; `theirs` likewise
 * @example alongside([{ from: 5, to: 15 }], [{ from: 0, to: 10 }])
 * // => [{ from: 5, to: 10, mine: { from: 5, to: 15 }, theirs: { from: 0, to: 10 } }, { from: 10, to: 15, mine: { from: 5, to: 15 }, theirs: null }]
 */
export function alongside<Mine extends Span, Theirs extends Span>(
	mine: readonly Mine[],
	theirs: readonly Theirs[]
): (Span & { mine: Mine; theirs: Theirs | null })[] {
	const pieces: (Span & { mine: Mine; theirs: Theirs | null })[] = [];
	let i = 0;
	for (const own of mine) {
		for (let from = own.from; from < own.to;) {
			while ((theirs[i]?.to ?? Infinity) <= from) i++;
			const other = theirs[i];
			const stands = other !== undefined && other.from <= from;
			const to = Math.min(own.to, stands ? other.to : (other?.from ?? own.to));
			pieces.push({ from, to, mine: own, theirs: stands ? other : null });
			from = to;
		}
	}
	return pieces;
}
