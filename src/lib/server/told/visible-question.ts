import { mayEditQuestion } from '#lib/domain/access.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** A question as far as it is there for a member: others' drafts are not, nor what an import has hidden. */
export function visibleQuestion(store: Store, here: Here, id: QuestionId) {
	const question = store.questions.find(id);
	if (question?.spaceId !== here.space.id) return null;
	const isAuthor = question.authorId !== null && question.authorId === here.userId;
	return question.opensAt !== null || mayEditQuestion(here.role, isAuthor) ? question : null;
}
