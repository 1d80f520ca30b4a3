import { zSpaceScope } from '#lib/contract/values.ts';
import { zActivity } from '#lib/contract/space.ts';
import { inSpace, openQuestionIn } from './here.ts';
import { router } from './trpc.ts';
import { activityView } from './views/activity.ts';

export const activityRouter = router({
	/** What happened in a space, or on one question, newest first: the event log in words. */
	list: inSpace('viewer')
		.input(zActivity)
		.query(({ ctx, input }) => {
			if (input.questionId !== null) openQuestionIn(ctx, input.questionId);
			return activityView(ctx.store, ctx.here, input);
		}),
	/**
	 * The head of the log's chain: a note of it proves later that nothing before was changed. The chain is that of all spaces,
	 * and tells how much happens in them: null for all but whoever runs the installation.
	 */
	head: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, user } }) =>
			store.users.findOwner()?.id === user.id ? store.log.head() : null
		)
});
