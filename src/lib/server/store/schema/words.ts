import { index, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ForecasterId, ForecastId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { SCALE_IDS } from '#lib/domain/words/term.ts';
import { instant } from './columns.ts';
import { forecast } from './forecast.ts';
import { forecaster, space } from './people.ts';
import { question } from './question.ts';

/** Which word of each scale a forecast's rationale says beside its number. Derived; rebuilt by `rescore`. */
export const forecastWord = sqliteTable(
	'forecast_word',
	{
		forecastId: text('forecast_id')
			.$type<ForecastId>()
			.notNull()
			.references(() => forecast.id),
		scale: text('scale', { enum: SCALE_IDS }).notNull(),
		word: text('word').notNull(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		probability: real('probability').notNull(),
		madeAt: instant('made_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.forecastId, t.scale] }),
		index('forecast_word_space').on(t.spaceId, t.scale, t.madeAt),
		index('forecast_word_forecaster').on(t.forecasterId, t.scale, t.madeAt),
		index('forecast_word_question').on(t.questionId)
	]
);
