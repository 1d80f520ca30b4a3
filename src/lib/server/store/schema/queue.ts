import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { QueueRules } from '#lib/domain/queue/rules.ts';
import { instant, json } from './columns.ts';
import { space, user } from './people.ts';
import { question } from './question.ts';

/** What brings questions into one person's queue in a space; without a row the defaults hold. A setting of theirs, so not in the log. */
export const queueRules = sqliteTable(
	'queue_rules',
	{
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		rules: json<QueueRules>('rules').notNull()
	},
	(t) => [primaryKey({ columns: [t.userId, t.spaceId] })]
);

/** A question that one person has put off. */
export const snooze = sqliteTable(
	'snooze',
	{
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		/** Space time; null: until evidence comes or the crowd moves. */
		until: instant('until')
	},
	(t) => [primaryKey({ columns: [t.userId, t.questionId] })]
);
