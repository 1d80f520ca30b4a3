import { zQuestionScope } from '#lib/contract/values.ts';
import { zOneScore, zPreviewResolution, zReopen, zResolve } from '#lib/contract/resolution.ts';
import { reopenQuestion, resolveQuestion } from '#lib/server/actions/resolution.ts';
import { onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { previewView, resolutionsView } from './views/resolution.ts';
import { scoresView } from './views/scores.ts';
import { peerSumView, stretchesView } from './views/sums.ts';

export const resolutionRouter = router({
	/** What a choice would mean: the known-at it proposes, and the forecasts that one voids. */
	preview: onQuestion('viewer')
		.input(zPreviewResolution)
		.query(({ ctx: { store, here }, input }) => previewView(store, here, input)),
	/** Resolves, or corrects the resolution named in `corrects`. */
	record: onQuestion('forecaster')
		.input(zResolve)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => resolveQuestion(store, here, input));
			bus.publish();
			return { id };
		}),
	reopen: onQuestion('forecaster')
		.input(zReopen)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => reopenQuestion(store, here, input.questionId, input.note));
			bus.publish();
			return { id };
		}),
	/** Every outcome ever recorded on a question, newest first. */
	history: onQuestion('viewer')
		.input(zQuestionScope)
		.query(({ ctx: { store, here, render }, input }) =>
			resolutionsView(store, here, input.questionId, render)
		),
	/** Each forecaster's score on a resolved question, worked. */
	scores: onQuestion('viewer')
		.input(zQuestionScope)
		.query(({ ctx: { store, here }, input }) => scoresView(store, here, input.questionId)),
	/** What one forecaster's score is made of, number by number. */
	stretches: onQuestion('viewer')
		.input(zOneScore)
		.query(({ ctx: { store, here }, input }) =>
			stretchesView(store, here, input.questionId, input.forecasterId)
		),
	/** One forecaster's peer score, worked line by line. */
	peerSum: onQuestion('viewer')
		.input(zOneScore)
		.query(({ ctx: { store, here }, input }) =>
			peerSumView(store, here, input.questionId, input.forecasterId)
		)
});
