import {
	zAppraise,
	zChoosePrior,
	zGroup,
	zJudgeOptions,
	zLedger,
	zRatioRows,
	zRatios,
	zSetWeights,
	zTakeBackAppraisals
} from '#lib/contract/ledger.ts';
import { judgeOptions } from '#lib/server/actions/evidence.ts';
import { appraiseEvidence, choosePrior } from '#lib/server/actions/ledger.ts';
import { groupEvidence, takeBackAppraisals } from '#lib/server/actions/origin.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { inSpace, onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { ledgerView } from './views/ledger.ts';
import { ratioRowsView, ratiosView } from './views/ratios.ts';

export const ledgerRouter = router({
	/** Where this member's reckoning of a question starts, what each item adds, and where it leads beside what they stated. */
	get: onQuestion('viewer')
		.input(zLedger)
		.query(({ ctx: { store, here }, input }) => ledgerView(store, here, input)),
	/** What likelihood ratios turned out to be worth on settled questions. */
	ratios: inSpace('viewer')
		.input(zRatios)
		.query(({ ctx: { store, here }, input }) => ratiosView(store, here, input)),
	/** The judgements behind that, for a file. */
	ratioRows: inSpace('viewer')
		.input(zRatioRows)
		.query(({ ctx: { store, here }, input }) => ratioRowsView(store, here, input.forecaster)),
	choosePrior: onQuestion('forecaster')
		.input(zChoosePrior)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, prior } }) => {
			store.atomically(() => {
				choosePrior(store, here, questionId, prior);
			});
			bus.publish();
			return { questionId };
		}),
	/** Says what an item means for several options at once: a row of the matrix. */
	judgeOptions: onQuestion('forecaster')
		.input(zJudgeOptions)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			store.atomically(() => {
				judgeOptions(store, here, input);
			});
			bus.publish();
			return { id: input.evidenceId };
		}),
	/** What grades leave of a strength in this space, and from how many decibans on a move is asked about. */
	setWeights: inSpace('owner')
		.input(zSetWeights)
		.mutation(({ ctx: { store, here, bus }, input: { discounts, restFrom } }) => {
			const { id, name, settings } = here.space;
			store.atomically(() => {
				store.spaces.change(writingOf(here), id, {
					name,
					settings: { ...settings, discounts, restFrom }
				});
			});
			bus.publish();
			return { discounts, restFrom };
		}),
	/** Grades an item and says which report it goes back to. */
	appraise: onQuestion('forecaster')
		.input(zAppraise)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			store.atomically(() => {
				appraiseEvidence(store, here, input);
			});
			bus.publish();
			return { id: input.evidenceId };
		}),
	/** Says that several items go back to one report. */
	group: onQuestion('forecaster')
		.input(zGroup)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, evidenceIds } }) => {
			const done = store.atomically(() => groupEvidence(store, here, questionId, evidenceIds));
			bus.publish();
			return done;
		}),
	/** Grades and groups items as they were before. */
	takeBack: onQuestion('forecaster')
		.input(zTakeBackAppraisals)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, appraisals } }) => {
			store.atomically(() => {
				takeBackAppraisals(store, here, questionId, appraisals);
			});
			bus.publish();
			return { questionId };
		})
});
