import { zQuestionScope } from '#lib/contract/values.ts';
import { zPreviewMarkdown, zStateForecast, zWithdraw } from '#lib/contract/forecast.ts';
import { reaffirmForecast, stateForecast, withdrawForecast } from '#lib/server/actions/forecast.ts';
import { renderMarkdown } from '#lib/server/work/markdown.ts';
import { onQuestion } from './here.ts';
import { router, userProcedure } from './trpc.ts';

export const forecastRouter = router({
	state: onQuestion('forecaster')
		.input(zStateForecast)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const { sentAs, saidAt, versionId, ...said } = input;
			const taken = store.atomically(() =>
				stateForecast(store, here, { ...said, origin: 'typed' }, { sentAs, saidAt, versionId })
			);
			bus.publish();
			return taken;
		}),
	reaffirm: onQuestion('forecaster')
		.input(zQuestionScope)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const id = store.atomically(() => reaffirmForecast(store, here, input.questionId));
			bus.publish();
			return { id };
		}),
	withdraw: onQuestion('forecaster')
		.input(zWithdraw)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const { questionId, rationale } = input;
			const id = store.atomically(() => withdrawForecast(store, here, questionId, rationale));
			bus.publish();
			return { id };
		}),
	/** How a rationale will look: the same rendering and cleaning as everywhere. */
	previewRationale: userProcedure
		.input(zPreviewMarkdown)
		.query(({ input }) => ({ html: renderMarkdown(input.source) }))
});
