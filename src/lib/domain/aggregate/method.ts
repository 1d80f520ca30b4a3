import type { RecordTrust } from './track-record.ts';

/** A way to make one forecast of many. Two options give what yes and no give, by each of them. */
export type CrowdMethod =
	/** The middle forecast. With several options each option's, scaled to add up to 1. Supposes nothing further. */
	| { kind: 'median' }
	/** The median, newer forecasts weighing more (`recencyWeights`). Supposes that they know more. */
	| { kind: 'recency_weighted_median' }
	/** The mean; with several options the linear pool. Supposes that everybody's number is meant, the extremes too. */
	| { kind: 'mean' }
	/** The mean without a share at each end. Supposes that the extremes are slips or boasts. */
	| { kind: 'trimmed_mean'; share: number }
	/** The mean of log odds; with several options the log pool. Supposes that whoever says 0% or 100% is certain. */
	| { kind: 'geometric_mean_of_odds' }
	/** The mean pushed away from 50% (`extremise`). Supposes that each knows something the others do not. */
	| { kind: 'extremised_mean'; exponent: number }
	/** The geometric mean of odds pushed likewise; it supposes the same. */
	| { kind: 'extremised_odds'; exponent: number }
	/** The geometric mean of odds pushed by what the number of people calls for. Supposes the same, up to a point. */
	| { kind: 'neyman_roughgarden' }
	/** The mean, who did better so far weighing more (`trackRecordWeight`). Supposes that they will again. */
	| ({ kind: 'track_record_weighted_mean' } & RecordTrust);

export type MethodKind = CrowdMethod['kind'];

/** What a screen can say of a method before there are any numbers; tests hold each method to its traits. */
export type MethodTraits = {
	/** What decides how much a forecaster counts. */
	weighs: 'alike' | 'recency' | 'track_record';
	/** Whether one 0% or 100% forces the pool; then one of each leaves none. */
	vetoes: boolean;
	/** Whether the pool may lie beyond every forecast in it. Such pools are for comparing scores, not for the team's number. */
	extremises: boolean;
};

const PLAIN: MethodTraits = { weighs: 'alike', vetoes: false, extremises: false };

export const METHOD_TRAITS: Readonly<Record<MethodKind, MethodTraits>> = {
	median: PLAIN,
	recency_weighted_median: { ...PLAIN, weighs: 'recency' },
	mean: PLAIN,
	trimmed_mean: PLAIN,
	geometric_mean_of_odds: { ...PLAIN, vetoes: true },
	extremised_mean: { ...PLAIN, extremises: true },
	extremised_odds: { weighs: 'alike', vetoes: true, extremises: true },
	neyman_roughgarden: { weighs: 'alike', vetoes: true, extremises: true },
	track_record_weighted_mean: { ...PLAIN, weighs: 'track_record' }
};

/**
 * Every method once, with its usual parameters, the safest for few people first.
 *
 * A fifth at each end leaves somebody out from five people on. Fitted exponents run from 1.2 to 2.5, on crowds more
 * independent than colleagues are (Satopää et al. 2014), so 1.5. Why 30 and 10: `trackRecordWeight`.
 */
export const CROWD_METHODS: readonly CrowdMethod[] = [
	{ kind: 'median' },
	{ kind: 'recency_weighted_median' },
	{ kind: 'trimmed_mean', share: 0.2 },
	{ kind: 'mean' },
	{ kind: 'track_record_weighted_mean', priorQuestions: 30, strength: 10 },
	{ kind: 'geometric_mean_of_odds' },
	{ kind: 'extremised_mean', exponent: 1.5 },
	{ kind: 'extremised_odds', exponent: 1.5 },
	{ kind: 'neyman_roughgarden' }
];
