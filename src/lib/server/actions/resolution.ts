import { AppError } from '#lib/domain/errors.ts';
import type {
	EvidenceId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId
} from '#lib/domain/ids.ts';
import { questionStatus, type OutcomeKind } from '#lib/domain/question.ts';
import { assertOutcome } from '#lib/domain/resolution.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { disputersOn, tellDisputers } from './disputers.ts';
import { writingOf, type Here } from './here.ts';
import { assertMayEdit } from './question.ts';
import { tellWatchers } from './watch.ts';

export type Resolving = {
	questionId: QuestionId;
	outcomeKind: Exclude<OutcomeKind, 'reopened'>;
	optionId: OptionId | null;
	happenedAt: Instant | null;
	knownAt: Instant;
	note: string;
	evidenceIds: readonly EvidenceId[];
	/** The resolution this one corrects, null for the first: nobody corrects what they have not seen. */
	corrects: ResolutionId | null;
};

/**
 * Records what happened, or corrects what was recorded: a row more, the scores follow.
 *
 * @throws {AppError} forbidden for who may not; conflict when the question asks for a second person, or when another outcome is
 * in force than the one seen; invalid, with the field
 */
export function resolveQuestion(store: Store, here: Here, said: Resolving): ResolutionId {
	assertMayEdit(here, store.questions.get(said.questionId));
	if (store.secondPerson.isNeededFor(here.userId, said.questionId, here.now))
		throw new AppError(
			'conflict',
			store.secondPerson.isNeeded(said.questionId, here.now)
				? 'This question asks for a second person. Propose the outcome; it counts once somebody else confirms it.'
				: 'You took back asking for a second person here, so the outcome takes somebody else. Propose it; it counts once they confirm it.'
		);
	return recordOutcome(store, here, said, null);
}

/** Records an outcome that whoever is here has the right to record: by themselves, or by confirming a proposal. */
export function recordOutcome(
	store: Store,
	here: Here,
	said: Resolving,
	proposalId: ProposalId | null
): ResolutionId {
	assertResolvable(store, here, said);
	const { corrects: _, ...row } = said;
	const { questionId } = said;
	const disputers = disputersOn(store, here, questionId, proposalId);
	const id = store.resolutions.append(writingOf(here), {
		...row,
		proposalId,
		spaceId: here.space.id
	});
	tellDisputers(store, here, { questionId, cause: id }, disputers);
	tellWatchers(store, here, { questionId, kind: 'resolved', cause: id }, disputers);
	return id;
}

/**
 * Lets an outcome through, to be recorded or proposed, or says what is the matter with it.
 *
 * @throws {AppError} conflict when another outcome is in force than the one seen, or the question has not opened; invalid, with
 * the field
 */
export function assertResolvable(store: Store, here: Here, said: Resolving): void {
	const question = store.questions.get(said.questionId);
	const inForce = store.resolutions.inForce(question.id, here.now);
	if ((inForce?.id ?? null) !== said.corrects)
		throw new AppError(
			'conflict',
			'Somebody else has just resolved this. Look at what they say first; what you typed is kept.'
		);
	const status = questionStatus({ ...question, outcomeKind: null }, here.now);
	if (status === 'draft' || status === 'upcoming')
		throw new AppError(
			'conflict',
			'This question has not opened yet, so there is nothing to resolve.'
		);
	assertOutcome(said, question, here.now);
	assertOption(store, said);
	const attached = new Set(store.evidence.onQuestion(question.id, here.now).map((row) => row.id));
	if (said.evidenceIds.some((id) => !attached.has(id)))
		throw new AppError('invalid', 'Attach that evidence to this question first.', 'evidenceIds');
}

/** Takes the outcome in force back. @throws {AppError} conflict when there is none, forbidden for who may not */
export function reopenQuestion(
	store: Store,
	here: Here,
	questionId: QuestionId,
	note: string
): ResolutionId {
	assertMayEdit(here, store.questions.get(questionId));
	if (store.resolutions.inForce(questionId, here.now) === null)
		throw new AppError(
			'conflict',
			'This question is not resolved, so there is nothing to take back.'
		);
	const disputers = disputersOn(store, here, questionId);
	const id = store.resolutions.append(writingOf(here), {
		spaceId: here.space.id,
		questionId,
		outcomeKind: 'reopened',
		optionId: null,
		happenedAt: null,
		knownAt: null,
		note,
		evidenceIds: []
	});
	tellDisputers(store, here, { questionId, cause: id }, disputers);
	tellWatchers(store, here, { questionId, kind: 'reopened', cause: id }, disputers);
	return id;
}

function assertOption(store: Store, { questionId, outcomeKind, optionId }: Resolving): void {
	if ((outcomeKind === 'option') !== (optionId !== null))
		throw new AppError('invalid', 'Choose the option that happened.', 'optionId');
	if (optionId !== null && !store.questions.options(questionId).some(({ id }) => id === optionId))
		throw new AppError('invalid', 'This question has no such option.', 'optionId');
}
