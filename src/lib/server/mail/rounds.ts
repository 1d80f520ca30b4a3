import type { MailId, UserId } from '#lib/domain/ids.ts';
import { nextMailAt, retryAfter } from '#lib/domain/told/mail-pace.ts';
import { DAY, MINUTE, type Clock, type Instant } from '#lib/domain/time.ts';
import { hashToken, makeToken } from '#lib/server/auth/token.ts';
import type { MailSetting } from '#lib/server/store/mails.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Delivery, Message } from './deliver.ts';
import { digestFor } from './digest.ts';
import { writeConfirmation, writeDigest } from './write.ts';

/** How long the link to confirm an address can be used. */
const CONFIRM_WITHIN: Instant = 2 * DAY;
/** Twice what a server may take: what was claimed longer ago and not handed over, nobody is sending any more. */
export const CUT_SHORT_AFTER: Instant = 2 * MINUTE;

type Post = {
	store: Store;
	clock: Clock;
	/** Where browsers find Presage, without a slash at its end. */
	origin: string;
	/** `handOver` is asked before the server gets the text. */
	deliver: (message: Message, handOver: () => boolean) => Promise<Delivery>;
};
type Claimed = { id: MailId; userId: UserId; setting: MailSetting; message: Message };

/**
 * Sends what is due, one mail after the other, until nothing is. A mail is claimed in the database before the server hears of
 * it, and marked before the server gets its text. What a stop cuts short before the mark goes out anew; after it nobody knows
 * whether it arrived, and it is not sent again: nothing is sent twice.
 *
 * What surely did not go out is let go of and written anew at the next try: by then it may hold less, never what may not be seen
 * any more.
 */
export async function sendWhatIsDue(post: Post): Promise<void> {
	const { store, clock } = post;
	takeUpWhatWasCutShort(store, clock());
	for (let claimed = claimNext(post); claimed !== null; claimed = claimNext(post)) {
		const { id, userId, setting } = claimed;
		const delivery = await post.deliver(claimed.message, () =>
			store.atomically(() => store.mails.handOver(id, clock()))
		);
		const now = clock();
		store.atomically(() => {
			if (delivery.kind === 'sent') store.mails.sent(id, userId, now);
			else letGo(store, { id, userId, setting }, delivery, now);
		});
	}
}

function takeUpWhatWasCutShort(store: Store, now: Instant): void {
	store.atomically(() => {
		for (const mail of store.mails.cutShort(now - CUT_SHORT_AFTER)) {
			store.notices.takeOutOfMail(mail.id);
			store.mails.letGo(mail, now);
		}
	});
}

function letGo(
	store: Store,
	{ id, userId, setting }: Omit<Claimed, 'message'>,
	{ problem, mayHaveArrived }: Extract<Delivery, { kind: 'failed' }>,
	now: Instant
): void {
	const failures = (store.mails.find(userId)?.failures ?? 0) + 1;
	const { asksToConfirm, lookedAt } = setting;
	const nextAt = now + retryAfter(failures);
	// As it was before the claim, but later. A wish that came meanwhile stays.
	const again = { lookedAt, nextAt, ...(asksToConfirm ? { asksToConfirm } : {}) };
	if (!mayHaveArrived) store.notices.takeOutOfMail(id);
	store.mails.failed({ id, userId }, problem, now, mayHaveArrived ? null : again);
}

/** The next mail, claimed; null when nothing is due. Each look is a transaction of its own, so that nobody waits for many. */
function claimNext(post: Post): Claimed | null {
	const { store, clock } = post;
	for (;;) {
		const now = clock();
		const looked = store.atomically(() => {
			const setting = store.mails.nextDue(now);
			if (setting === undefined) return 'done';
			return setting.asksToConfirm
				? claimConfirmation(post, setting, now)
				: claimDigest(post, setting, now);
		});
		if (looked === 'done') return null;
		if (looked !== 'nothing') return looked;
	}
}

function claimConfirmation({ store, origin }: Post, setting: MailSetting, now: Instant): Claimed {
	const { userId, wanted } = setting;
	const token = makeToken();
	const nextAt = nextMailAt(setting, now);
	const wish = { hash: hashToken(token), until: now + CONFIRM_WITHIN, nextAt };
	const id = store.mails.claimConfirmation(userId, wish, now);
	const written = writeConfirmation(`${origin}/account/mail/${token}`);
	return { id, userId, setting, message: { id, to: wanted ?? '', ...written, stopAt: null } };
}

function claimDigest({ store, origin }: Post, setting: MailSetting, now: Instant) {
	const { userId, address } = setting;
	const nextAt = nextMailAt(setting, now);
	const { parts, taken } = digestFor(store, setting, now);
	if (parts.length === 0 || address === null) {
		store.mails.lookAgain(userId, nextAt, now);
		return 'nothing' as const;
	}
	const token = makeToken();
	const id = store.mails.claimDigest(userId, { stopHash: hashToken(token), nextAt }, now);
	store.notices.takeIntoMail(id, taken);
	const stop = `${origin}/account/mail/stop/${token}`;
	const written = writeDigest(parts, { origin, stop });
	return { id, userId, setting, message: { id, to: address, ...written, stopAt: stop } };
}
