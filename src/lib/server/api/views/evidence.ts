import { tellingRow } from '#lib/domain/evidence/assessed.ts';
import { credibilityWord } from '#lib/domain/evidence/grade.ts';
import { strengthOf, type Stance, type Strength } from '#lib/domain/evidence/strength.ts';
import type { ForecasterId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** What somebody says of an item: their own judgement, or else that of the first who gave one. */
export type Judgement = {
	by: string;
	isMine: boolean;
	stance: Stance;
	strength: Strength | null;
	likelihoodRatio: number;
	optionId: OptionId | null;
};

/** What bears on a question up to `at`, with the judgement this member would go by. */
export function evidenceView(store: Store, here: Here, id: QuestionId, at: Instant) {
	const judgements = store.evidence.assessments(id, at);
	return store.evidence.onQuestion(id, at).map((item) => {
		const ofItem = judgements.filter((row) => row.evidenceId === item.id);
		const by = (id: ForecasterId | undefined) => ofItem.filter((row) => row.forecasterId === id);
		const mine = tellingRow(by(here.forecasterId));
		const chosen = mine ?? tellingRow(by(ofItem[0]?.forecasterId));
		const judgement: Judgement | null =
			chosen === null
				? null
				: {
						by: chosen.name,
						isMine: chosen === mine,
						stance: chosen.stance,
						strength: strengthOf(chosen.likelihoodRatio),
						likelihoodRatio: chosen.likelihoodRatio,
						optionId: chosen.optionId
					};
		return {
			id: item.id,
			number: item.number,
			claim: item.claim,
			excerpt: item.excerpt,
			articleId: item.articleId,
			articleTitle: item.articleTitle,
			outlet: item.outlet,
			credibility: item.credibility,
			credibilityWord: item.credibility && credibilityWord(item.credibility),
			originGroup: item.originGroup,
			publishedAt: item.publishedAt,
			attachedAt: item.attachedAt,
			recordedAt: item.recordedAt,
			judgement
		};
	});
}
