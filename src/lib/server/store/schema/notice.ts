import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { NOTICE_KINDS } from '#lib/domain/notice.ts';
import type {
	ForecasterId,
	MailId,
	NoticeId,
	QuestionId,
	SpaceId,
	UserId
} from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { mail } from './mail.ts';
import { forecaster, space, user } from './people.ts';
import { question } from './question.ts';

/**
 * What one person is told about a question: derived from what happened, so not in the log. A cause is told once to a person,
 * whoever writes it twice.
 */
export const notice = sqliteTable(
	'notice',
	{
		seq: sequence(),
		id: text('id').$type<NoticeId>().notNull().unique(),
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
		/** What it is about: the id of a comment, a resolution, a proposal; a day; an event's number. */
		cause: text('cause').notNull(),
		/** Who did it; null for a program, for time passing, or for a forecaster without an account. */
		actorId: text('actor_id')
			.$type<UserId>()
			.references(() => user.id),
		/** The forecaster without an account who did it. */
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.references(() => forecaster.id),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		readAt: instant('read_at'),
		/** The mail that tells it, from when it was claimed, before it was sent: so nothing is mailed twice. */
		mailId: text('mail_id')
			.$type<MailId>()
			.references(() => mail.id)
	},
	(t) => [
		uniqueIndex('notice_once').on(t.userId, t.kind, t.cause),
		index('notice_unread')
			.on(t.userId, t.spaceId, t.seq)
			.where(sql`${t.readAt} is null`),
		index('notice_all').on(t.userId, t.spaceId, t.seq),
		index('notice_unmailed')
			.on(t.userId, t.spaceId, t.seq)
			.where(sql`${t.readAt} is null and ${t.mailId} is null`),
		index('notice_mail')
			.on(t.mailId)
			.where(sql`${t.mailId} is not null`)
	]
);
