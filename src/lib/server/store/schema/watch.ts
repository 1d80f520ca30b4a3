import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { LocalDay } from '#lib/domain/time.ts';
import { flag, instant } from './columns.ts';
import { space, user } from './people.ts';
import { question } from './question.ts';

/** What one person wants to be told of a question. Their own business, and changeable, so not in the log. */
export const watch = sqliteTable(
	'watch',
	{
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		/** By how many points the crowd has to move; null for not at all. */
		points: integer('points'),
		/** What becomes of it: resolved, reopened, an outcome proposed or disputed, the criteria clarified. */
		outcome: flag('outcome').notNull(),
		comments: flag('comments').notNull(),
		/** A day on which to be reminded, once; null when none is named, or when it has come. */
		day: text('day').$type<LocalDay>(),
		/** The beginning of that day in the space's zone. */
		dayAt: instant('day_at'),
		/** Space time: moves are measured from the crowd as it stood then. */
		since: instant('since').notNull(),
		/** Real time: told of a move a short while ago; further ones wait until then. */
		quietUntil: instant('quiet_until'),
		/** Real time: a move came meanwhile, so the crowd is looked at again then. */
		checkAt: instant('check_at'),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.userId, t.questionId] }),
		index('watch_question').on(t.questionId),
		index('watch_user').on(t.userId, t.spaceId, t.createdAt),
		index('watch_day')
			.on(t.dayAt)
			.where(sql`${t.dayAt} is not null`),
		index('watch_check')
			.on(t.checkAt)
			.where(sql`${t.checkAt} is not null`),
		check('watch_points', sql`${t.points} is null or ${t.points} between 1 and 99`)
	]
);
