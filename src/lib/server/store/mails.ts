import { and, asc, desc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { MailId, UserId } from '#lib/domain/ids.ts';
import type { MailPace } from '#lib/domain/told/mail-pace.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import type { Db, MakeId } from './open.ts';
import { mail, mailSetting } from './schema/mail.ts';

export type MailSetting = typeof mailSetting.$inferSelect;
export type Mail = typeof mail.$inferSelect;
type Wish = { hash: string; until: Instant; nextAt: Instant };
type When = { pace: MailPace; hour: number; zone: Zone };

/** More mails in doubt than somebody looks into. */
const MOST_IN_DOUBT = 3;

/**
 * Where people want mail, and every mail from when it was claimed. Claims are made in a write transaction, so of two processes
 * only one gets a mail to send.
 */
export function mailStore(db: Db, newId: MakeId) {
	const isTheirs = eq(mailSetting.userId, sql.placeholder('userId'));
	const ofUser = db.select().from(mailSetting).where(isTheirs).prepare();
	const due = db
		.select()
		.from(mailSetting)
		.where(
			and(
				lte(mailSetting.nextAt, sql.placeholder('now')),
				or(
					mailSetting.asksToConfirm,
					and(sql`${mailSetting.address} is not null`, ne(mailSetting.pace, 'off'))
				)
			)
		)
		.orderBy(asc(mailSetting.nextAt), asc(mailSetting.userId))
		.limit(1)
		.prepare();
	const isOpen = and(isNull(mail.sentAt), isNull(mail.failedAt));
	const handOver = db
		.update(mail)
		.set({ handedOverAt: sql`${sql.placeholder('now')}` })
		.where(and(eq(mail.id, sql.placeholder('id')), isOpen, isNull(mail.handedOverAt)))
		.prepare();
	const cutShort = db
		.select()
		.from(mail)
		.where(and(isOpen, isNull(mail.handedOverAt), lte(mail.claimedAt, sql.placeholder('before'))))
		.orderBy(asc(mail.claimedAt), asc(mail.id))
		.limit(100)
		.prepare();
	const inDoubt = db
		.select({ id: mail.id, at: sql<Instant>`${mail.handedOverAt}` })
		.from(mail)
		.where(
			and(
				...[eq(mail.userId, sql.placeholder('userId')), isNull(mail.sentAt)],
				...[isNotNull(mail.handedOverAt), gt(mail.claimedAt, sql.placeholder('after'))],
				or(isNotNull(mail.failedAt), lte(mail.claimedAt, sql.placeholder('before')))
			)
		)
		.orderBy(desc(mail.claimedAt), desc(mail.id))
		.limit(MOST_IN_DOUBT)
		.prepare();
	const change = (userId: UserId, to: Partial<MailSetting>): void => {
		db.update(mailSetting).set(to).where(eq(mailSetting.userId, userId)).run();
	};

	return {
		find: (userId: UserId): MailSetting | undefined => ofUser.get({ userId }),
		/** Names an address that gets nothing but a link to confirm it by; the one before stays until then. */
		want: (userId: UserId, address: string, zone: Zone, now: Instant): void => {
			const wish = { wanted: address, wantedHash: null, wantedUntil: null, asksToConfirm: true };
			const fresh = { ...wish, nextAt: now, failures: 0, problem: null };
			db.insert(mailSetting)
				.values({ userId, zone, ...fresh })
				.onConflictDoUpdate({ target: mailSetting.userId, set: fresh })
				.run();
		},
		/** Whose mail comes next, if any: the one that waits longest. */
		nextDue: (now: Instant): MailSetting | undefined => due.get({ now }),
		/** Puts the address that a token was sent to in force. @returns whose it is; undefined when it is unknown or over */
		confirm: (hash: string, now: Instant, nextAt: (when: When) => Instant): UserId | undefined => {
			const row = db
				.select()
				.from(mailSetting)
				.where(and(eq(mailSetting.wantedHash, hash), gt(mailSetting.wantedUntil, now)))
				.get();
			if (row === undefined) return undefined;
			change(row.userId, {
				...{ address: row.wanted, wanted: null, wantedHash: null, wantedUntil: null },
				// Whoever gives an address wants mail.
				...{ pace: row.pace === 'off' ? 'daily' : row.pace, lookedAt: now },
				nextAt: nextAt({ ...row, pace: row.pace === 'off' ? 'daily' : row.pace })
			});
			return row.userId;
		},
		setPace: (userId: UserId, when: When, nextAt: Instant): void => {
			change(userId, { ...when, nextAt, failures: 0, problem: null });
		},
		/** Forgets the address, and what was named in its place. */
		forget: (userId: UserId): void => {
			db.delete(mailSetting).where(eq(mailSetting.userId, userId)).run();
		},
		/** Nothing to send now: looks again later. */
		lookAgain: (userId: UserId, nextAt: Instant, lookedAt: Instant): void => {
			change(userId, { nextAt, lookedAt });
		},
		/** Claims the mail that confirms an address. */
		claimConfirmation: (userId: UserId, wish: Wish, now: Instant): MailId => {
			const { hash: wantedHash, until: wantedUntil, nextAt } = wish;
			change(userId, { wantedHash, wantedUntil, nextAt, asksToConfirm: false });
			return claim({ userId, kind: 'confirmation', claimedAt: now });
		},
		/** Claims a mail that tells what is new; its notices are taken into it by the caller. */
		claimDigest: (
			userId: UserId,
			{ stopHash, nextAt }: { stopHash: string; nextAt: Instant },
			now: Instant
		): MailId => {
			const lookedAt = ofUser.get({ userId })?.lookedAt ?? null;
			change(userId, { nextAt, lookedAt: now });
			return claim({ userId, kind: 'digest', claimedAt: now, stopHash, lookedAt });
		},
		/** Writes down that the server gets the text now. @returns false where somebody has let go of the mail: then it must not */
		handOver: (id: MailId, now: Instant): boolean => handOver.run({ id, now }).changes === 1,
		sent: (id: MailId, userId: UserId, now: Instant): void => {
			db.update(mail).set({ sentAt: now }).where(eq(mail.id, id)).run();
			change(userId, { failures: 0, triedAt: now, problem: null });
		},
		/** It did not go out, or nobody knows. @param again what is to be tried again, and when; null where it may have arrived */
		failed: (
			{ id, userId }: { id: MailId; userId: UserId },
			problem: string,
			now: Instant,
			again: Partial<MailSetting> | null
		): void => {
			const over = { failedAt: now, ...(again === null ? {} : { handedOverAt: null }) };
			const isLate =
				db
					.update(mail)
					.set(over)
					.where(and(eq(mail.id, id), isOpen))
					.run().changes === 0;
			if (isLate) return;
			change(userId, {
				...again,
				...{ triedAt: now, problem },
				failures: (ofUser.get({ userId })?.failures ?? 0) + 1
			});
		},
		/** Stops the mails of whoever was sent the token. @returns whether anybody was */
		stop: (stopHash: string): boolean => {
			const row = db
				.select({ userId: mail.userId })
				.from(mail)
				.where(eq(mail.stopHash, stopHash))
				.get();
			if (row === undefined) return false;
			change(row.userId, { pace: 'off' });
			return true;
		},
		/** What was claimed by then, and the server has not heard of: whoever was to send it has stopped. */
		cutShort: (before: Instant): Mail[] => cutShort.all({ before }),
		/** Lets go of a mail that was cut short: what it was to say is due now. */
		letGo: ({ id, userId, kind, claimedAt, lookedAt }: Mail, now: Instant): void => {
			db.update(mail).set({ failedAt: now }).where(eq(mail.id, id)).run();
			const setting = ofUser.get({ userId });
			if (kind === 'confirmation')
				change(userId, { nextAt: now, asksToConfirm: setting?.wanted != null });
			// A later mail has told the dates since, and none is told twice.
			else if (setting?.lookedAt === claimedAt) change(userId, { nextAt: now, lookedAt });
			else change(userId, { nextAt: now });
		},
		/** One person's mails of which nobody knows whether they arrived, newest first. @param span when they were claimed */
		inDoubt: (userId: UserId, span: { after: Instant; before: Instant }) =>
			inDoubt.all({ userId, ...span })
	};

	function claim(row: Omit<typeof mail.$inferInsert, 'id'>): MailId {
		const id = newId('m', row.claimedAt);
		db.insert(mail)
			.values({ ...row, id })
			.run();
		return id;
	}
}
