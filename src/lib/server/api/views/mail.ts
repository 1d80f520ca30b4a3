import type { Context } from '#lib/server/api/context.ts';
import type { SignedIn } from '#lib/server/auth/signed-in.ts';

/** Where and when somebody wants mail, and how sending it goes; the setting is null while they have named no address. */
export function mailView({
	store,
	user,
	mailFrom
}: Pick<Context, 'store' | 'mailFrom'> & { user: SignedIn }) {
	const row = store.mails.find(user.id);
	if (row === undefined) return { from: mailFrom, setting: null };
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
			nextAt
		}
	};
}
