import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';

/** The instants of a question that an axis over its life needs. */
export type QuestionLife = {
	readonly opensAt: Instant;
	readonly closesAt: Instant;
	readonly deadlineAt: Instant | null;
	readonly zone: Zone;
};

/** One of my forecasts; a null probability withdraws. */
export type OwnForecast = {
	readonly at: Instant;
	readonly probability: number | null;
	readonly superseded: boolean;
	readonly reaffirm: boolean;
};

/** The crowd from an instant on: how many forecasters stand, their pool, and the middle half of them. */
export type CrowdStep = {
	readonly at: Instant;
	readonly n: number;
	readonly p: number | null;
	/** The pool is undefined, and p is the median. */
	readonly isStandIn: boolean;
	readonly q1: number | null;
	readonly q3: number | null;
};

/** The crowd, and by which method its number is made. */
export type Crowd = { readonly method: TeamMethod; readonly steps: readonly CrowdStep[] };

export type ProbabilityStep = { readonly at: Instant; readonly probability: number | null };
export type OtherForecaster = {
	readonly id: string;
	readonly name: string;
	readonly steps: readonly ProbabilityStep[];
};

/** A piece of evidence on the time axis, where it was published; a null stance is not judged yet. */
export type EvidencePin = {
	readonly id: string;
	readonly number: number;
	readonly at: Instant;
	readonly stance: 'for' | 'against' | 'neither' | null;
	readonly claim: string;
	readonly outlet: string | null;
};

export type HistoryOutcome = {
	readonly kind: 'yes' | 'no' | 'void';
	readonly knownAt: Instant;
};

/** One line of a read-out; a null value has no dot on the chart. */
export type ReadRow = {
	readonly label: string;
	readonly text: string;
	readonly value: number | null;
	readonly color: string;
};
