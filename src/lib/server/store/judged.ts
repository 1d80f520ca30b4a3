import { and, asc, eq, lt, lte, sql } from 'drizzle-orm';
import type { SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { assessment, evidence, evidenceQuestion } from './schema/evidence.ts';
import { forecaster } from './schema/people.ts';
import { question } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isAppliedIn } from './visible.ts';

/** What people thought of evidence before the outcome was known, on the questions that happened or did not. */
export function judgedStore(db: Db) {
	const at = sql.placeholder('at');
	const all = db
		.select({
			questionId: question.id,
			title: question.title,
			outcome: resolution.outcomeKind,
			evidenceId: evidence.id,
			claim: evidence.claim,
			number: evidenceQuestion.number,
			forecasterId: assessment.forecasterId,
			name: forecaster.name,
			ratio: assessment.likelihoodRatio
		})
		.from(assessment)
		.innerJoin(question, eq(question.id, assessment.questionId))
		.innerJoin(
			evidenceQuestion,
			and(
				eq(evidenceQuestion.evidenceId, assessment.evidenceId),
				eq(evidenceQuestion.questionId, assessment.questionId)
			)
		)
		.innerJoin(evidence, eq(evidence.id, assessment.evidenceId))
		.innerJoin(forecaster, eq(forecaster.id, assessment.forecasterId))
		.innerJoin(
			resolution,
			sql`${resolution.seq} = (select max(last.seq) from resolution last where last.question_id = ${question.id} and last.at <= ${at})`
		)
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				eq(question.kind, 'binary'),
				isAppliedIn('question'),
				sql`${resolution.outcomeKind} in ('yes', 'no')`,
				lte(resolution.at, at),
				lt(assessment.at, resolution.knownAt),
				lt(evidenceQuestion.at, resolution.knownAt)
			)
		)
		.orderBy(asc(question.seq), asc(assessment.seq))
		.prepare();
	return {
		/** Every judgement of a space that counts, by question, then oldest first: of one person on one item the last stands. */
		list: (spaceId: SpaceId, until: Instant) => all.all({ spaceId, at: until })
	};
}
