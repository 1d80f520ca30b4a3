import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
	ImportId,
	OptionId,
	QuestionId,
	SeriesId,
	SpaceId,
	UserId,
	VersionId
} from '#lib/domain/ids.ts';
import { KINDS } from '#lib/domain/question.ts';
import type { LocalDay, Zone } from '#lib/domain/time.ts';
import { flag, instant, json, sequence } from './columns.ts';
import { importBatch } from './log.ts';
import { space, user } from './people.ts';

/** What a version fixes: the words and the schedule. The question row holds a copy of the latest. */
const wording = () => ({
	title: text('title').notNull(),
	criteria: text('criteria').notNull().default(''),
	background: text('background').notNull().default(''),
	tags: json<string[]>('tags').notNull(),
	/** Null while it is a draft. */
	opensAt: instant('opens_at'),
	deadlineDay: text('deadline_day').$type<LocalDay>(),
	zone: text('zone').$type<Zone>().notNull(),
	deadlineAt: instant('deadline_at'),
	closesAt: instant('closes_at').notNull(),
	resolvesBy: instant('resolves_by').notNull()
});

export const question = sqliteTable(
	'question',
	{
		seq: sequence(),
		id: text('id').$type<QuestionId>().notNull().unique(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		authorId: text('author_id')
			.$type<UserId>()
			.references(() => user.id),
		kind: text('kind', { enum: KINDS }).notNull(),
		ordered: flag('ordered').notNull().default(false),
		createdAt: instant('created_at').notNull(),
		versionId: text('version_id').$type<VersionId>().notNull(),
		importId: text('import_id')
			.$type<ImportId>()
			.references(() => importBatch.id),
		/** What its file calls it. */
		importKey: text('import_key'),
		/** Shared by questions that ask the same by several days. */
		seriesId: text('series_id').$type<SeriesId>(),
		...wording()
	},
	(t) => [
		index('question_import')
			.on(t.spaceId, t.importKey)
			.where(sql`${t.importKey} is not null`),
		index('question_series')
			.on(t.seriesId)
			.where(sql`${t.seriesId} is not null`),
		index('question_space_closes').on(t.spaceId, t.closesAt, t.id),
		index('question_space_created').on(t.spaceId, t.createdAt, t.id),
		check(
			'question_opens_before_it_closes',
			sql`${t.opensAt} is null or ${t.opensAt} < ${t.closesAt}`
		),
		check(
			'question_due_after_deadline',
			sql`${t.deadlineAt} is null or ${t.resolvesBy} >= ${t.deadlineAt}`
		)
	]
);

export const questionVersion = sqliteTable(
	'question_version',
	{
		id: text('id').$type<VersionId>().primaryKey(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		number: integer('number').notNull(),
		...wording(),
		/** The options as they were worded then; none for a yes-or-no question. */
		options: json<{ id: OptionId; label: string }[]>('options').notNull(),
		/** Space time: what a page "as known on" a day shows. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id),
		note: text('note').notNull().default(''),
		/** A typo: forecasters are not alarmed. */
		minor: flag('minor').notNull().default(false)
	},
	(t) => [index('question_version_number').on(t.questionId, t.number)]
);

export const questionOption = sqliteTable(
	'question_option',
	{
		id: text('id').$type<OptionId>().primaryKey(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		position: integer('position').notNull(),
		label: text('label').notNull(),
		isOther: flag('is_other').notNull().default(false),
		addedAt: instant('added_at').notNull(),
		removedAt: instant('removed_at')
	},
	(t) => [index('question_option_position').on(t.questionId, t.position)]
);

/** The tags of the current version, one a row, for filters. */
export const questionTag = sqliteTable(
	'question_tag',
	{
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		tag: text('tag').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.questionId, t.tag] }),
		index('question_tag_tag').on(t.tag, t.questionId)
	]
);
