import { zPreviewMarkdown, zReaffirm, zStateForecast, zWithdraw } from '#lib/contract/forecast.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';
import { reaffirmForecast, stateForecast, withdrawForecast } from '#lib/server/actions/forecast.ts';
import { renderMarkdown } from '#lib/server/work/markdown.ts';
import { confidenceOf } from '#lib/domain/words/confidence.ts';
import { onQuestion } from './here.ts';
import { router, userProcedure } from './trpc.ts';

/** A forecast waits for its own forecaster, though another signs in on the same browser meanwhile. */
function assertStillSignedIn(userId: UserId, whose: UserId | null): void {
	if (whose !== null && whose !== userId)
		throw new AppError('unauthenticated', 'Somebody else is signed in here. It waits for its own.');
}

export const forecastRouter = router({
	state: onQuestion('forecaster')
		.input(zStateForecast)
		.mutation(({ ctx: { store, here, bus, user }, input }) => {
			const {
				sentAs,
				saidAt,
				versionId,
				whose,
				confidence: level,
				confidenceBasis,
				...said
			} = input;
			assertStillSignedIn(user.id, whose);
			const confidence = confidenceOf(level, confidenceBasis);
			const statement = { ...said, confidence, origin: 'typed' } as const;
			const taken = store.atomically(() =>
				stateForecast(store, here, statement, { sentAs, saidAt, versionId })
			);
			bus.publish();
			return taken;
		}),
	reaffirm: onQuestion('forecaster')
		.input(zReaffirm)
		.mutation(({ ctx: { store, here, bus, user }, input }) => {
			const { whose, questionId, standsSince, ...sending } = input;
			assertStillSignedIn(user.id, whose);
			const taken = store.atomically(() =>
				reaffirmForecast(store, here, { questionId, standsSince }, sending)
			);
			bus.publish();
			return taken;
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
