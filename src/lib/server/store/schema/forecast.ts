import { sql } from 'drizzle-orm';
import {
	check,
	index,
	primaryKey,
	real,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { ACTS, ORIGINS, type Distribution } from '#lib/domain/forecast.ts';
import type {
	EvidenceId,
	ForecasterId,
	ForecastId,
	ImportId,
	QuestionId,
	SendingId,
	UserId,
	VersionId
} from '#lib/domain/ids.ts';
import { CONFIDENCE_LEVELS } from '#lib/domain/words/confidence.ts';
import { flag, instant, json, sequence } from './columns.ts';
import { evidence } from './evidence.ts';
import { importBatch } from './log.ts';
import { forecaster, user } from './people.ts';
import { question, questionVersion } from './question.ts';

/** Append-only: a change of mind is a new row, and so is a withdrawal. */
export const forecast = sqliteTable(
	'forecast',
	{
		seq: sequence(),
		id: text('id').$type<ForecastId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		act: text('act', { enum: ACTS }).notNull(),
		probability: real('probability'),
		distribution: json<Distribution>('distribution'),
		rationale: text('rationale').notNull().default(''),
		/** How well founded they found it; null where they did not say. A trigger holds the levels: a check would rebuild the table. */
		confidence: text('confidence', { enum: CONFIDENCE_LEVELS }),
		/** What that rests on, in a line; null or with a level. */
		confidenceBasis: text('confidence_basis'),
		questionVersionId: text('question_version_id')
			.$type<VersionId>()
			.notNull()
			.references(() => questionVersion.id),
		/** Was the crowd in view when they forecast? It cannot be known afterwards. */
		crowdShown: flag('crowd_shown').notNull(),
		madeAt: instant('made_at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		enteredBy: text('entered_by')
			.$type<UserId>()
			.references(() => user.id),
		origin: text('origin', { enum: ORIGINS }).notNull(),
		importId: text('import_id')
			.$type<ImportId>()
			.references(() => importBatch.id),
		/** When it was made by its browser's own clock, where it waited there for the server. Told, and never reckoned with. */
		saidAt: instant('said_at'),
		/** What its browser calls the sending: one that comes twice is one forecast. */
		sentAs: text('sent_as').$type<SendingId>()
	},
	(t) => [
		index('forecast_question_forecaster').on(t.questionId, t.forecasterId, t.madeAt, t.seq),
		index('forecast_forecaster').on(t.forecasterId, t.madeAt, t.seq),
		index('forecast_import')
			.on(t.importId, t.questionId)
			.where(sql`${t.importId} is not null`),
		uniqueIndex('forecast_sent_once')
			.on(t.forecasterId, t.sentAs)
			.where(sql`${t.sentAs} is not null`),
		check(
			'forecast_probability_range',
			sql`${t.probability} is null or ${t.probability} between 0 and 1`
		),
		check(
			'forecast_says_one_thing',
			sql`(${t.act} = 'state') = ((${t.probability} is null) <> (${t.distribution} is null)) and (${t.act} = 'state' or (${t.probability} is null and ${t.distribution} is null))`
		)
	]
);

/** Which evidence moved this forecast. */
export const forecastEvidence = sqliteTable(
	'forecast_evidence',
	{
		forecastId: text('forecast_id')
			.$type<ForecastId>()
			.notNull()
			.references(() => forecast.id),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id)
	},
	(t) => [
		primaryKey({ columns: [t.forecastId, t.evidenceId] }),
		index('forecast_evidence_evidence').on(t.evidenceId)
	]
);
