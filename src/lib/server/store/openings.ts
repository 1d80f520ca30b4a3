import { and, eq, sql } from 'drizzle-orm';
import type { ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { openingPayload } from './checks/opening.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { opening } from './schema/opening.ts';
import type { Writing } from './writing.ts';

/** Who opened what others wrote on a question before giving a number of their own. */
export function openingStore(db: Db, log: EventLog, newId: MakeId) {
	const one = db
		.select({ id: opening.id })
		.from(opening)
		.where(
			and(
				eq(opening.questionId, sql.placeholder('questionId')),
				eq(opening.forecasterId, sql.placeholder('forecasterId'))
			)
		)
		.prepare();
	const insert = prepareInsert(db, opening);
	const has = (questionId: QuestionId, forecasterId: ForecasterId): boolean =>
		one.get({ questionId, forecasterId }) !== undefined;
	return {
		has,
		/** Records it once; later ones change nothing. */
		add: (
			writing: Writing,
			spaceId: SpaceId,
			questionId: QuestionId,
			forecasterId: ForecasterId
		): void => {
			if (has(questionId, forecasterId)) return;
			const id = newId('op', writing.recordedAt);
			const { at, recordedAt } = writing;
			insert({ id, questionId, forecasterId, at, recordedAt });
			log.append(writing, {
				...{ spaceId, verb: 'comments.opened', subject: id, questionId },
				payload: openingPayload({ forecasterId })
			});
		}
	};
}
