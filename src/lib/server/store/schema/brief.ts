import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BriefPlan } from '#lib/domain/brief/plan.ts';
import type { BriefId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { instant, json, sequence } from './columns.ts';
import { space, user } from './people.ts';

const inSpace = () =>
	text('space_id')
		.$type<SpaceId>()
		.notNull()
		.references(() => space.id);
const byUser = () =>
	text('by')
		.$type<UserId>()
		.references(() => user.id);

/** A brief that is being written. It changes as it is typed, and goes when it is issued or thrown away. */
export const briefDraft = sqliteTable(
	'brief_draft',
	{
		id: text('id').$type<BriefId>().primaryKey(),
		spaceId: inSpace(),
		plan: json<BriefPlan>('plan').notNull(),
		/** Counts changes, so that two people's do not overwrite each other. */
		revision: integer('revision').notNull(),
		createdAt: instant('created_at').notNull(),
		/** When it was last changed. */
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [index('brief_draft_space').on(t.spaceId, t.recordedAt, t.id)]
);

/** Append-only: a brief as it was issued. */
export const brief = sqliteTable(
	'brief',
	{
		seq: sequence(),
		id: text('id').$type<BriefId>().notNull().unique(),
		spaceId: inSpace(),
		/** Counted within the space. */
		number: integer('number').notNull(),
		/** JSON, as it was hashed. */
		content: text('content').notNull(),
		/** Which brief it takes the place of. */
		replaces: text('replaces').$type<BriefId>(),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [
		uniqueIndex('brief_number').on(t.spaceId, t.number),
		index('brief_replaces')
			.on(t.replaces)
			.where(sql`${t.replaces} is not null`)
	]
);

/** Append-only: which questions an issued brief holds. */
export const briefQuestion = sqliteTable(
	'brief_question',
	{
		seq: sequence(),
		briefId: text('brief_id')
			.$type<BriefId>()
			.notNull()
			.references(() => brief.id),
		questionId: text('question_id').$type<QuestionId>().notNull()
	},
	(t) => [
		index('brief_question_of').on(t.questionId, t.seq),
		index('brief_questions').on(t.briefId)
	]
);
