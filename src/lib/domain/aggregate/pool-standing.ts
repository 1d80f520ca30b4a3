import type { CrowdMethod } from './method.ts';
import { poolSpreads, poolSummary, type Pooled } from './pool-by.ts';
import type { StandingCrowd } from './standing-crowd.ts';

/**
 * The pool of each option by a method that knows nothing of people's track records, from a crowd of at least one that is kept
 * up. It is what `poolMultipleBy` gives of the same forecasts.
 */
export const poolStanding = (method: CrowdMethod, crowd: StandingCrowd): Pooled[] =>
	method.kind === 'recency_weighted_median'
		? poolSpreads(crowd.recent())
		: poolSummary(method, crowd.summary());
