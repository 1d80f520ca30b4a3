import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ClarificationId, ForecasterId, QuestionId, UserId } from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { forecaster, user } from './people.ts';
import { question } from './question.ts';

/** Append-only: a dated note on what settles a question. One that was wrong is corrected by another. */
export const clarification = sqliteTable(
	'clarification',
	{
		seq: sequence(),
		id: text('id').$type<ClarificationId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		/** Markdown. */
		text: text('text').notNull(),
		/** Space time: what a page "as known on" a day shows. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		index('clarification_question').on(t.questionId, t.seq),
		check('clarification_says_something', sql`${t.text} <> ''`)
	]
);
