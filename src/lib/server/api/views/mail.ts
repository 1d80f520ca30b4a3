import { DAY } from '#lib/domain/time.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { SignedIn } from '#lib/server/auth/signed-in.ts';
import { messageIdOf } from '#lib/server/mail/message-id.ts';
import { CUT_SHORT_AFTER } from '#lib/server/mail/rounds.ts';

/** For how long a mail in doubt is spoken of. */
const LOOKED_FOR = 14 * DAY;

/** Where and when somebody wants mail, and how sending it goes; the setting is null while they have named no address. */
export function mailView({
	store,
	user,
	clock,
	mailFrom
}: Pick<Context, 'store' | 'clock' | 'mailFrom'> & { user: SignedIn }) {
	const row = store.mails.find(user.id);
	if (row === undefined) return { from: mailFrom, setting: null };
	const now = clock();
	const doubtful = { after: now - LOOKED_FOR, before: now - CUT_SHORT_AFTER };
	const { address, wanted, asksToConfirm, pace, hour, zone, nextAt, triedAt, problem } = row;
	return {
		/** Who mail comes from; null where no server is named. */
		from: mailFrom,
		setting: {
			...{ address, wanted, pace, hour, zone, problem },
			/** The link to confirm it has gone out. */
			isConfirmationSent: wanted !== null && !asksToConfirm,
			triedAt,
			/** When what failed is tried again. */
			nextAt,
			/** Handed over, and never answered: each by what it is known by, so that it can be looked for. */
			inDoubt: store.mails
				.inDoubt(user.id, doubtful)
				.map(({ id, at }) => ({ id, at, messageId: messageIdOf(id) }))
		}
	};
}
