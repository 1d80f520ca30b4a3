import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { secondPerson } from './schema/proposal.ts';
import type { Writing } from './writing.ts';

/** Which questions ask for a second person before an outcome counts. */
export function secondPersonStore(db: Db, log: EventLog, newId: MakeId) {
	const upTo = db
		.select({
			seq: secondPerson.seq,
			isNeeded: secondPerson.isNeeded,
			at: secondPerson.at,
			recordedAt: secondPerson.recordedAt,
			by: secondPerson.by
		})
		.from(secondPerson)
		.where(
			and(
				eq(secondPerson.questionId, sql.placeholder('questionId')),
				lte(secondPerson.at, sql.placeholder('at'))
			)
		)
		.orderBy(desc(secondPerson.seq))
		.prepare();
	const insert = prepareInsert(db, secondPerson);
	return {
		/** Every row up to `at`, newest first: the first is in force, and without one nobody is asked for. */
		list: (questionId: QuestionId, at: Instant) => upTo.all({ questionId, at }),
		isNeeded: (questionId: QuestionId, at: Instant): boolean =>
			upTo.get({ questionId, at })?.isNeeded ?? false,
		/** Whether an outcome of theirs waits for somebody else: also where they took the rule away themselves. */
		isNeededFor: (userId: UserId | null, questionId: QuestionId, at: Instant): boolean => {
			const row = upTo.get({ questionId, at });
			return row !== undefined && (row.isNeeded || (userId !== null && row.by === userId));
		},
		set: (writing: Writing, spaceId: SpaceId, questionId: QuestionId, isNeeded: boolean): void => {
			const id = newId('sec', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insert({ id, questionId, isNeeded, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'question.second_person', subject: id, questionId },
				payload: { needed: isNeeded }
			});
		}
	};
}
