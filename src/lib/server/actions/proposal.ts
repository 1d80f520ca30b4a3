import { hasRole, mayEditQuestion } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ProposalId, QuestionId, ResolutionId, StepId, UserId } from '#lib/domain/ids.ts';
import { assertMayConfirm, assertWaits, isWaiting, type StepAct } from '#lib/domain/proposal.ts';
import type { Store } from '#lib/server/store/open.ts';
import { peopleAtStake, resolversOf } from './audience.ts';
import { disputersOfProposal, tellDisputers } from './disputers.ts';
import { writingOf, type Here } from './here.ts';
import { getProposal, proposalsOn } from './proposals.ts';
import { assertResolvable, recordOutcome, type Resolving } from './resolution.ts';
import { turnOf } from './turn.ts';
import { tellWatchers } from './watch.ts';

/**
 * Proposes an outcome for somebody else to confirm, in place of what the same person proposed before, and tells whoever may
 * confirm it.
 *
 * @throws {AppError} conflict when another outcome is in force than the one seen; invalid, with the field
 */
export function proposeOutcome(store: Store, here: Here, said: Resolving): ProposalId {
	assertResolvable(store, here, said);
	const { questionId } = said;
	const writing = writingOf(here);
	const earlier = proposalsOn(store, questionId, here.now).filter(
		({ forecasterId, state }) => forecasterId === here.forecasterId && isWaiting(state)
	);
	// What they disputed is replaced: they hear of what comes in its place.
	const disputers = earlier.flatMap(({ id }) =>
		disputersOfProposal(store, here, { questionId, proposalId: id })
	);
	for (const { id } of earlier) take(store, here, { questionId, proposalId: id }, 'withdraw', '');
	const { corrects: _, ...row } = said;
	const spaceId = here.space.id;
	const basis = store.resolutions.list(questionId, here.now)[0]?.id ?? null;
	const { forecasterId } = here;
	const id = store.proposals.add(writing, { ...row, spaceId, forecasterId, basis });
	const resolvers = resolversOf(store, here, store.questions.get(questionId));
	const others = resolvers.filter((userId) => userId !== here.userId);
	// Where nobody else may resolve it, whoever has a number on it can be the second person.
	const people = others.length > 0 ? others : peopleAtStake(store, here, questionId);
	const about = { questionId, kind: 'proposed', cause: turnOf(store, here, questionId) } as const;
	store.notices.tell(writing, [...people, ...disputers], { ...about, spaceId });
	tellWatchers(store, here, about);
	return id;
}

type OnProposal = { questionId: QuestionId; proposalId: ProposalId };

/**
 * Confirms a proposal: the outcome counts from then on, recorded by whoever confirms.
 *
 * @throws {AppError} as `assertMayConfirm`; conflict when another outcome is in force by now
 */
export function confirmProposal(
	store: Store,
	here: Here,
	{ questionId, proposalId, reason }: OnProposal & { reason: string }
): ResolutionId {
	const question = store.questions.get(questionId);
	const proposal = getProposal(store, questionId, proposalId, here.now);
	assertMayConfirm({
		state: proposal.state,
		role: here.role,
		mayResolve: mayResolve(here, question),
		isProposer: proposal.forecasterId === here.forecasterId,
		proposerMayResolve: mayTheyResolve(store, here, proposal.by, question),
		reason
	});
	take(store, here, { questionId, proposalId }, 'confirm', reason);
	const evidenceIds = store.proposals
		.evidence(questionId)
		.filter((link) => link.proposalId === proposalId)
		.map((link) => link.evidenceId);
	const { outcomeKind, optionId, happenedAt, knownAt, note } = proposal;
	if (outcomeKind === 'reopened') throw new RangeError('nobody proposes to reopen a question');
	const corrects = store.resolutions.inForce(questionId, here.now)?.id ?? null;
	const said = { questionId, outcomeKind, optionId, happenedAt, knownAt, note };
	return recordOutcome(store, here, { ...said, evidenceIds, corrects }, proposalId);
}

/** Objects to a proposal: from then on it takes an editor and a reason. @throws {AppError} conflict when it waits no longer */
export function disputeProposal(
	store: Store,
	here: Here,
	{ questionId, proposalId, reason }: OnProposal & { reason: string }
): StepId {
	const proposal = getProposal(store, questionId, proposalId, here.now);
	assertWaits(proposal.state);
	if (
		proposal.steps.some(
			({ act, forecasterId }) => act === 'dispute' && forecasterId === here.forecasterId
		)
	)
		throw new AppError(
			'conflict',
			'You have disputed this already. It takes an editor with a reason now, or another outcome.'
		);
	const id = take(store, here, { questionId, proposalId }, 'dispute', reason);
	tellDisputed(store, here, questionId, proposal);
	return id;
}

/** Takes a proposal back: one's own, or any as an editor. @throws {AppError} conflict; forbidden */
export function withdrawProposal(
	store: Store,
	here: Here,
	{ questionId, proposalId, reason }: OnProposal & { reason: string }
): StepId {
	const proposal = getProposal(store, questionId, proposalId, here.now);
	assertWaits(proposal.state);
	if (proposal.forecasterId !== here.forecasterId && !hasRole(here.role, 'editor'))
		throw new AppError(
			'forbidden',
			'Only an editor, or whoever proposed it, can withdraw this. You can dispute it.'
		);
	return withdraw(store, here, { questionId, proposalId }, reason);
}

/** Whether whoever is here may resolve a question by themselves. */
export const mayResolve = (here: Here, { authorId }: { authorId: UserId | null }): boolean =>
	mayEditQuestion(here.role, authorId !== null && authorId === here.userId);

/** The same of somebody else, by the role they have now. */
export function mayTheyResolve(
	store: Store,
	here: Here,
	userId: UserId | null,
	{ authorId }: { authorId: UserId | null }
): boolean {
	const member = userId === null ? undefined : store.spaces.findFor(userId, here.space.id);
	return member !== undefined && mayEditQuestion(member.role, userId === authorId);
}

/** Tells that an outcome is disputed: whoever has a number on it, whoever may settle the dispute, and who said so. */
export function tellDisputed(
	store: Store,
	here: Here,
	questionId: QuestionId,
	{ by }: { by: UserId | null }
): void {
	const people = [
		...peopleAtStake(store, here, questionId),
		...resolversOf(store, here, store.questions.get(questionId)),
		...(by === null ? [] : [by])
	];
	const about = { questionId, kind: 'disputed', cause: turnOf(store, here, questionId) } as const;
	store.notices.tell(writingOf(here), people, { ...about, spaceId: here.space.id });
	tellWatchers(store, here, about);
}

function withdraw(store: Store, here: Here, of: OnProposal, reason: string): StepId {
	const disputers = disputersOfProposal(store, here, of);
	const id = take(store, here, of, 'withdraw', reason);
	tellDisputers(store, here, { questionId: of.questionId, cause: id }, disputers);
	return id;
}

function take(store: Store, here: Here, of: OnProposal, act: StepAct, reason: string) {
	return store.proposals.step(writingOf(here), {
		...{ ...of, spaceId: here.space.id, resolutionId: null },
		...{ forecasterId: here.forecasterId, act, reason }
	});
}
