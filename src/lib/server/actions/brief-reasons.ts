import type { Reason } from '#lib/domain/brief/content.ts';
import { pickReasons } from '#lib/domain/brief/reasons.ts';
import { strengthOf } from '#lib/domain/evidence/strength.ts';
import type { EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';

/**
 * What bears on a question, as a brief's reasons: judged as whoever is here judged it, else as the first who did.
 *
 * @param chosen which, in order; null for the strongest of each side
 */
export function briefReasons(
	store: Store,
	here: Here,
	id: QuestionId,
	chosen: readonly EvidenceId[] | null
): Reason[] {
	const labels = new Map(store.questions.options(id).map((option) => [option.id, option.label]));
	return pickReasons(judgedEvidence(store, here, id), chosen).map(({ judgement, ...item }) => ({
		claim: item.claim,
		stance: judgement?.stance ?? 'neither',
		strength: judgement === null ? null : strengthOf(judgement.likelihoodRatio),
		option: (judgement?.optionId && labels.get(judgement.optionId)) ?? null,
		credibility: item.credibility,
		source:
			item.articleId === null
				? null
				: {
						outlet: item.outlet,
						title: item.articleTitle ?? '',
						url: store.articles.get(item.articleId).canonicalUrl
					},
		publishedAt: item.publishedAt
	}));
}

/** The items on a question, each with the judgement that counts for whoever is here. */
export function judgedEvidence(store: Store, here: Here, id: QuestionId) {
	const judgements = store.evidence.assessments(id, here.now);
	return store.evidence.onQuestion(id, here.now).map((item) => {
		const ofItem = judgements.filter((row) => row.evidenceId === item.id);
		const mine = ofItem.findLast((row) => row.forecasterId === here.forecasterId);
		return { ...item, judgement: mine ?? ofItem[0] ?? null };
	});
}
