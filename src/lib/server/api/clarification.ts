import { zClarify } from '#lib/contract/docket.ts';
import { clarifyQuestion } from '#lib/server/actions/clarification.ts';
import { onQuestion } from './here.ts';
import { router } from './trpc.ts';

export const clarificationRouter = router({
	/** A dated note on the criteria, by whoever may edit the question. */
	add: onQuestion('forecaster')
		.input(zClarify)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, text } }) => {
			const id = store.atomically(() => clarifyQuestion(store, here, questionId, text));
			bus.publish();
			return { id };
		})
});
