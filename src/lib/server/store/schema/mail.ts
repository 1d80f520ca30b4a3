import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MAIL_PACES } from '#lib/domain/told/mail-pace.ts';
import type { MailId, UserId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { flag, instant } from './columns.ts';
import { user } from './people.ts';

/** Where and when somebody wants mail, and how sending it goes. Their own business, so not in the log. */
export const mailSetting = sqliteTable(
	'mail_setting',
	{
		userId: text('user_id')
			.$type<UserId>()
			.primaryKey()
			.references(() => user.id),
		/** Confirmed: they have opened a link that was sent there. */
		address: text('address'),
		/** Named, and not confirmed yet. */
		wanted: text('wanted'),
		wantedHash: text('wanted_hash').unique(),
		wantedUntil: instant('wanted_until'),
		/** The mail with that link has still to go out. */
		asksToConfirm: flag('asks_to_confirm').notNull().default(false),
		pace: text('pace', { enum: MAIL_PACES }).notNull().default('off'),
		/** Of the day, for the pace of a day. */
		hour: integer('hour').notNull().default(7),
		zone: text('zone').$type<Zone>().notNull(),
		/** When to look for something to send. */
		nextAt: instant('next_at').notNull(),
		/** Up to when dates that come near have been looked through. */
		lookedAt: instant('looked_at'),
		/** How many tries in a row have failed, the last one when, and why; nought and null once one has gone out. */
		failures: integer('failures').notNull().default(0),
		triedAt: instant('tried_at'),
		problem: text('problem')
	},
	(t) => [
		index('mail_setting_next')
			.on(t.nextAt)
			.where(sql`${t.asksToConfirm} or (${t.address} is not null and ${t.pace} <> 'off')`),
		check('mail_setting_hour', sql`${t.hour} between 0 and 23`)
	]
);

/**
 * A mail from when it was claimed. What was neither handed over nor is over was cut short and goes out anew; of what was handed
 * over and not answered nobody knows whether it arrived, and it is not sent again.
 */
export const mail = sqliteTable(
	'mail',
	{
		id: text('id').$type<MailId>().primaryKey(),
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		kind: text('kind', { enum: ['confirmation', 'digest'] }).notNull(),
		claimedAt: instant('claimed_at').notNull(),
		/** Up to when dates had been looked through before: a digest that is let go of looks from there again. */
		lookedAt: instant('looked_at'),
		/** From when the server may have the text, written down before it gets the first byte; null again where it surely has not. */
		handedOverAt: instant('handed_over_at'),
		sentAt: instant('sent_at'),
		failedAt: instant('failed_at'),
		/** Hash of the token in its link that stops the mails. */
		stopHash: text('stop_hash').unique()
	},
	(t) => [
		index('mail_user').on(t.userId, t.claimedAt),
		index('mail_open')
			.on(t.claimedAt)
			.where(sql`${t.sentAt} is null and ${t.failedAt} is null`)
	]
);
