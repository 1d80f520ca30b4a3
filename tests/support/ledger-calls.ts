import type { EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

const to = <N extends 'viewer' | 'forecaster'>(
	needs: N,
	call: (api: Caller) => Promise<unknown>
) => ({ needs, call });

/** What `everyCall` calls of ledgers. */
export function ledgerCalls({
	questionId,
	evidenceId
}: {
	questionId: QuestionId;
	evidenceId: EvidenceId;
}) {
	const appraised = { questionId, evidenceId, credibility: 'B2', sameAs: null };
	return {
		ledger: {
			get: to('viewer', (api) => api.ledger.get({ questionId })),
			choosePrior: to('forecaster', (api) =>
				api.ledger.choosePrior({ questionId, prior: { kind: 'even' } })
			),
			appraise: to('forecaster', (api) => api.ledger.appraise(appraised))
		}
	};
}
