import { zAppraise, zChoosePrior, zLedger } from '#lib/contract/ledger.ts';
import { appraiseEvidence, choosePrior } from '#lib/server/actions/ledger.ts';
import { onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { ledgerView } from './views/ledger.ts';

export const ledgerRouter = router({
	/** Where this member's reckoning of a question starts, what each item adds, and where it leads beside what they stated. */
	get: onQuestion('viewer')
		.input(zLedger)
		.query(({ ctx: { store, here }, input }) => ledgerView(store, here, input)),
	choosePrior: onQuestion('forecaster')
		.input(zChoosePrior)
		.mutation(({ ctx: { store, here, bus }, input: { questionId, prior } }) => {
			const said = prior.kind === 'typed' ? { ...prior, distribution: null } : prior;
			store.atomically(() => {
				choosePrior(store, here, questionId, said);
			});
			bus.publish();
			return { questionId };
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
		})
});
