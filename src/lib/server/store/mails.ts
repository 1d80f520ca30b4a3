import { and, asc, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { MailId, UserId } from '#lib/domain/ids.ts';
import type { MailPace } from '#lib/domain/told/mail-pace.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import type { Db, MakeId } from './open.ts';
import { mail, mailSetting } from './schema/mail.ts';

export type MailSetting = typeof mailSetting.$inferSelect;
type Wish = { hash: string; until: Instant; nextAt: Instant };
type When = { pace: MailPace; hour: number; zone: Zone };

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
			return claim(userId, 'confirmation', null, now);
		},
		/** Claims a mail that tells what is new; its notices are taken into it by the caller. */
		claimDigest: (
			userId: UserId,
			{ stopHash, nextAt }: { stopHash: string; nextAt: Instant },
			now: Instant
		): MailId => {
			change(userId, { nextAt, lookedAt: now });
			return claim(userId, 'digest', stopHash, now);
		},
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
			db.update(mail).set({ failedAt: now }).where(eq(mail.id, id)).run();
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
		/** What was claimed and neither sent nor failed: cut short, or on its way just now. */
		unfinished: (): MailId[] =>
			db
				.select({ id: mail.id })
				.from(mail)
				.where(and(isNull(mail.sentAt), isNull(mail.failedAt)))
				.orderBy(asc(mail.claimedAt), asc(mail.id))
				.limit(100)
				.all()
				.map((row) => row.id)
	};

	function claim(
		userId: UserId,
		kind: 'confirmation' | 'digest',
		stopHash: string | null,
		claimedAt: Instant
	): MailId {
		const id = newId('m', claimedAt);
		db.insert(mail).values({ id, userId, kind, claimedAt, stopHash }).run();
		return id;
	}
}
