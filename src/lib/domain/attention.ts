import { DAY, type Instant } from './time.ts';

/** What is known of an open question and one forecaster's standing with it. */
export type Standing = {
	closesAt: Instant;
	/** Their last row, whatever it said; null if they never forecast. */
	lastAt: Instant | null;
	hasNumber: boolean;
	/** Items attached since their last row. */
	newEvidence: number;
	/** Edited since their last row, typos aside. */
	edited: boolean;
	/** Points of probability that the crowd moved since their last row; null where unknown. */
	crowdMoved: number | null;
};

export type Reason =
	| { kind: 'edited' }
	| { kind: 'evidence'; items: number }
	| { kind: 'moved'; by: number }
	| { kind: 'closing'; closesAt: Instant }
	| { kind: 'no_number'; closesAt: Instant }
	| { kind: 'old'; since: Instant };

/** From how many points on a move of the crowd is news. */
const MOVE = 0.05;
const CLOSING = 7 * DAY;
const UNANSWERED = 30 * DAY;
const OLD = 10 * DAY;

/**
 * Why an open question needs this forecaster today, the most pressing reason first; empty when it does not. Age alone is the
 * weakest reason: a number can be old and still right.
 */
export function reasonsToLook(standing: Standing, now: Instant): Reason[] {
	const { closesAt, lastAt, hasNumber, newEvidence, edited, crowdMoved } = standing;
	const reasons: Reason[] = [];
	if (lastAt === null || !hasNumber)
		return lastAt === null && closesAt - now <= UNANSWERED ? [{ kind: 'no_number', closesAt }] : [];
	if (edited) reasons.push({ kind: 'edited' });
	if (newEvidence > 0) reasons.push({ kind: 'evidence', items: newEvidence });
	if (crowdMoved !== null && Math.abs(crowdMoved) >= MOVE)
		reasons.push({ kind: 'moved', by: crowdMoved });
	if (closesAt - now <= CLOSING && now - lastAt > DAY) reasons.push({ kind: 'closing', closesAt });
	if (now - lastAt > OLD) reasons.push({ kind: 'old', since: lastAt });
	return reasons;
}

const RANK: Record<Reason['kind'], number> = {
	edited: 0,
	evidence: 1,
	moved: 2,
	closing: 3,
	no_number: 4,
	old: 5
};

/** Orders by the first reason, then by closing. */
export function byUrgency(
	a: { reasons: readonly Reason[]; closesAt: Instant },
	b: { reasons: readonly Reason[]; closesAt: Instant }
): number {
	const rank = (reasons: readonly Reason[]) =>
		reasons[0] === undefined ? 9 : RANK[reasons[0].kind];
	const byRank = rank(a.reasons) - rank(b.reasons);
	return byRank === 0 ? a.closesAt - b.closesAt : byRank;
}
