import { integer, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ForecasterId, ImportId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { instant, json, sequence } from './columns.ts';
import { forecaster, space, user } from './people.ts';

/**
 * The append-only log, one row per change a person or a program made. Ids and values only: never names, secrets or text.
 * With payload and salt erased the chain of hashes still verifies, and with it everything else the event says.
 */
export const event = sqliteTable(
	'event',
	{
		seq: sequence(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.references(() => space.id),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		/** A user's id, or which program: `system`, `command line`. */
		actor: text('actor').notNull(),
		verb: text('verb').notNull(),
		subject: text('subject').notNull(),
		questionId: text('question_id').$type<QuestionId>(),
		payload: text('payload'),
		salt: text('salt'),
		payloadDigest: text('payload_digest').notNull(),
		digest: text('digest').notNull(),
		hash: text('hash').notNull()
	},
	(t) => [
		index('event_space').on(t.spaceId, t.seq),
		index('event_question').on(t.questionId, t.seq),
		index('event_subject').on(t.subject, t.verb, t.seq)
	]
);

export type ImportOptions = {
	/** The names of the files, for the list of imports. */
	files: string[];
	/** Whose forecasts they are where the file does not say. */
	forecaster: string | null;
};
export type ImportCounts = {
	questions: number;
	forecasts: number;
	resolutions: number;
	forecasters: number;
};

/** A batch from a file. Its rows are invisible until appliedAt is set, and again once undoneAt is. */
export const importBatch = sqliteTable(
	'import',
	{
		id: text('id').$type<ImportId>().primaryKey(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		fileSha256: text('file_sha256').notNull(),
		options: json<ImportOptions>('options').notNull(),
		rows: integer('rows').notNull().default(0),
		counts: json<ImportCounts>('counts'),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id),
		createdAt: instant('created_at').notNull(),
		appliedAt: instant('applied_at'),
		undoneAt: instant('undone_at'),
		/** When the scores of earlier questions had followed; null while they have not. */
		settledAt: instant('settled_at')
	},
	(t) => [index('import_space').on(t.spaceId, t.createdAt)]
);

/** Whose forecasts an import holds: an imported forecaster is there as long as one of these imports is. */
export const importForecaster = sqliteTable(
	'import_forecaster',
	{
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		importId: text('import_id')
			.$type<ImportId>()
			.notNull()
			.references(() => importBatch.id)
	},
	(t) => [primaryKey({ columns: [t.forecasterId, t.importId] })]
);
