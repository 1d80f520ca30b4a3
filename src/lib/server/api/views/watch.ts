import type { QuestionId, UserId } from '#lib/domain/ids.ts';
import { questionStatus } from '#lib/domain/question.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { WatchRow } from '#lib/server/store/watches.ts';
import { visibleQuestion } from '#lib/server/told/visible-question.ts';

type Watcher = Here & { userId: UserId };

/** What one member wants to be told of a question; null where they do not watch it. */
export function watchView(store: Store, { userId }: Watcher, questionId: QuestionId) {
	const row = store.watches.find(userId, questionId);
	return row === undefined ? null : wishesOf(row);
}

const wishesOf = ({ points, outcome, comments, day, since }: WatchRow) => ({
	...{ points, outcome, comments, day },
	/** Moves are measured from then. */
	since
});

/** What one member watches in a space and may see, in the order in which they began. */
export const watchesView = (store: Store, here: Watcher) =>
	store.watches.list(here.userId, here.space.id).flatMap((row) => {
		const question = visibleQuestion(store, here, row.questionId);
		if (question === null) return [];
		const { id, title } = question;
		const outcomeKind = store.resolutions.inForce(id, here.now)?.outcomeKind ?? null;
		const status = questionStatus({ ...question, outcomeKind }, here.now);
		return [{ question: { id, title, status }, ...wishesOf(row) }];
	});
