import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { PRIOR_KINDS } from '#lib/domain/evidence/prior.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import type {
	AppraisalId,
	EvidenceId,
	ForecasterId,
	ForecastId,
	PriorId,
	QuestionId,
	UserId
} from '#lib/domain/ids.ts';
import { instant, json, sequence } from './columns.ts';
import { evidence } from './evidence.ts';
import { forecast } from './forecast.ts';
import { forecaster, user } from './people.ts';
import { question } from './question.ts';

/** Append-only: how an item is graded and which report it goes back to, where that is not as it was added. The latest row counts. */
export const appraisal = sqliteTable(
	'appraisal',
	{
		seq: sequence(),
		id: text('id').$type<AppraisalId>().notNull().unique(),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id),
		/** Admiralty grades such as B2, B or 2; null where it is not graded. */
		credibility: text('credibility'),
		/** Items that go back to one report share a group; null stands alone. */
		originGroup: text('origin_group'),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('appraisal_evidence').on(t.evidenceId, t.seq)]
);

/** Append-only: where one forecaster's ledger of a question starts. The latest row counts. */
export const prior = sqliteTable(
	'prior',
	{
		seq: sequence(),
		id: text('id').$type<PriorId>().notNull().unique(),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		kind: text('kind', { enum: PRIOR_KINDS }).notNull(),
		happened: integer('happened'),
		cases: integer('cases'),
		/** The class of like cases, in words. */
		reference: text('reference'),
		forecastId: text('forecast_id')
			.$type<ForecastId>()
			.references(() => forecast.id),
		probability: real('probability'),
		distribution: json<Distribution>('distribution'),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		index('prior_question').on(t.questionId, t.forecasterId, t.seq),
		check(
			'prior_base_rate',
			sql`(${t.kind} = 'base_rate') = (${t.happened} is not null) and (${t.happened} is null) = (${t.cases} is null) and (${t.happened} is null or (${t.happened} >= 0 and ${t.happened} <= ${t.cases}))`
		),
		check('prior_forecast', sql`(${t.kind} = 'forecast') = (${t.forecastId} is not null)`),
		check(
			'prior_typed',
			sql`(${t.kind} = 'typed') = ((${t.probability} is null) <> (${t.distribution} is null)) and (${t.probability} is null or (${t.probability} >= 0 and ${t.probability} <= 1))`
		)
	]
);
