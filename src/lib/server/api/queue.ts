import { zQueueRules, zQueueScope, zSnooze } from '#lib/contract/queue.ts';
import { zQuestionScope } from '#lib/contract/values.ts';
import { snoozeUntil } from '#lib/domain/queue/snooze.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { inSpace, onQuestion, openQuestionIn } from './here.ts';
import { router } from './trpc.ts';
import { queueView } from './views/queue.ts';

/** What needs one person, question by question. What they set here is theirs alone, and not in the log. */
export const queueRouter = router({
	at: inSpace('viewer')
		.input(zQueueScope)
		.query(({ ctx, input: { questionId } }) => {
			if (questionId !== null) openQuestionIn(ctx, questionId);
			return queueView(ctx.store, ctx.here, questionId);
		}),
	/** Puts a question off for me. */
	snooze: onQuestion('viewer')
		.input(zSnooze)
		.mutation(({ ctx: { store, here, user }, input: { questionId, choice } }) => {
			const until = snoozeUntil(choice, here.now, here.space.settings.zone);
			store.atomically(() => {
				store.queue.snooze(writingOf(here), user.id, questionId, until);
			});
			return { until };
		}),
	/** Takes that back. */
	unsnooze: onQuestion('viewer')
		.input(zQuestionScope)
		.mutation(({ ctx: { store, user }, input: { questionId } }) => {
			store.atomically(() => {
				store.queue.unsnooze(user.id, questionId);
			});
		}),
	/** Marks what I was told about a question as read. */
	seen: onQuestion('viewer')
		.input(zQuestionScope)
		.mutation(({ ctx: { store, here, user }, input: { questionId } }) => {
			store.atomically(() => {
				store.notices.read(user.id, { questionId }, here.recordedAt);
			});
		}),
	/** By which reasons questions come to me. */
	setRules: inSpace('viewer')
		.input(zQueueRules)
		.mutation(({ ctx: { store, user }, input: { spaceId, ...rules } }) => {
			store.atomically(() => {
				store.queue.setRules(user.id, spaceId, rules);
			});
			return rules;
		})
});
