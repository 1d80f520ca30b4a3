import { AppError } from '#lib/domain/errors.ts';
import type { ProposalId, QuestionId } from '#lib/domain/ids.ts';
import { proposalState } from '#lib/domain/proposal.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';

/**
 * Every proposal on a question as it stood at `at`, oldest first, with its steps. What was said against an outcome stands also
 * against the same one proposed again.
 */
export function proposalsOn(store: Store, questionId: QuestionId, at: Instant) {
	const steps = store.proposals.steps(questionId, at);
	const latest = store.resolutions.list(questionId, at)[0]?.id ?? null;
	const disputed = new Set<string>();
	return store.proposals.list(questionId, at).map((proposal) => {
		const ofIt = steps.filter(({ proposalId }) => proposalId === proposal.id);
		const outcome = [proposal.basis, proposal.outcomeKind, proposal.optionId].join(' ');
		if (ofIt.some(({ act }) => act === 'dispute')) disputed.add(outcome);
		const state = proposalState(ofIt, proposal.basis !== latest);
		const isDisputed = state === 'open' && disputed.has(outcome);
		return { ...proposal, steps: ofIt, state: isDisputed ? ('disputed' as const) : state };
	});
}

/** @throws {AppError} not_found for one of another question */
export function getProposal(store: Store, questionId: QuestionId, id: ProposalId, at: Instant) {
	const found = proposalsOn(store, questionId, at).find((proposal) => proposal.id === id);
	if (found === undefined) throw new AppError('not_found', 'No such proposal.');
	return found;
}
