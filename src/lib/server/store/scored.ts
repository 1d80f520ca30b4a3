import { and, asc, eq, gt, isNotNull, not, sql, type Column } from 'drizzle-orm';
import type { ForecasterId, OptionId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Db } from './open.ts';
import { scoredQuestion, scoredStretch } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { question, questionOption, questionTag } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';

export type StretchTuple = [
	forecasterId: ForecasterId,
	probability: number,
	outcome: number,
	weight: number,
	score: number,
	from: number,
	to: number
];

/** What is scored, for whoever keeps a copy of it: what changed since, and the rows of a question. */
export function scoredStore(db: Db) {
	const rescored = db
		.select({
			revision: scoredQuestion.revision,
			questionId: scoredQuestion.questionId,
			kind: scoredQuestion.kind,
			knownAt: scoredQuestion.knownAt,
			closesAt: scoredQuestion.closesAt,
			deadlineAt: scoredQuestion.deadlineAt
		})
		.from(scoredQuestion)
		.where(
			and(
				eq(scoredQuestion.spaceId, sql.placeholder('spaceId')),
				gt(scoredQuestion.revision, sql.placeholder('revision'))
			)
		)
		.orderBy(asc(scoredQuestion.revision))
		.prepare();
	const ofQuestion = db
		.select({
			forecasterId: scoredStretch.forecasterId,
			probability: scoredStretch.probability,
			outcome: scoredStretch.outcome,
			weight: scoredStretch.weight,
			score: scoredStretch.score,
			from: scoredStretch.from,
			to: scoredStretch.to
		})
		.from(scoredStretch)
		.where(eq(scoredStretch.questionId, sql.placeholder('questionId')))
		.orderBy(asc(scoredStretch.forecasterId), asc(scoredStretch.from))
		.prepare();
	const distributions = db
		.select({ distribution: forecast.distribution })
		.from(scoredStretch)
		.innerJoin(forecast, eq(forecast.id, scoredStretch.forecastId))
		.where(eq(scoredStretch.questionId, sql.placeholder('questionId')))
		.orderBy(asc(scoredStretch.forecasterId), asc(scoredStretch.from))
		.prepare();
	const tags = db
		.select({ questionId: questionTag.questionId, tag: questionTag.tag })
		.from(questionTag)
		.innerJoin(question, eq(question.id, questionTag.questionId))
		.where(eq(question.spaceId, sql.placeholder('spaceId')))
		.orderBy(asc(questionTag.questionId), asc(questionTag.tag))
		.prepare();
	const tagged = db
		.select({ questionId: questionTag.questionId })
		.from(questionTag)
		.where(eq(questionTag.tag, sql.placeholder('tag')))
		.prepare();
	const hidden = db
		.select({ questionId: question.id })
		.from(question)
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				isNotNull(question.importKey),
				not(isAppliedIn('question'))
			)
		)
		.prepare();
	return {
		/** The spaces that have settled questions. */
		spaces: (): SpaceId[] =>
			db
				.selectDistinct({ id: scoredQuestion.spaceId })
				.from(scoredQuestion)
				.all()
				.map(({ id }) => id),
		/** The settled questions of a space whose scores were worked out after a revision, the oldest first. */
		rescoredSince: (spaceId: SpaceId, revision: number) => rescored.all({ spaceId, revision }),
		/** A question's stretches by forecaster, the oldest first. They are read by the million, so they come as bare values. */
		stretchesOf: (questionId: QuestionId) =>
			// The values of the columns selected above, in their order: all of them not null.
			ofQuestion.values({ questionId }) as StretchTuple[],
		/** What was said of every option, in the order of `stretchesOf`. */
		distributionsOf: (questionId: QuestionId) =>
			distributions.all({ questionId }).map(({ distribution }) => distribution),
		/** The tags of each question of a space that has some. */
		tags: (spaceId: SpaceId) => tags.all({ spaceId }),
		/** Questions of a space that came with an import which is not applied: they have scores, and nobody sees them. */
		hidden: (spaceId: SpaceId): Set<QuestionId> =>
			new Set(hidden.all({ spaceId }).map((row) => row.questionId)),
		/** Questions of any space that have a tag. */
		tagged: (tag: string): Set<QuestionId> =>
			new Set(tagged.all({ tag }).map((row) => row.questionId)),
		titles: (ids: readonly QuestionId[]): Map<QuestionId, string> =>
			new Map(
				db
					.select({ id: question.id, title: question.title })
					.from(question)
					.where(isAmong(question.id, ids))
					.all()
					.map(({ id, title }) => [id, title])
			),
		labels: (ids: readonly OptionId[]): Map<OptionId, string> =>
			new Map(
				db
					.select({ id: questionOption.id, label: questionOption.label })
					.from(questionOption)
					.where(isAmong(questionOption.id, ids))
					.all()
					.map(({ id, label }) => [id, label])
			)
	};
}

/** `inArray` for any number of ids: a statement takes only so many values. */
const isAmong = (column: Column, ids: readonly string[]) =>
	sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
