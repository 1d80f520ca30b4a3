import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type {
	EvidenceId,
	ForecasterId,
	Id,
	MindChangerId,
	QuestionId,
	SpaceId
} from '#lib/domain/ids.ts';
import type { MindChangerAct } from '#lib/domain/mind-changer.ts';
import type { Instant } from '#lib/domain/time.ts';
import { mindChangerPayload, mindChangerStepPayload } from './checks/mind-changer.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { mindChanger, mindChangerStep } from './schema/mind-changer.ts';
import { forecaster } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type MindChangerRow = ReturnType<ReturnType<typeof mindChangerStore>['onQuestion']>[number];
type Step = {
	act: MindChangerAct;
	evidenceId: EvidenceId | null;
	note: string;
	forecasterId: ForecasterId;
};

/** What would change people's minds, and whether it has happened. Rows are added and never changed. */
export function mindChangerStore(db: Db, log: EventLog, newId: MakeId) {
	const last = sql`(select max(s.seq) from ${mindChangerStep} s where s.mind_changer_id = ${mindChanger.id} and s.at <= ${sql.placeholder('at')})`;
	const from = () =>
		db
			.select({
				id: mindChanger.id,
				questionId: mindChanger.questionId,
				forecasterId: mindChanger.forecasterId,
				name: forecaster.name,
				userId: forecaster.userId,
				words: mindChanger.words,
				at: mindChanger.at,
				/** What was last said of it; null where nothing was. */
				act: mindChangerStep.act,
				stepId: mindChangerStep.id,
				stepAt: mindChangerStep.at,
				stepRecordedAt: mindChangerStep.recordedAt,
				stepBy: mindChangerStep.forecasterId,
				evidenceId: mindChangerStep.evidenceId,
				note: mindChangerStep.note
			})
			.from(mindChanger)
			.innerJoin(forecaster, eq(forecaster.id, mindChanger.forecasterId))
			.leftJoin(mindChangerStep, sql`${mindChangerStep.seq} = ${last}`);
	const byQuestion = from()
		.where(
			and(
				eq(mindChanger.questionId, sql.placeholder('questionId')),
				lte(mindChanger.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(mindChanger.seq))
		.prepare();
	const byId = from()
		.where(eq(mindChanger.id, sql.placeholder('id')))
		.prepare();
	const insert = prepareInsert(db, mindChanger);
	const insertStep = prepareInsert(db, mindChangerStep);
	return {
		/** Everybody's conditions on a question, each as it stood at `at`, oldest first. */
		onQuestion: (questionId: QuestionId, at: Instant) => byQuestion.all({ questionId, at }),
		find: (id: MindChangerId, at: Instant) => byId.get({ id, at }),
		state: (
			writing: Writing,
			spaceId: SpaceId,
			row: { questionId: QuestionId; forecasterId: ForecasterId; words: string }
		): MindChangerId => {
			const id = newId('mc', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insert({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'mind_changer.stated', subject: id, questionId: row.questionId },
				payload: mindChangerPayload(row)
			});
			return id;
		},
		step: (
			writing: Writing,
			spaceId: SpaceId,
			{ id: mindChangerId, questionId }: { id: MindChangerId; questionId: QuestionId },
			row: Step
		): Id<'mcs'> => {
			const id = newId('mcs', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertStep({ ...row, id, mindChangerId, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: `mind_changer.${row.act}`, subject: mindChangerId, questionId },
				payload: mindChangerStepPayload({ ...row, id })
			});
			return id;
		}
	};
}
