import type { Outputs } from '#lib/client/types.ts';
import type { EvidenceId } from '#lib/domain/ids.ts';

type Evidence = Outputs['question']['detail']['evidence'];

/** What the attached evidence points to, and the items that do. */
export type Pointer = { outcomeKind: 'yes' | 'no'; evidenceIds: EvidenceId[] };

/** The outcome that strong evidence points to, null where there is none or where it points both ways. */
export function pointsTo(evidence: Evidence): Pointer | null {
	const strong = evidence.filter(({ judgement }) => judgement?.strength === 'strong');
	const [pro, contra] = (['for', 'against'] as const).map((stance) =>
		strong.filter(({ judgement }) => judgement?.stance === stance).map(({ id }) => id)
	);
	if (pro === undefined || contra === undefined || pro.length > 0 === contra.length > 0)
		return null;
	return pro.length > 0
		? { outcomeKind: 'yes', evidenceIds: pro }
		: { outcomeKind: 'no', evidenceIds: contra };
}
