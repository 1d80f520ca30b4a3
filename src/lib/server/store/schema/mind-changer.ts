import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
	EvidenceId,
	ForecasterId,
	Id,
	MindChangerId,
	QuestionId,
	UserId
} from '#lib/domain/ids.ts';
import { MIND_CHANGER_ACTS } from '#lib/domain/mind-changer.ts';
import { instant, sequence } from './columns.ts';
import { evidence } from './evidence.ts';
import { forecaster, user } from './people.ts';
import { question } from './question.ts';

const byForecaster = () =>
	text('forecaster_id')
		.$type<ForecasterId>()
		.notNull()
		.references(() => forecaster.id);
const byUser = () =>
	text('by')
		.$type<UserId>()
		.references(() => user.id);

/** Append-only: what would change one forecaster's mind about a question. */
export const mindChanger = sqliteTable(
	'mind_changer',
	{
		seq: sequence(),
		id: text('id').$type<MindChangerId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: byForecaster(),
		words: text('words').notNull(),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [index('mind_changer_question').on(t.questionId, t.seq)]
);

/** Append-only: that a condition happened, and what its owner made of it. The latest row is in force. */
export const mindChangerStep = sqliteTable(
	'mind_changer_step',
	{
		seq: sequence(),
		id: text('id').$type<Id<'mcs'>>().notNull().unique(),
		mindChangerId: text('mind_changer_id')
			.$type<MindChangerId>()
			.notNull()
			.references(() => mindChanger.id),
		act: text('act', { enum: MIND_CHANGER_ACTS }).notNull(),
		/** The item that shows that it happened. */
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.references(() => evidence.id),
		note: text('note').notNull().default(''),
		forecasterId: byForecaster(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [index('mind_changer_step_of').on(t.mindChangerId, t.seq)]
);
