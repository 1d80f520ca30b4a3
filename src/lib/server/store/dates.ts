import { and, asc, eq, gte, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { ForecasterId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { CALENDAR_SIZE } from '#lib/domain/told/calendar-size.ts';
import type { Db } from './open.ts';
import { unsettledQuestion } from './schema/derived.ts';
import { question, questionVersion } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';

type Span = { from: Instant; now: Instant };

/** When the questions of a space that have no outcome close and fall due. Drafts have no dates yet. */
export function dateStore(db: Db) {
	const dates = (which?: SQL) =>
		db
			.select({
				id: question.id,
				title: question.title,
				closesAt: question.closesAt,
				resolvesBy: question.resolvesBy,
				zone: question.zone,
				version: questionVersion.number,
				/** When its words or dates were last changed. */
				changedAt: questionVersion.recordedAt
			})
			.from(unsettledQuestion)
			.innerJoin(question, eq(question.id, unsettledQuestion.questionId))
			.innerJoin(questionVersion, eq(questionVersion.id, question.versionId))
			.where(
				and(
					eq(unsettledQuestion.spaceId, sql.placeholder('spaceId')),
					isNotNull(question.opensAt),
					gte(question.resolvesBy, sql.placeholder('from')),
					isAppliedIn('question'),
					which
				)
			)
			.orderBy(
				asc(sql`${question.resolvesBy} < ${sql.placeholder('now')}`),
				asc(question.closesAt),
				asc(question.id)
			)
			.limit(CALENDAR_SIZE + 1)
			.prepare();
	const all = dates();
	const mine = dates(
		sql`(exists (select 1 from watch w where w.question_id = ${question.id} and w.user_id = ${sql.placeholder('userId')})
			or exists (select 1 from forecast f where f.question_id = ${question.id} and f.forecaster_id = ${sql.placeholder('forecasterId')} and f.act = 'state'))`
	);

	return {
		/** Of every question that is answered after `from`, those still to be first: one more than a calendar holds, at most. */
		ofSpace: (spaceId: SpaceId, span: Span) => all.all({ spaceId, ...span }),
		/** Of those that one member watches or has put a number on. */
		ofMember: (who: { spaceId: SpaceId; userId: UserId; forecasterId: ForecasterId }, span: Span) =>
			mine.all({ ...who, ...span })
	};
}
export type QuestionDates = ReturnType<ReturnType<typeof dateStore>['ofSpace']>[number];
