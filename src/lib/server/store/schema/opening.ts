import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ForecasterId, OpeningId, QuestionId } from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { forecaster } from './people.ts';
import { question } from './question.ts';

/** Append-only: who opened what others wrote on a question before giving a number of their own. */
export const opening = sqliteTable(
	'opening',
	{
		seq: sequence(),
		id: text('id').$type<OpeningId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [uniqueIndex('opening_once').on(t.questionId, t.forecasterId)]
);
