import type { Instant } from '#lib/domain/time.ts';
import { METHOD_TRAITS, type CrowdMethod } from './method.ts';
import { asOptions } from './opinion-pool.ts';
import { poolMultipleBy, type Pooled } from './pool-by.ts';
import { poolStanding } from './pool-standing.ts';
import type { StandingCrowd } from './standing-crowd.ts';
import type { TrackRecord } from './track-record.ts';
import { walkThrough, type CrowdStep, type Life } from './walk.ts';

/** The crowd from one instant until the next entry. */
export type CrowdEntry = { at: Instant; n: number } & { [Name in keyof Pooled]: number | null };
export type CrowdMultipleEntry = { at: Instant; n: number; options: Pooled[] };

export type TimelineOptions = {
	/** Forecasts from before the opening enter there, and there are no entries at or after the end; without it, all count. */
	life?: Life;
	/** A forecaster's track record as known at an instant: only questions resolved by then may count. */
	trackRecordAt?: (forecasterId: string, at: Instant) => TrackRecord | undefined;
};

/**
 * How the crowd moved by any method: one entry for each instant at which somebody's standing forecast changed, pooled as
 * `poolBinaryBy` pools what stands then.
 *
 * Where nobody is left the entry has n = 0 and nulls: a gap, not a number (scoring.md B.6). To be scored like a
 * person, the entries go to `standingStretches` with p as value; a null ends the stretch there as a withdrawal does. A track
 * record is read at each entry, and one that changes between two entries makes none. To let a reaffirmed forecast count as
 * recent, give it as a row that says the same again.
 *
 * By most methods a row costs two binary searches among what stands and a few sums that are kept up. A trimmed mean and
 * recency pass once over all that stands at each entry. Only track records sort it anew: there, 5,000 rows of 500 people take
 * seconds.
 *
 * @param steps all forecasters' rows on one question, oldest first; a row stands until its forecaster's next, null withdraws it
 * @throws {RangeError} if the steps are not oldest first, or as `poolBinaryBy` does
 * @example crowdTimelineBy({ kind: 'mean' }, [{ forecasterId: 'w_1', at: 5, value: 0.3 }], { life: { opensAt: 7, endsAt: 9 } })
 * // => [{ at: 7, n: 1, p: 0.3, q1: 0.3, q3: 0.3 }]
 */
export function crowdTimelineBy(
	method: CrowdMethod,
	steps: readonly CrowdStep<number>[],
	options: TimelineOptions = {}
): CrowdEntry[] {
	const vectors = steps.map((step) => {
		return { ...step, value: step.value === null ? null : asOptions(step.value) };
	});
	return crowdTimelineMultipleBy(method, vectors, options).map(({ at, n, options: [yes] }) => {
		return { at, n, ...(yes ?? { p: null, q1: null, q3: null }) };
	});
}

/**
 * As `crowdTimelineBy`, for vectors over the same options, pooled as `poolMultipleBy` does; no options while nobody stands.
 *
 * @throws {RangeError} if the steps are not oldest first, or as `poolMultipleBy` does
 */
export function crowdTimelineMultipleBy(
	method: CrowdMethod,
	steps: readonly CrowdStep<readonly number[]>[],
	{ life, trackRecordAt }: TimelineOptions = {}
): CrowdMultipleEntry[] {
	const pool = (at: Instant, crowd: StandingCrowd): Pooled[] => {
		if (crowd.standing.size === 0) return [];
		if (METHOD_TRAITS[method.kind].weighs !== 'track_record') return poolStanding(method, crowd);
		const known = Array.from(crowd.standing, ([forecasterId, { value, since }]) => {
			return { value, since, trackRecord: trackRecordAt?.(forecasterId, at) };
		});
		return poolMultipleBy(method, known)?.options ?? [];
	};
	return walkThrough(
		steps,
		(at, crowd) => ({ at, n: crowd.standing.size, options: pool(at, crowd) }),
		{ life, byRecency: METHOD_TRAITS[method.kind].weighs === 'recency' }
	);
}
