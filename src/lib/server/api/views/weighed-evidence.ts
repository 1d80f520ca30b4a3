import { group } from 'd3-array';
import { standingRatio, standingRatios } from '#lib/domain/evidence/assessed.ts';
import { readGrades, USUAL_DISCOUNTS, weightOf } from '#lib/domain/evidence/grade.ts';
import type { ArticleId, EvidenceId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { mayAppraiseItem } from '#lib/server/actions/ledger.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';

type Around = { at: Instant; options: readonly { id: OptionId }[] };

/** Every item of a question with what its judgement makes of it, by number: one's own, or else that of the first who gave one. */
export function weighedEvidence(store: Store, here: Here, questionId: QuestionId, around: Around) {
	const seesOthers = numbersFor(store, here, questionId).others;
	const users = group(store.ledger.usersOf(questionId, around.at), (row) => row.evidenceId);
	const judgedItems = judgedEvidence(store, here, questionId, around);
	const items = judgedItems.map(({ item }) => item);
	return judgedItems.map(({ item, byPerson, ...judged }) => ({
		...judged,
		...{ outlet: item.outlet, publishedAt: item.publishedAt, credibility: item.credibility },
		mayAppraise: mayAppraiseItem(here, item),
		goesWith: around.at < here.now ? null : mateByArticle(store, items, item),
		/** Everybody's, as far as they may be seen. */
		spread: byPerson
			.filter(({ isYou }) => isYou || seesOthers)
			.map(({ name, isYou, ratio, ratios }) => ({ name, isYou, ratio, ratios })),
		/** Whose standing forecast names it. */
		users: (users.get(item.id) ?? [])
			.filter(({ forecasterId }) => forecasterId === here.forecasterId || seesOthers)
			.map(({ forecasterId, name }) => ({ name, isYou: forecasterId === here.forecasterId }))
	}));
}

/** The same without whom it moved: what a reckoning needs, with each person's judgement. */
export function judgedEvidence(
	store: Store,
	here: Here,
	questionId: QuestionId,
	{ at, options }: Around
) {
	const discounts = here.space.settings.discounts ?? USUAL_DISCOUNTS;
	const judgements = group(store.evidence.assessments(questionId, at), (row) => row.evidenceId);
	const ids = options.map(({ id }) => id);
	return store.evidence.onQuestion(questionId, at).map((item) => {
		const byPerson = [...group(judgements.get(item.id) ?? [], (row) => row.forecasterId)].map(
			([forecasterId, rows]) => ({
				name: rows[0]?.name ?? '',
				isYou: forecasterId === here.forecasterId,
				ratio: options.length === 0 ? standingRatio(rows) : null,
				ratios: options.length === 0 ? [] : standingRatios(rows, ids)
			})
		);
		const taken = byPerson.find(({ isYou }) => isYou) ?? byPerson[0] ?? null;
		const grades = readGrades(item.credibility ?? '') ?? { reliability: null, credibility: null };
		return {
			...{ id: item.id, number: item.number, claim: item.claim },
			...{ attachedAt: item.attachedAt, recordedAt: item.recordedAt, origin: item.originGroup },
			weight: weightOf(grades, discounts),
			/** Of yes or no one ratio, of several options one for each; null where nobody judged it. */
			ratios: taken === null ? null : taken.ratio === null ? taken.ratios : [taken.ratio],
			judged: taken && { by: taken.name, isYou: taken.isYou },
			...{ item, byPerson }
		};
	});
}

type Item = {
	id: EvidenceId;
	number: number;
	articleId: ArticleId | null;
	originGroup: string | null;
};

/** The item that another should count with, as its article goes back to that one's; null where nobody said so, or somebody grouped it otherwise. */
function mateByArticle(store: Store, items: readonly Item[], item: Item) {
	const { id, articleId, originGroup } = item;
	if (articleId === null || originGroup !== articleId) return null;
	const root = store.articleKin.rootOf(articleId);
	const mate = items.find((one) => one.id !== id && one.originGroup === root);
	return root === articleId || mate === undefined ? null : { id: mate.id, number: mate.number };
}
