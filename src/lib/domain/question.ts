import { AppError } from './errors.ts';
import { endOfLocalDay, type Instant, type LocalDay, type Zone } from './time.ts';

/** `numeric` and `date` have their place in the tables and are refused until they are built. */
export const KINDS = ['binary', 'multiple_choice', 'numeric', 'date'] as const;
export type Kind = (typeof KINDS)[number];
export const ASKABLE_KINDS = ['binary', 'multiple_choice'] as const satisfies readonly Kind[];

export const MIN_OPTIONS = 2;
export const MAX_OPTIONS = 200;

/** When things happen to a question; DATA.md names each. `opensAt` null: a draft, not asked yet. */
export type Schedule = {
	opensAt: Instant | null;
	deadlineDay: LocalDay | null;
	zone: Zone;
	deadlineAt: Instant | null;
	closesAt: Instant;
	resolvesBy: Instant;
};

export const OUTCOME_KINDS = [
	'yes',
	'no',
	'option',
	'value',
	'ambiguous',
	'annulled',
	'reopened'
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Outcomes that leave nothing to score. */
export const isVoidOutcome = (outcome: OutcomeKind): boolean =>
	outcome === 'ambiguous' || outcome === 'annulled';

export const STATUSES = ['draft', 'upcoming', 'open', 'closed', 'resolved', 'void'] as const;
export type Status = (typeof STATUSES)[number];

type Dated = Pick<Schedule, 'opensAt' | 'closesAt'> & {
	/** The outcome in force, null when there is none or it was taken back. */
	outcomeKind: OutcomeKind | null;
};

/** Where a question stands at `now`: derived from its instants and its outcome in force, never stored. */
export function questionStatus(question: Dated, now: Instant): Status {
	const { outcomeKind, opensAt, closesAt } = question;
	if (outcomeKind !== null && outcomeKind !== 'reopened')
		return isVoidOutcome(outcomeKind) ? 'void' : 'resolved';
	if (opensAt === null) return 'draft';
	if (now < opensAt) return 'upcoming';
	return now < closesAt ? 'open' : 'closed';
}

/** Whether the answer is due: asked, not settled, and the day it should be known by has come. */
export function isDue(question: Dated & Pick<Schedule, 'resolvesBy'>, now: Instant): boolean {
	const status = questionStatus(question, now);
	return (status === 'closed' || status === 'open') && now >= question.resolvesBy;
}

/**
 * Lets a typed forecast through or says why not. The only place that says when a question takes one.
 *
 * @throws {AppError} conflict
 */
export function assertTakesForecasts(question: Dated, now: Instant): void {
	const status = questionStatus(question, now);
	if (status === 'open') return;
	throw new AppError('conflict', REFUSALS[status]);
}

const REFUSALS: Record<Exclude<Status, 'open'>, string> = {
	draft: 'This question is still a draft. Publish it, then forecast.',
	upcoming: 'This question has not opened yet. Your number is kept here until it does.',
	closed: 'This question has closed and takes no more forecasts.',
	resolved: 'This question is resolved and takes no more forecasts.',
	void: 'This question is void and takes no more forecasts.'
};

export type ScheduleInput = {
	opensAt: Instant | null;
	deadlineDay: LocalDay | null;
	zone: Zone;
	closesAt: Instant | null;
	resolvesBy: Instant | null;
};

/**
 * A whole schedule from what was typed: the deadline is the end of its local day, forecasts stop there unless said
 * otherwise, and the answer is due then.
 *
 * @throws {AppError} invalid, with the field: nothing says when forecasts stop; closing before opening; an answer due
 * before the deadline
 */
export function completeSchedule(input: ScheduleInput): Schedule {
	const { opensAt, deadlineDay, zone } = input;
	const deadlineAt = deadlineDay === null ? null : endOfLocalDay(deadlineDay, zone);
	const closesAt = input.closesAt ?? deadlineAt;
	if (closesAt === null)
		throw new AppError(
			'invalid',
			'Give a deadline, or at least a time when forecasts stop.',
			'deadlineDay'
		);
	const closingField = input.closesAt === null ? 'deadlineDay' : 'closesAt';
	if (opensAt !== null && closesAt <= opensAt)
		throw new AppError(
			'invalid',
			'Forecasts would stop before the question opens. Choose a later day, or an earlier opening.',
			closingField
		);
	const resolvesBy = input.resolvesBy ?? Math.max(deadlineAt ?? closesAt, closesAt);
	if (resolvesBy < (deadlineAt ?? closesAt))
		throw new AppError(
			'invalid',
			'The answer would be due before the deadline has passed. Choose a later day.',
			'resolvesBy'
		);
	return { opensAt, deadlineDay, zone, deadlineAt, closesAt, resolvesBy };
}

/** How a list of questions can be ordered: next to close first, else the largest first. */
export const SORTS = ['closing', 'newest', 'movement', 'disagreement'] as const;
export type Sort = (typeof SORTS)[number];
