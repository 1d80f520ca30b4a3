import { hasRole, type Role } from './access.ts';
import { AppError } from './errors.ts';

/** What somebody can do about a proposed or a recorded outcome. `answer` settles the disputes of a recorded one. */
export const STEP_ACTS = ['confirm', 'dispute', 'withdraw', 'answer'] as const;
export type StepAct = (typeof STEP_ACTS)[number];

/** Where a proposal stands. Overtaken: another outcome was recorded, or one taken back, since it was made. */
export const PROPOSAL_STATES = ['open', 'disputed', 'confirmed', 'withdrawn', 'overtaken'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

type Step = { act: StepAct };

/**
 * Where a proposal stands after the steps taken on it, oldest first.
 *
 * @example proposalState([{ act: 'dispute' }], false) // => 'disputed'
 */
export function proposalState(steps: readonly Step[], isOvertaken: boolean): ProposalState {
	if (steps.some(({ act }) => act === 'confirm')) return 'confirmed';
	if (steps.some(({ act }) => act === 'withdraw')) return 'withdrawn';
	if (isOvertaken) return 'overtaken';
	return steps.some(({ act }) => act === 'dispute') ? 'disputed' : 'open';
}

/** Whether a proposal still waits for somebody. */
export const isWaiting = (state: ProposalState): state is 'open' | 'disputed' =>
	state === 'open' || state === 'disputed';

/**
 * Whether a recorded outcome is disputed after these steps, oldest first: one answer settles every dispute before it.
 *
 * @example isDisputed([{ act: 'dispute' }, { act: 'answer' }]) // => false
 */
export const isDisputed = (steps: readonly Step[]): boolean =>
	steps.findLast(({ act }) => act === 'dispute' || act === 'answer')?.act === 'dispute';

export type Confirming = {
	state: ProposalState;
	role: Role;
	/** Editors, and whoever asked the question. */
	mayResolve: boolean;
	isProposer: boolean;
	/** Whether whoever proposed it may resolve the question by themselves. */
	proposerMayResolve: boolean;
	/** Why it stands, where it is disputed. */
	reason: string;
};

const GONE: Record<Exclude<ProposalState, 'open' | 'disputed'>, string> = {
	confirmed: 'This proposal has been confirmed already. Look at the outcome; it can be disputed.',
	withdrawn: 'This proposal was withdrawn meanwhile. Propose the outcome yourself.',
	overtaken:
		'Another outcome was recorded meanwhile. Look at it first; it can be corrected or disputed.'
};

/**
 * Lets a confirmation through or says why not: two people, one of whom may resolve the question; a disputed proposal takes an
 * editor and a reason.
 *
 * @throws {AppError} conflict when it waits no longer; forbidden for who may not; invalid without the reason
 */
export function assertMayConfirm(confirming: Confirming): void {
	const { state, role, mayResolve, isProposer, proposerMayResolve, reason } = confirming;
	assertWaits(state);
	if (isProposer)
		throw new AppError(
			'forbidden',
			'You proposed this outcome, so somebody else has to confirm it.'
		);
	if (state === 'disputed' && !hasRole(role, 'editor'))
		throw new AppError(
			'forbidden',
			'Somebody disputes this proposal. It takes an editor to confirm it all the same, or another proposal.'
		);
	if (state === 'disputed' && reason === '')
		throw new AppError('invalid', 'Say why it stands against the objection.', 'reason');
	if (!mayResolve && !proposerMayResolve)
		throw new AppError(
			'forbidden',
			'Neither of you may resolve this question: an editor, or whoever asked it, has to confirm.'
		);
}

/** @throws {AppError} conflict when a proposal is settled one way or another */
export function assertWaits(state: ProposalState): asserts state is 'open' | 'disputed' {
	if (!isWaiting(state)) throw new AppError('conflict', GONE[state]);
}
