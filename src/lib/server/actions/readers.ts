import { mayEditQuestion } from '#lib/domain/access.ts';
import type { EvidenceId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';

type Question = {
	id: QuestionId;
	spaceId: SpaceId;
	authorId: UserId | null;
	opensAt: Instant | null;
};

/** The accounts that can open a question: every member of its space; of a draft its author and the editors. */
export function readersOf(store: Store, question: Question): Set<UserId> {
	const members = store.spaces.members(question.spaceId);
	const readers = members.filter(
		({ userId, role }) =>
			question.opensAt !== null || mayEditQuestion(role, userId === question.authorId)
	);
	return new Set(readers.map(({ userId }) => userId));
}

/** A question that everybody in the space can open and that this item bears on; undefined where there is none. */
export function questionUnder(store: Store, evidenceId: EvidenceId): Question | undefined {
	for (const { questionId } of store.evidence.questionsOf([evidenceId])) {
		const question = store.questions.find(questionId);
		if (question !== undefined && question.opensAt !== null) return question;
	}
	return undefined;
}
