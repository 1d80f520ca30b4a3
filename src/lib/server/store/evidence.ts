import { and, asc, count, eq, inArray, lte, max, sql } from 'drizzle-orm';
import { AppError } from '#lib/domain/errors.ts';
import type { Stance } from '#lib/domain/evidence/strength.ts';
import type {
	ArticleId,
	AssessmentId,
	EvidenceId,
	ForecasterId,
	OptionId,
	QuestionId,
	SpaceId
} from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { assessmentPayload, evidencePayload } from './checks/evidence.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { outletOf } from './outlet-of.ts';
import { article, assessment, evidence, evidenceQuestion, source } from './schema/evidence.ts';
import { appraisedAt } from './appraised.ts';
import { forecaster, user } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type NewEvidence = {
	spaceId: SpaceId;
	claim: string;
	articleId: ArticleId | null;
	excerpt: string | null;
	excerptStart: number | null;
	excerptEnd: number | null;
	credibility: string | null;
	originGroup: string | null;
	publishedAt: Instant | null;
};
export type NewAssessment = {
	spaceId: SpaceId;
	forecasterId: ForecasterId;
	evidenceId: EvidenceId;
	questionId: QuestionId;
	optionId: OptionId | null;
	stance: Stance;
	likelihoodRatio: number;
};

/** Claims, the questions they bear on, and who judged them how. */
export function evidenceStore(db: Db, log: EventLog, newId: MakeId) {
	const columns = {
		id: evidence.id,
		claim: evidence.claim,
		articleId: evidence.articleId,
		articleTitle: article.title,
		outlet: source.name,
		excerpt: evidence.excerpt,
		excerptStart: evidence.excerptStart,
		excerptEnd: evidence.excerptEnd,
		...appraisedAt(sql`9007199254740991`),
		publishedAt: evidence.publishedAt,
		at: evidence.at,
		by: evidence.by
	};
	const byId = db
		.select({ ...columns, spaceId: evidence.spaceId })
		.from(evidence)
		.leftJoin(article, eq(article.id, evidence.articleId))
		.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
		.where(eq(evidence.id, sql.placeholder('id')))
		.prepare();
	const onQuestion = db
		.select({
			...columns,
			...appraisedAt(sql`${sql.placeholder('at')}`),
			number: evidenceQuestion.number,
			attachedAt: evidenceQuestion.at,
			recordedAt: evidenceQuestion.recordedAt
		})
		.from(evidenceQuestion)
		.innerJoin(evidence, eq(evidence.id, evidenceQuestion.evidenceId))
		.leftJoin(article, eq(article.id, evidence.articleId))
		.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
		.where(
			and(
				eq(evidenceQuestion.questionId, sql.placeholder('questionId')),
				lte(evidenceQuestion.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(evidenceQuestion.number))
		.prepare();
	const assessments = db
		.select({
			evidenceId: assessment.evidenceId,
			forecasterId: assessment.forecasterId,
			name: forecaster.name,
			optionId: assessment.optionId,
			stance: assessment.stance,
			likelihoodRatio: assessment.likelihoodRatio,
			at: assessment.at
		})
		.from(assessment)
		.innerJoin(forecaster, eq(forecaster.id, assessment.forecasterId))
		.where(
			and(
				eq(assessment.questionId, sql.placeholder('questionId')),
				lte(assessment.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(assessment.seq))
		.prepare();
	const attached = db
		.select({ id: evidenceQuestion.evidenceId })
		.from(evidenceQuestion)
		.where(
			and(
				eq(evidenceQuestion.evidenceId, sql.placeholder('evidenceId')),
				eq(evidenceQuestion.questionId, sql.placeholder('questionId'))
			)
		)
		.prepare();
	const lastNumber = db
		.select({ number: max(evidenceQuestion.number) })
		.from(evidenceQuestion)
		.where(eq(evidenceQuestion.questionId, sql.placeholder('questionId')))
		.prepare();
	const insertEvidence = prepareInsert(db, evidence);
	const insertLink = prepareInsert(db, evidenceQuestion);
	const insertAssessment = prepareInsert(db, assessment);

	return {
		get: (id: EvidenceId) => {
			const row = byId.get({ id });
			if (row === undefined) throw new AppError('not_found', 'No such evidence.');
			return row;
		},
		/** What bears on a question up to `at`, by number. */
		onQuestion: (questionId: QuestionId, at: Instant) => onQuestion.all({ questionId, at }),
		/** Everybody's judgements on a question up to `at`, oldest first: a person's latest per item counts. */
		assessments: (questionId: QuestionId, at: Instant) => assessments.all({ questionId, at }),
		/** The questions an item is attached to. */
		questionsOf: (ids: readonly EvidenceId[]) =>
			ids.length === 0
				? []
				: db
						.select({
							evidenceId: evidenceQuestion.evidenceId,
							questionId: evidenceQuestion.questionId
						})
						.from(evidenceQuestion)
						.where(inArray(evidenceQuestion.evidenceId, [...ids]))
						.orderBy(asc(evidenceQuestion.at))
						.all(),
		ofArticle: (articleId: ArticleId) =>
			db
				.select({ ...columns, claimedBy: user.name })
				.from(evidence)
				.leftJoin(article, eq(article.id, evidence.articleId))
				.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
				.leftJoin(user, eq(user.id, evidence.by))
				.where(eq(evidence.articleId, articleId))
				.orderBy(asc(evidence.excerptStart), asc(evidence.seq))
				.all(),
		/** How many items were drawn from each of these articles; none for those that are missing. */
		countsOf: (ids: readonly ArticleId[]) =>
			ids.length === 0
				? []
				: db
						.select({ articleId: evidence.articleId, items: count() })
						.from(evidence)
						.where(inArray(evidence.articleId, [...ids]))
						.groupBy(evidence.articleId)
						.all(),
		add: (writing: Writing, row: NewEvidence): EvidenceId => {
			const id = newId('e', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertEvidence({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				spaceId: row.spaceId,
				verb: 'evidence.added',
				subject: id,
				payload: evidencePayload(row)
			});
			return id;
		},
		/** Attaches an item under the question's next number; false when it is attached already. */
		attach: (
			writing: Writing,
			spaceId: SpaceId,
			evidenceId: EvidenceId,
			questionId: QuestionId
		): boolean => {
			if (attached.get({ evidenceId, questionId }) !== undefined) return false;
			const { at, recordedAt, by } = writing;
			const number = (lastNumber.get({ questionId })?.number ?? 0) + 1;
			insertLink({ evidenceId, questionId, number, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'evidence.attached', subject: evidenceId, questionId },
				payload: { number }
			});
			return true;
		},
		assess: (writing: Writing, { spaceId, ...row }: NewAssessment): AssessmentId => {
			const id = newId('j', writing.recordedAt);
			insertAssessment({ ...row, id, at: writing.at, recordedAt: writing.recordedAt });
			log.append(writing, {
				spaceId,
				verb: 'evidence.assessed',
				subject: row.evidenceId,
				questionId: row.questionId,
				payload: assessmentPayload({ ...row, id })
			});
			return id;
		}
	};
}
