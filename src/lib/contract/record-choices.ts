import { ASKABLE_KINDS } from '#lib/domain/question.ts';

/** Questions of one kind, or of both together. */
export const RECORD_KINDS = [...ASKABLE_KINDS, 'both'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Classes of time left to the deadline, in the order in which `cutByHorizon` counts them. */
export const HORIZONS = ['under-7', '7-30', '30-90', 'over-90'] as const;
export type HorizonClass = (typeof HORIZONS)[number];

/** Eleven bins around the round numbers, or ten between them. */
export const BIN_STYLES = ['around', 'ten'] as const;
export type BinStyle = (typeof BIN_STYLES)[number];

/** What a record can be broken down by. */
export const BREAKDOWNS = ['tag', 'horizon', 'kind', 'forecaster'] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number];
