import { z } from 'zod';
import { MAX_ARTICLE_CHARACTERS, TOO_LONG } from '#lib/domain/article/limits.ts';
import { isGradeCode } from '#lib/domain/evidence/grade.ts';
import { STANCES, STRENGTHS } from '#lib/domain/evidence/strength.ts';
import { LIBRARIES, LIBRARY_SORTS } from './library-address.ts';
import { zId, zInstant, zLine, zLineOrNothing, zLocalDay } from './values.ts';

const spaceId = zId('s');
const zBody = z
	.string()
	.min(1, 'Paste the text of the article, or its HTML.')
	.max(MAX_ARTICLE_CHARACTERS, TOO_LONG);
export const zUrl = z
	.url({ protocol: /^https?$/u, error: 'Give a web address that begins with https://.' })
	.max(2000);

export const zReadArticle = z.strictObject({
	spaceId,
	way: z.enum(['text', 'html']),
	body: zBody,
	url: zUrl.nullable().default(null)
});
export const about = {
	title: zLine('the title', 500),
	outlet: zLineOrNothing(120),
	byline: zLineOrNothing(200),
	publishedDay: zLocalDay.nullable(),
	publishedAt: zInstant.nullable()
};
/** What was found, as corrected by whoever pasted it. */
export const zCaptureArticle = zReadArticle.extend(about);
/** All that is kept about an article beside its text, as it is to be from now on. */
export const zCorrectArticle = z.strictObject({
	articleId: zId('a'),
	...about,
	url: zUrl.nullable()
});

const zCredibility = z
	.string()
	.refine(isGradeCode, 'Use a code such as B2, or one grade alone: A to F, 1 to 6.');
const judgement = {
	questionId: zId('q'),
	optionId: zId('o').nullable().default(null),
	stance: z.enum(STANCES, 'Say which way it points.'),
	strength: z.enum(STRENGTHS, 'Say how strongly.')
};

export const zAddEvidence = z.strictObject({
	spaceId,
	claim: zLine('the claim in one sentence', 500),
	articleId: zId('a').nullable().default(null),
	range: z
		.strictObject({ start: z.int().min(0), end: z.int().min(1) })
		.nullable()
		.default(null),
	credibility: zCredibility.nullable().default(null),
	publishedAt: zInstant.nullable().default(null),
	attach: z
		.array(z.strictObject(judgement))
		.min(1, 'Choose at least one question.')
		.max(50, 'At most 50 questions at once.')
});

export const zJudgeEvidence = z.strictObject({ evidenceId: zId('e'), ...judgement });
export const zArticle = z.strictObject({ articleId: zId('a') });
export const zLibrary = z.strictObject({
	spaceId,
	text: z.string().max(200).nullable().default(null),
	of: z.enum(LIBRARIES).default('evidence'),
	sourceId: zId('src').nullable().default(null),
	/** Days on which it was published, in the space's zone, both included. */
	from: zLocalDay.nullable().default(null),
	to: zLocalDay.nullable().default(null),
	questionId: zId('q').nullable().default(null),
	unused: z.boolean().default(false),
	/** Without words there is no likeness to them: then it is the newest first. */
	sort: z.enum(LIBRARY_SORTS).default('likeness'),
	cursor: z
		.strictObject({ key: z.number(), id: z.string().max(40) })
		.nullable()
		.default(null),
	limit: z.int().min(1).max(100).default(30)
});
