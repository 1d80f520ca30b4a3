import type { NoticeKind } from '#lib/domain/notice.ts';

/** Why a question can need somebody, the most urgent first. */
export const REASON_KINDS = [
	'told',
	'closing',
	'due',
	'edited',
	'evidence',
	'moved',
	'no_number',
	'old'
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** What brings a question into one person's queue. */
export type QueueRules = {
	/** Reasons that do not count for them. */
	off: readonly ReasonKind[];
	/** So many days before a question closes it wants a look, and another on its last day. */
	closingDays: number;
	/** From how far on the crowd's moving is news, in log-odds. */
	movedBy: number;
	/** How much of a question's life a number may stand without a look, as a share. */
	lifeShare: number;
	/** A question without a number of theirs comes so many days before it closes; null: as soon as it is asked. */
	noNumberDays: number | null;
};

/**
 * What holds until somebody says otherwise: a week before closing; half a unit of log-odds, which is from 50% to 62% or from 5%
 * to 8%; a fifth of the question's life.
 */
export const DEFAULT_RULES: QueueRules = {
	off: [],
	closingDays: 7,
	movedBy: 0.5,
	lifeShare: 0.2,
	noNumberDays: null
};

/** The least and the most that can be set. */
export const RULE_LIMITS = {
	closingDays: [1, 60],
	movedBy: [0.1, 3],
	lifeShare: [0.01, 1],
	noNumberDays: [1, 3650]
} as const;

/** What somebody was told that waits for them: what they only watch is told elsewhere. */
export const QUEUE_NOTICES = [
	'mentioned',
	'answered',
	'mind_changer',
	'clarified',
	'proposed',
	'disputed'
] as const satisfies readonly NoticeKind[];
