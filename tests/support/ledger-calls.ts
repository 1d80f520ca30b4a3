import { USUAL_DISCOUNTS } from '#lib/domain/evidence/grade.ts';
import type { AppraisalId, EvidenceId, OptionId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

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
	mateId,
	appraisalId,
	options
}: {
	space: SpaceId;
	questionId: QuestionId;
	choiceId: QuestionId;
	evidenceId: EvidenceId;
	mateId: EvidenceId;
	appraisalId: AppraisalId;
	options: { sofa: OptionId };
}) {
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
			group: to('editor', (api) =>
				api.ledger.group({ questionId, evidenceIds: [evidenceId, mateId] })
			),
			takeBack: to('editor', (api) =>
				api.ledger.takeBack({ questionId, appraisals: [appraisalId] })
			),
			appraise: to('editor', (api) => api.ledger.appraise(appraised))
		}
	};
}
