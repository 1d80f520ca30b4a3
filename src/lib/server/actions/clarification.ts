import type { ClarificationId, QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { peopleAtStake } from './audience.ts';
import { writingOf, type Here } from './here.ts';
import { assertMayEdit } from './question.ts';

/**
 * Adds a dated note on what settles a question, and tells whoever has a number on it.
 *
 * @throws {AppError} forbidden for who may not edit the question
 */
export function clarifyQuestion(
	store: Store,
	here: Here,
	questionId: QuestionId,
	text: string
): ClarificationId {
	const question = store.questions.get(questionId);
	assertMayEdit(here, question);
	const writing = writingOf(here);
	const spaceId = here.space.id;
	const { forecasterId } = here;
	const id = store.clarifications.add(writing, { spaceId, questionId, forecasterId, text });
	const author = question.authorId === null ? [] : [question.authorId];
	const people = [...peopleAtStake(store, here, questionId), ...author];
	store.notices.tell(writing, people, { spaceId, questionId, kind: 'clarified', cause: id });
	return id;
}
