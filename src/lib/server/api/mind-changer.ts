import { z } from 'zod';
import {
	zMarkMindChanger,
	zMindChangers,
	zOnEvidence,
	zStateMindChanger,
	zStepMindChanger
} from '#lib/contract/mind-changer.ts';
import { zId } from '#lib/contract/values.ts';
import { assertRole } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import {
	markMindChanger,
	stateMindChanger,
	stepMindChanger
} from '#lib/server/actions/mind-changer.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import { inSpace, onQuestion, openQuestion } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { mindChangersView, openOnEvidenceView } from './views/mind-changers.ts';

/** A procedure on a condition, for forecasters who see whose it is. */
const onMindChanger = userProcedure
	.input(z.object({ mindChangerId: zId('mc') }))
	.use(({ ctx, input, next }) => {
		const missing = 'No such condition.';
		const found = ctx.store.mindChangers.find(input.mindChangerId, Number.MAX_SAFE_INTEGER);
		if (found === undefined) throw new AppError('not_found', missing);
		const { here } = openQuestion(ctx, found.questionId, missing);
		const row = ctx.store.mindChangers.find(input.mindChangerId, here.now);
		const isMine = found.forecasterId === here.forecasterId;
		if (row === undefined || !(isMine || numbersFor(ctx.store, here, found.questionId).others))
			throw new AppError('not_found', missing);
		assertRole(here.role, 'forecaster');
		return next({ ctx: { here, row } });
	});

export const mindChangerRouter = router({
	/** What would change people's minds about a question, as far as this member may see it. */
	list: onQuestion('viewer')
		.input(zMindChangers)
		.query(({ ctx: { store, here }, input }) => mindChangersView(store, here, input)),
	/** The open conditions on the questions that an item bears on: does it make one of them true? */
	onEvidence: inSpace('viewer')
		.input(zOnEvidence)
		.query(({ ctx: { store, here }, input }) => {
			if (store.evidence.get(input.evidenceId).spaceId !== here.space.id)
				throw new AppError('not_found', 'No such evidence.');
			return openOnEvidenceView(store, here, input.evidenceId);
		}),
	state: onQuestion('forecaster')
		.input(zStateMindChanger)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, words } }) => {
			const id = store.atomically(() => stateMindChanger(store, here, questionId, words));
			bus.publish();
			return { id };
		}),
	/** Says that it has happened. */
	mark: onMindChanger
		.input(zMarkMindChanger)
		.mutation(({ ctx: { store, here, row, bus }, input: { evidenceId, note } }) => {
			store.atomically(() => {
				markMindChanger(store, here, row, { evidenceId, note });
			});
			bus.publish();
			return { id: row.id };
		}),
	/** Drops it, takes that back, has weighed it, or says that it has not happened after all. */
	step: onMindChanger
		.input(zStepMindChanger)
		.mutation(({ ctx: { store, here, row, bus }, input: { act } }) => {
			store.atomically(() => {
				stepMindChanger(store, here, row, act);
			});
			bus.publish();
			return { id: row.id };
		})
});
