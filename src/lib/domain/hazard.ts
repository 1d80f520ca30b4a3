import { assertProbability } from './score/brier.ts';
import { DAY, type Instant } from './time.ts';

/** A chance per day, under which "by the deadline" had the probability that was given. */
type Stretch = { readonly start: Instant; readonly deadline: Instant };

/**
 * What time alone makes of a probability that something happens before a deadline, given that it has not happened yet and is equally likely
 * on any day: 1 − (1 − p₀)^(remaining ÷ total); 0 from the deadline on. A prompt, not a correction: events gather at deadlines and
 * scheduled dates (scoring.md F.1).
 *
 * @param p0 the probability at `start`
 * @throws {RangeError} if p0 is outside [0, 1], or the deadline is not after the start
 */
export function drifted(p0: number, { start, deadline }: Stretch, now: Instant): number {
	assertProbability(p0);
	assertStretch(start, deadline);
	if (now >= deadline) return 0;
	if (now <= start) return p0;
	return -Math.expm1(Math.log1p(-p0) * ((deadline - now) / (deadline - start)));
}

/**
 * The constant chance per day behind a probability "by the deadline": −ln(1 − p₀) ÷ days; ∞ where it is certain.
 *
 * @throws {RangeError} if p0 is outside [0, 1], or the deadline is not after the start
 */
export function hazardPerDay(p0: number, { start, deadline }: Stretch): number {
	assertProbability(p0);
	assertStretch(start, deadline);
	// p0 = 0 would give −0.
	return p0 === 0 ? 0 : -Math.log1p(-p0) / ((deadline - start) / DAY);
}

/** A probability by one day, and by a later one. */
export type TwoDeadlines = {
	readonly start: Instant;
	readonly t1: Instant;
	readonly p1: number;
	readonly t2: Instant;
	readonly p2: number;
};

/**
 * What two deadlines of one event say of the time between them: the chance that it falls there, the chance of that given that it did not
 * happen before, and the chance per day in either stretch (scoring.md F.2).
 *
 * @throws {RangeError} if the days do not rise, or the later deadline has the lower probability
 */
export function betweenDeadlines({ start, t1, p1, t2, p2 }: TwoDeadlines) {
	assertProbability(p1);
	assertProbability(p2);
	if (p2 < p1) throw new RangeError(`p2 must be at least p1 = ${p1}, not ${p2}`);
	const conditional = p1 === 1 ? 0 : (p2 - p1) / (1 - p1);
	return {
		between: p2 - p1,
		conditional,
		hazards: [
			hazardPerDay(p1, { start, deadline: t1 }),
			hazardPerDay(conditional, { start: t1, deadline: t2 })
		] as const
	};
}

function assertStretch(start: Instant, deadline: Instant): void {
	if (!(deadline > start))
		throw new RangeError(`the deadline must be after ${start}, not ${deadline}`);
}
