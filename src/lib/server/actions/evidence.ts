import {
	anchorExcerpt,
	type AnchoredExcerpt,
	type TextRange
} from '#lib/domain/article/excerpt.ts';
import { AppError } from '#lib/domain/errors.ts';
import { likelihoodRatio, type Stance, type Strength } from '#lib/domain/evidence/strength.ts';
import type { ArticleId, EvidenceId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

export type Claimed = {
	claim: string;
	articleId: ArticleId | null;
	/** UTF-16 range of the excerpt in the article's text. */
	range: { start: number; end: number } | null;
	credibility: string | null;
	publishedAt: Instant | null;
};

/** Makes an item of evidence: a claim, with its excerpt where it comes from an article of the same space. */
export function addEvidence(store: Store, here: Here, said: Claimed): EvidenceId {
	const article = said.articleId === null ? null : store.articles.get(said.articleId);
	const anchored = said.range === null ? null : excerptOf(article?.text ?? '', said.range);
	return store.evidence.add(writingOf(here), {
		spaceId: here.space.id,
		claim: said.claim,
		articleId: said.articleId,
		excerpt: anchored?.excerpt ?? null,
		excerptStart: anchored?.start ?? null,
		excerptEnd: anchored?.end ?? null,
		credibility: said.credibility,
		originGroup: article === null ? null : store.articleKin.rootOf(article.id),
		publishedAt: said.publishedAt ?? article?.publishedAt ?? null
	});
}

/** @throws {AppError} invalid when there are no words between the two places */
function excerptOf(text: string, { start, end }: TextRange): AnchoredExcerpt {
	try {
		return anchorExcerpt(text, start, end);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new AppError('invalid', 'Mark the excerpt in the text of the article again.', 'range');
	}
}

export type Judged = {
	evidenceId: EvidenceId;
	questionId: QuestionId;
	optionId: OptionId | null;
	stance: Stance;
	strength: Strength;
};

/** Attaches an item to a question, if it is not yet, and says which way it points and how strongly. */
export function judgeEvidence(store: Store, here: Here, said: Judged): void {
	assertOption(store, said);
	const writing = writingOf(here);
	store.evidence.attach(writing, here.space.id, said.evidenceId, said.questionId);
	store.evidence.assess(writing, {
		spaceId: here.space.id,
		forecasterId: here.forecasterId,
		evidenceId: said.evidenceId,
		questionId: said.questionId,
		optionId: said.optionId,
		stance: said.stance,
		likelihoodRatio: likelihoodRatio(said.stance, said.strength)
	});
}

type JudgedOptions = Pick<Judged, 'evidenceId' | 'questionId'> & {
	options: readonly { optionId: OptionId; stance: Stance; strength: Strength }[];
};

/**
 * Says which way an item points on some of a question's options, and attaches it there if it is not yet; on the others it stays as one
 * said it, 1 : 1 at first. With none it says that the item tells nothing apart, where one had not judged it.
 *
 * @throws {AppError} not_found for an item of another space; invalid for a question of yes or no
 */
export function judgeOptions(store: Store, here: Here, said: JudgedOptions): void {
	const { evidenceId, questionId, options } = said;
	if (store.evidence.get(evidenceId).spaceId !== here.space.id)
		throw new AppError('not_found', 'No such evidence.');
	if (store.questions.options(questionId).length === 0)
		throw new AppError('invalid', 'This question has no options.', 'options');
	for (const one of options) judgeEvidence(store, here, { evidenceId, questionId, ...one });
	const hasJudged = store.evidence
		.assessments(questionId, here.now)
		.some((row) => row.evidenceId === evidenceId && row.forecasterId === here.forecasterId);
	if (!hasJudged) {
		const nothing = { optionId: null, stance: 'neither', strength: 'weak' } as const;
		judgeEvidence(store, here, { evidenceId, questionId, ...nothing });
	}
}

function assertOption(store: Store, { questionId, optionId, stance }: Judged): void {
	const options = store.questions.options(questionId);
	if (optionId !== null && !options.some(({ id }) => id === optionId))
		throw new AppError('invalid', 'This question has no such option.', 'optionId');
	if (optionId === null && options.length > 0 && stance !== 'neither')
		throw new AppError('invalid', 'Say which option it points to or away from.', 'optionId');
}
