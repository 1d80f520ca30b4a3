import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Reliability } from '#lib/domain/evidence/grade.ts';
import type { SourceGradeId, SourceId, SourceMergeId, UserId } from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { source } from './evidence.ts';
import { user } from './people.ts';

/** Append-only: how reliable an outlet is held to be where nothing else is said of an item. The latest row counts. */
export const sourceGrade = sqliteTable(
	'source_grade',
	{
		seq: sequence(),
		id: text('id').$type<SourceGradeId>().notNull().unique(),
		sourceId: text('source_id')
			.$type<SourceId>()
			.notNull()
			.references(() => source.id),
		/** A letter of the Admiralty code; null takes the grade back. */
		reliability: text('reliability').$type<Reliability>(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('source_grade_source').on(t.sourceId, t.seq)]
);

/** Append-only: another spelling of an outlet, and which one it is; null makes it an outlet of its own again. The latest row counts. */
export const sourceMerge = sqliteTable(
	'source_merge',
	{
		seq: sequence(),
		id: text('id').$type<SourceMergeId>().notNull().unique(),
		sourceId: text('source_id')
			.$type<SourceId>()
			.notNull()
			.references(() => source.id),
		intoId: text('into_id')
			.$type<SourceId>()
			.references(() => source.id),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('source_merge_source').on(t.sourceId, t.seq)]
);
