import type { Instant } from '#lib/domain/time.ts';
import { standingCrowd, type StandingCrowd } from './standing-crowd.ts';

export type CrowdStep<T> = {
	forecasterId: string;
	at: Instant;
	/** What was said; null withdraws it. */
	value: T | null;
};

/** When a question takes part in time: from its opening until forecasts stop or the outcome is known. */
export type Life = { opensAt: Instant; endsAt: Instant };

const ALWAYS: Life = { opensAt: -Infinity, endsAt: Infinity };

type WalkOptions = {
	/** Without it, all rows count. */
	life?: Life | undefined;
	/** Whether `describe` asks for weights by recency. */
	byRecency?: boolean;
};

/**
 * Walks through the rows and describes the standing forecasts after each instant that changed them, oldest first.
 *
 * What was said before the opening enters at the opening, and keeps the instant since when it stands; rows at or after the
 * end are passed over (scoring.md B.6).
 *
 * @param steps all forecasters' rows on one question, oldest first
 * @param describe called when all rows of an instant are in
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export function walkThrough<Entry>(
	steps: readonly CrowdStep<readonly number[]>[],
	describe: (at: Instant, crowd: StandingCrowd) => Entry,
	{ life: { opensAt, endsAt } = ALWAYS, byRecency = false }: WalkOptions = {}
): Entry[] {
	assertOldestFirst(steps);
	const entering = (step: CrowdStep<unknown>) => Math.max(step.at, opensAt);
	const counted = steps.filter((step) => entering(step) < endsAt);
	const crowd = standingCrowd(byRecency);
	const entries: Entry[] = [];
	let hasChanged = false;
	for (const [i, step] of counted.entries()) {
		// Taken in either way, whether something has changed already or not.
		hasChanged = crowd.take(step) || hasChanged;
		const next = counted[i + 1];
		const at = entering(step);
		if (!hasChanged || (next !== undefined && entering(next) === at)) continue;
		entries.push(describe(at, crowd));
		hasChanged = false;
	}
	return entries;
}

function assertOldestFirst(steps: readonly { at: Instant }[]): void {
	for (const [i, { at }] of steps.entries()) {
		const next = steps[i + 1]?.at ?? at;
		if (next < at) throw new RangeError(`steps must be oldest first, not ${at} before ${next}`);
	}
}
