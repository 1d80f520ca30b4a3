import { hasRole } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { QuestionId, ResolutionId, StepId } from '#lib/domain/ids.ts';
import { isDisputed } from '#lib/domain/proposal.ts';
import type { Store } from '#lib/server/store/open.ts';
import { disputersOfOutcome, tellDisputers } from './disputers.ts';
import { writingOf, type Here } from './here.ts';
import { mayResolve, tellDisputed } from './proposal.ts';
import { assertMayEdit } from './question.ts';

type OnOutcome = {
	questionId: QuestionId;
	/** The row in force that was read. */
	resolutionId: ResolutionId;
	reason: string;
};

/** Disputes the outcome in force, with a reason. @throws {AppError} conflict when it is in force no longer */
export function disputeOutcome(store: Store, here: Here, said: OnOutcome): StepId {
	const outcome = assertInForce(store, here, said);
	const id = step(store, here, said, 'dispute');
	tellDisputed(store, here, said.questionId, outcome);
	return id;
}

/**
 * Answers the disputes of the outcome in force, which stands then.
 *
 * @throws {AppError} conflict when there is none to answer; forbidden for who may not resolve the question, and, where it asks
 * for a second person, for the two who settled it
 */
export function answerDispute(store: Store, here: Here, said: OnOutcome): StepId {
	const question = store.questions.get(said.questionId);
	assertMayEdit(here, question);
	assertInForce(store, here, said);
	if (!isDisputedNow(store, here, said))
		throw new AppError('conflict', 'Nobody disputes this outcome any longer.');
	if (!mayAnswer(store, here, said.questionId))
		throw new AppError(
			'forbidden',
			'You are one of the two who settled this. Somebody else has to answer, or correct or reopen it.'
		);
	const disputers = disputersOfOutcome(store, here, said.questionId);
	const id = step(store, here, said, 'answer');
	tellDisputers(store, here, { questionId: said.questionId, cause: id }, disputers);
	return id;
}

/** Whether whoever is here may answer a dispute of the outcome in force. */
export function mayAnswer(store: Store, here: Here, questionId: QuestionId): boolean {
	const question = store.questions.get(questionId);
	const outcome = store.resolutions.inForce(questionId, here.now);
	if (outcome === null || !mayResolve(here, question)) return false;
	if (!store.secondPerson.isNeeded(questionId, here.now)) return true;
	const proposer = store.proposals
		.list(questionId, here.now)
		.find(({ id }) => id === outcome.proposalId);
	return outcome.by !== here.userId && proposer?.forecasterId !== here.forecasterId;
}

/**
 * Sets whether a question asks for a second person. Editors take the rule away; whoever asked the question can only add it.
 *
 * @throws {AppError} forbidden
 */
export function askSecondPerson(
	store: Store,
	here: Here,
	questionId: QuestionId,
	isNeeded: boolean
): void {
	assertMayEdit(here, store.questions.get(questionId));
	if (store.secondPerson.isNeeded(questionId, here.now) === isNeeded) return;
	if (!isNeeded && !hasRole(here.role, 'editor'))
		throw new AppError(
			'forbidden',
			'Only an editor can take this back: else whoever asked could be their own second person.'
		);
	store.secondPerson.set(writingOf(here), here.space.id, questionId, isNeeded);
}

function assertInForce(store: Store, here: Here, { questionId, resolutionId }: OnOutcome) {
	const outcome = store.resolutions.inForce(questionId, here.now);
	if (outcome?.id === resolutionId) return outcome;
	throw new AppError(
		'conflict',
		'This outcome was corrected or taken back meanwhile. Look at what stands now; what you typed is kept.'
	);
}

const isDisputedNow = (store: Store, here: Here, { questionId, resolutionId }: OnOutcome) =>
	isDisputed(
		store.proposals
			.steps(questionId, here.now)
			.filter((taken) => taken.resolutionId === resolutionId)
	);

function step(store: Store, here: Here, said: OnOutcome, act: 'dispute' | 'answer') {
	return store.proposals.step(writingOf(here), {
		...{ ...said, spaceId: here.space.id, proposalId: null, act },
		forecasterId: here.forecasterId
	});
}
