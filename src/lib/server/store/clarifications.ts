import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { ClarificationId, ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { clarificationPayload } from './checks/clarification.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { clarification } from './schema/clarification.ts';
import { forecaster } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type NewClarification = {
	spaceId: SpaceId;
	questionId: QuestionId;
	forecasterId: ForecasterId;
	text: string;
};

/** Dated notes on what settles a question. */
export function clarificationStore(db: Db, log: EventLog, newId: MakeId) {
	const upTo = db
		.select({
			id: clarification.id,
			forecasterId: clarification.forecasterId,
			name: forecaster.name,
			text: clarification.text,
			at: clarification.at
		})
		.from(clarification)
		.innerJoin(forecaster, eq(forecaster.id, clarification.forecasterId))
		.where(
			and(
				eq(clarification.questionId, sql.placeholder('questionId')),
				lte(clarification.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(clarification.seq))
		.prepare();
	const insert = prepareInsert(db, clarification);
	return {
		/** Those of a question up to `at`, oldest first. */
		list: (questionId: QuestionId, at: Instant) => upTo.all({ questionId, at }),
		add: (writing: Writing, { spaceId, ...row }: NewClarification): ClarificationId => {
			const id = newId('cl', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insert({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'question.clarified', subject: id, questionId: row.questionId },
				payload: clarificationPayload(row)
			});
			return id;
		}
	};
}
