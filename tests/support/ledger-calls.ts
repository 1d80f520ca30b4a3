import { USUAL_DISCOUNTS } from '#lib/domain/evidence/grade.ts';
import type { EvidenceId, OptionId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';
import type { TestApp } from './app.ts';

const to = <N extends 'viewer' | 'forecaster' | 'editor' | 'owner'>(
	needs: N,
	call: (api: Caller) => Promise<unknown>
) => ({ needs, call });

/** What `everyCall` calls of ledgers. */
export function ledgerCalls({
	space: spaceId,
	questionId,
	choiceId,
	evidenceId,
	as,
	ann,
	options
}: {
	space: SpaceId;
	questionId: QuestionId;
	choiceId: QuestionId;
	evidenceId: EvidenceId;
	options: { sofa: OptionId };
} & Pick<TestApp, 'as' | 'ann'>) {
	/** Another item that Ann says goes back to the same report. */
	const grouped = async () => {
		const attach = [{ questionId, stance: 'for', strength: 'weak' } as const];
		const { id } = await as(ann).evidence.add({ spaceId, claim: 'The same again.', attach });
		const ids = { questionId, evidenceIds: [evidenceId, id] };
		return { ...ids, appraisals: (await as(ann).ledger.group(ids)).written };
	};
	const appraised = { questionId, evidenceId, credibility: 'B2', sameAs: null };
	return {
		ledger: {
			get: to('viewer', (api) => api.ledger.get({ questionId })),
			ratios: to('viewer', (api) => api.ledger.ratios({ spaceId })),
			ratioRows: to('viewer', (api) => api.ledger.ratioRows({ spaceId })),
			choosePrior: to('forecaster', (api) =>
				api.ledger.choosePrior({ questionId, prior: { kind: 'even' } })
			),
			setWeights: to('owner', (api) =>
				api.ledger.setWeights({ spaceId, discounts: USUAL_DISCOUNTS, restFrom: 5 })
			),
			judgeOptions: to('forecaster', (api) =>
				api.ledger.judgeOptions({
					...{ questionId: choiceId, evidenceId },
					options: [{ optionId: options.sofa, stance: 'for', strength: 'weak' }]
				})
			),
			group: to('editor', async (api) => {
				const { evidenceIds } = await grouped();
				return api.ledger.group({ questionId, evidenceIds });
			}),
			takeBack: to('editor', async (api) => {
				const { appraisals } = await grouped();
				return api.ledger.takeBack({ questionId, appraisals });
			}),
			appraise: to('editor', (api) => api.ledger.appraise(appraised))
		}
	};
}
