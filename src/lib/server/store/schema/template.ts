import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Template } from '#lib/domain/asking/templates.ts';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import { instant, json } from './columns.ts';
import { space, user } from './people.ts';

/** A space's own templates, all in one row; a space without one has those that every space begins with. */
export const questionTemplates = sqliteTable('question_templates', {
	spaceId: text('space_id')
		.$type<SpaceId>()
		.primaryKey()
		.references(() => space.id),
	templates: json<Template[]>('templates').notNull(),
	/** Counts changes, so that two people's do not overwrite each other. */
	revision: integer('revision').notNull(),
	recordedAt: instant('recorded_at').notNull(),
	by: text('by')
		.$type<UserId>()
		.references(() => user.id)
});
