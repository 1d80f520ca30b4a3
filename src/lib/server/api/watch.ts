import { zWatch } from '#lib/contract/told.ts';
import { zQuestionScope, zSpaceScope } from '#lib/contract/values.ts';
import { watchQuestion } from '#lib/server/actions/watch.ts';
import { inSpace, onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { watchesView, watchView } from './views/watch.ts';

/** Watching is one's own business: whoever may read a question may watch it, and nobody else learns of it. */
export const watchRouter = router({
	/** What I want to be told of a question; null where I do not watch it. */
	on: onQuestion('viewer')
		.input(zQuestionScope)
		.query(({ ctx: { store, here }, input }) => watchView(store, here, input.questionId)),
	/** What I watch in a space. */
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => watchesView(store, here)),
	/** Watches, or watches for other things than before. */
	set: onQuestion('viewer')
		.input(zWatch)
		.mutation(({ ctx: { store, here }, input: { questionId, ...wanted } }) => {
			store.atomically(() => {
				watchQuestion(store, here, questionId, wanted);
			});
			return watchView(store, here, questionId);
		}),
	stop: onQuestion('viewer')
		.input(zQuestionScope)
		.mutation(({ ctx: { store, here }, input: { questionId } }) => ({
			stopped: store.watches.stop({ userId: here.userId, questionId })
		}))
});
