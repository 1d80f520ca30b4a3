import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { score, scoredStretch } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { question, questionOption, questionTag } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';

/** What a track record must know of its questions beside their scores: options, tags, deadlines. By space, settled or not. */
export function recordFactStore(db: Db) {
	const inSpace = eq(question.spaceId, sql.placeholder('spaceId'));
	const isChoice = eq(question.kind, 'multiple_choice');
	const vectors = db
		.select({
			questionId: scoredStretch.questionId,
			forecasterId: scoredStretch.forecasterId,
			from: scoredStretch.from,
			distribution: forecast.distribution
		})
		.from(scoredStretch)
		.innerJoin(question, eq(question.id, scoredStretch.questionId))
		.innerJoin(forecast, eq(forecast.id, scoredStretch.forecastId))
		.where(and(inSpace, isChoice))
		.prepare();
	const options = db
		.select({
			questionId: questionOption.questionId,
			id: questionOption.id,
			label: questionOption.label
		})
		.from(questionOption)
		.innerJoin(question, eq(question.id, questionOption.questionId))
		.where(and(inSpace, isNull(questionOption.removedAt)))
		.orderBy(asc(questionOption.questionId), asc(questionOption.position))
		.prepare();
	const answers = db
		.select({ questionId: resolution.questionId, optionId: resolution.optionId })
		.from(resolution)
		.innerJoin(question, eq(question.id, resolution.questionId))
		.where(
			and(
				...[inSpace, isChoice],
				sql`${resolution.seq} = (select max(r.seq) from resolution r where r.question_id = ${question.id})`
			)
		)
		.prepare();
	const tags = db
		.select({ questionId: questionTag.questionId, tag: questionTag.tag })
		.from(questionTag)
		.innerJoin(question, eq(question.id, questionTag.questionId))
		.where(inSpace)
		.orderBy(asc(questionTag.questionId), asc(questionTag.tag))
		.prepare();
	const deadlines = db
		.selectDistinct({
			questionId: score.questionId,
			// The schedule that scoring used: the last one published before the outcome was known, else the first.
			at: sql<Instant>`(select coalesce(v.deadline_at, v.closes_at) from question_version v
				where v.question_id = ${score.questionId} and v.opens_at is not null
				order by v.at < ${score.knownAt} desc, case when v.at < ${score.knownAt} then -v.number else v.number end
				limit 1)`
		})
		.from(score)
		.innerJoin(question, eq(question.id, score.questionId))
		.where(and(inSpace, eq(score.rule, 'brier')))
		.prepare();
	return {
		/** The distribution behind each stretch of a question with several options. */
		vectors: (spaceId: SpaceId) => vectors.all({ spaceId }),
		/** The options on offer, each question's in order. */
		options: (spaceId: SpaceId) => options.all({ spaceId }),
		/** The option that happened, of the outcome in force. */
		answers: (spaceId: SpaceId) => answers.all({ spaceId }),
		tags: (spaceId: SpaceId) => tags.all({ spaceId }),
		/** When each settled question had to happen by, or to close where it names no deadline. */
		deadlines: (spaceId: SpaceId) => deadlines.all({ spaceId })
	};
}
