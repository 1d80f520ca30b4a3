import type {
	ForecasterId,
	ProposalId,
	QuestionId,
	ResolutionId,
	StepId,
	UserId
} from '#lib/domain/ids.ts';
import { isWaiting } from '#lib/domain/proposal.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { proposalsOn } from './proposals.ts';

/** Accounts whose dispute of the outcome in force nobody has answered yet. */
export function disputersOfOutcome(store: Store, here: Here, questionId: QuestionId): UserId[] {
	const inForce = store.resolutions.inForce(questionId, here.now);
	const steps = store.proposals
		.steps(questionId, here.now)
		.filter(({ resolutionId }) => inForce !== null && resolutionId === inForce.id);
	const answered = steps.findLastIndex(({ act }) => act === 'answer');
	return accountsOf(store, here, steps.slice(answered + 1).filter(isDispute));
}

/** Accounts that dispute one proposal. */
export function disputersOfProposal(
	store: Store,
	here: Here,
	{ questionId, proposalId }: { questionId: QuestionId; proposalId: ProposalId }
): UserId[] {
	const steps = store.proposals.steps(questionId, here.now);
	return accountsOf(
		store,
		here,
		steps.filter((step) => step.proposalId === proposalId && isDispute(step))
	);
}

/**
 * Accounts whose dispute ends when an outcome is recorded or taken back: of the one in force, of proposals that wait, which it
 * overtakes, and of the one that it confirms.
 */
export function disputersOn(
	store: Store,
	here: Here,
	questionId: QuestionId,
	confirmed: ProposalId | null = null
): UserId[] {
	const ended = proposalsOn(store, questionId, here.now)
		.filter(({ id, state }) => isWaiting(state) || id === confirmed)
		.flatMap(({ steps }) => steps.filter(isDispute));
	return [...disputersOfOutcome(store, here, questionId), ...accountsOf(store, here, ended)];
}

/** Tells whoever disputed what became of it: by the step that says so, or by the outcome that was recorded. */
export function tellDisputers(
	store: Store,
	here: Here,
	{ questionId, cause }: { questionId: QuestionId; cause: StepId | ResolutionId },
	people: readonly UserId[]
): void {
	const spaceId = here.space.id;
	store.notices.tell(writingOf(here), people, {
		...{ spaceId, questionId, cause, kind: 'dispute_settled' }
	});
}

const isDispute = ({ act }: { act: string }): boolean => act === 'dispute';

function accountsOf(
	store: Store,
	here: Here,
	steps: readonly { forecasterId: ForecasterId }[]
): UserId[] {
	const who = new Set(steps.map(({ forecasterId }) => forecasterId));
	return store.forecasters
		.list(here.space.id)
		.filter(({ id }) => who.has(id))
		.flatMap(({ userId }) => userId ?? []);
}
