import {
	zAnswer,
	zConfirm,
	zDispute,
	zDisputeOutcome,
	zDue,
	zPropose,
	zSecondPerson,
	zSeveral,
	zTakeBack,
	zTrail
} from '#lib/contract/docket.ts';
import { zQuestionScope } from '#lib/contract/values.ts';
import { answerDispute, askSecondPerson, disputeOutcome } from '#lib/server/actions/dispute.ts';
import {
	confirmProposal,
	disputeProposal,
	proposeOutcome,
	withdrawProposal
} from '#lib/server/actions/proposal.ts';
import { NotAll, resolveSeveral, takeSeveralBack } from '#lib/server/actions/several.ts';
import { inSpace, onQuestion, openQuestionIn } from './here.ts';
import { router } from './trpc.ts';
import { docketDetailView, docketView } from './views/docket.ts';
import { trailView } from './views/trail.ts';

export const docketRouter = router({
	/** What waits for an answer, page by page. */
	list: inSpace('viewer')
		.input(zDue)
		.query(({ ctx: { store, here }, input }) => docketView(store, here, input)),
	/** One question of it, opened. */
	detail: onQuestion('viewer')
		.input(zQuestionScope)
		.query(({ ctx: { store, here, render }, input }) =>
			docketDetailView(store, here, input.questionId, render)
		),
	/** How a question was resolved, step by step. */
	trail: onQuestion('viewer')
		.input(zTrail)
		.query(({ ctx: { store, here, render }, input }) => trailView(store, here, input, render)),
	propose: onQuestion('forecaster')
		.input(zPropose)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => proposeOutcome(store, here, input));
			bus.publish();
			return { id };
		}),
	confirm: onQuestion('forecaster')
		.input(zConfirm)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => confirmProposal(store, here, input));
			bus.publish();
			return { id };
		}),
	dispute: onQuestion('forecaster')
		.input(zDispute)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => disputeProposal(store, here, input));
			bus.publish();
			return { id };
		}),
	/** One's own proposal, or any as an editor. */
	withdraw: onQuestion('forecaster')
		.input(zConfirm)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => withdrawProposal(store, here, input));
			bus.publish();
			return { id };
		}),
	disputeOutcome: onQuestion('forecaster')
		.input(zDisputeOutcome)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => disputeOutcome(store, here, input));
			bus.publish();
			return { id };
		}),
	answer: onQuestion('forecaster')
		.input(zAnswer)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => answerDispute(store, here, input));
			bus.publish();
			return { id };
		}),
	/** Whether an outcome counts only when somebody else confirms it. */
	askSecondPerson: onQuestion('forecaster')
		.input(zSecondPerson)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, isNeeded } }) => {
			store.atomically(() => askSecondPerson(store, here, questionId, isNeeded));
			bus.publish();
			return { id: questionId };
		}),
	/** Several with one source: all of them, or none and a sentence for each that cannot be. */
	resolveSeveral: inSpace('forecaster')
		.input(zSeveral)
		.mutation(({ ctx, input }) => {
			const { store, here, bus } = ctx;
			for (const { questionId } of input.outcomes) openQuestionIn(ctx, questionId);
			try {
				const done = store.atomically(() => resolveSeveral(store, here, input));
				bus.publish();
				return { done, problems: [] };
			} catch (cause) {
				if (cause instanceof NotAll) return { done: [], problems: [...cause.problems] };
				throw cause;
			}
		}),
	/** What was done to several, as far as it still stands. */
	takeBack: inSpace('forecaster')
		.input(zTakeBack)
		.mutation(({ ctx, input: { done } }) => {
			const { store, here, bus } = ctx;
			for (const { questionId } of done) openQuestionIn(ctx, questionId);
			const count = store.atomically(() => takeSeveralBack(store, here, done));
			bus.publish();
			return { count };
		})
});
