import { AppError } from './errors.ts';
import { isVoidOutcome, type Kind, type OutcomeKind, type Schedule } from './question.ts';
import type { Instant } from './time.ts';

export type Outcome = { outcomeKind: OutcomeKind; happenedAt: Instant | null; knownAt: Instant };

/** A proposed known-at with its reason in words; `knownAt` null when nothing says. */
export type Proposal = { knownAt: Instant | null; why: string };

/**
 * When the outcome became knowable, as far as the records tell by `now`; never the click, and never a time to come.
 *
 * For what happened, the earliest publication among the evidence attached to the resolution; for a miss, the deadline, or
 * while that is ahead the evidence that it can no longer happen.
 *
 * @param published publication times of the evidence chosen for the resolution; null where an item has none
 */
export function proposeKnownAt(
	outcomeKind: OutcomeKind,
	published: readonly (Instant | null)[],
	{ deadlineAt, closesAt }: Pick<Schedule, 'deadlineAt' | 'closesAt'>,
	now: Instant
): Proposal {
	const end = deadlineAt ?? closesAt;
	if (outcomeKind === 'no' && end <= now)
		return {
			knownAt: end,
			why: `the ${deadlineAt === null ? 'closing' : 'deadline'}, because nothing happened before it`
		};
	const times = published.filter((at): at is Instant => at !== null && at <= now);
	if (times.length > 0)
		return { knownAt: Math.min(...times), why: 'when the chosen evidence was published' };
	if (outcomeKind === 'no')
		return {
			knownAt: null,
			why: 'it can still happen until the deadline; if not, choose the evidence that rules it out, or give the time from which it did'
		};
	return {
		knownAt: null,
		why: 'choose the evidence that shows it, or give the day and time it was reported'
	};
}

/**
 * Lets an outcome through or says what is the matter with it.
 *
 * @throws {AppError} invalid, with the field: the kind of outcome does not fit; known in the future, or before it happened;
 * happened after the deadline
 */
export function assertOutcome(
	{ outcomeKind, happenedAt, knownAt }: Outcome,
	question: { kind: Kind } & Pick<Schedule, 'deadlineAt' | 'opensAt'>,
	now: Instant
): void {
	if (!outcomesOf(question.kind).includes(outcomeKind))
		throw new AppError('invalid', 'Choose one of the outcomes this question has.', 'outcomeKind');
	if (knownAt > now)
		throw new AppError(
			'invalid',
			'That is still to come. Give the time at which the outcome was already known.',
			'knownAt'
		);
	if (question.opensAt !== null && knownAt < question.opensAt)
		throw new AppError(
			'invalid',
			'That is before the question opened, which would void every forecast. Give a later time, or annul the question.',
			'knownAt'
		);
	if (happenedAt === null) return;
	if (outcomeKind === 'no' || isVoidOutcome(outcomeKind))
		throw new AppError(
			'invalid',
			'Only something that happened has a time of its own.',
			'happenedAt'
		);
	if (happenedAt > knownAt)
		throw new AppError(
			'invalid',
			'It cannot have been known before it happened. Correct one of the two.',
			'knownAt'
		);
	if (question.deadlineAt !== null && happenedAt >= question.deadlineAt)
		throw new AppError(
			'invalid',
			'That is after the deadline, so it did not happen in time. Choose “did not happen”, or correct the time.',
			'happenedAt'
		);
}

/** The outcomes a kind of question can have, void ones included. */
function outcomesOf(kind: Kind): readonly OutcomeKind[] {
	const sides: Record<Kind, readonly OutcomeKind[]> = {
		binary: ['yes', 'no'],
		multiple_choice: ['option'],
		numeric: ['value'],
		date: ['value']
	};
	return [...sides[kind], 'ambiguous', 'annulled'];
}

/** The rows that a known-at voids: made when the outcome could be known, they score nothing. */
export const voidedBy = <T extends { madeAt: Instant }>(
	rows: readonly T[],
	knownAt: Instant
): T[] => rows.filter((row) => row.madeAt >= knownAt);
