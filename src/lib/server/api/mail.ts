import { zToken } from '#lib/contract/account.ts';
import { zMailAddress, zMailPace } from '#lib/contract/told.ts';
import { AppError } from '#lib/domain/errors.ts';
import { nextMailAt } from '#lib/domain/told/mail-pace.ts';
import { hashToken } from '#lib/server/auth/token.ts';
import { inSpace } from './here.ts';
import { publicProcedure, router, userProcedure } from './trpc.ts';
import { mailView } from './views/mail.ts';

/** Mail is one's own, over all spaces. */
export const mailRouter = router({
	/** Where and when I want mail, and how sending it goes. */
	setting: userProcedure.query(({ ctx }) => mailView(ctx)),
	/** Names an address; nothing but a link to confirm it goes there until that is opened. */
	setAddress: inSpace('viewer')
		.input(zMailAddress)
		.mutation(async ({ ctx, input: { address } }) => {
			const { store, here, limiter, mailFrom } = ctx;
			if (mailFrom === null)
				throw new AppError('conflict', 'No mail can be sent from here yet: no server is named.');
			// Ten addresses in a quarter of an hour: nobody sends mail to strangers from here.
			await limiter.take(`mail ${here.userId}`, '', 6);
			store.atomically(() => {
				store.mails.want(here.userId, address, here.space.settings.zone, ctx.clock());
			});
			return mailView(ctx);
		}),
	setPace: userProcedure.input(zMailPace).mutation(({ ctx, input }) => {
		const { store, user, clock } = ctx;
		const now = clock();
		const row = store.mails.find(user.id);
		if (row === undefined) throw new AppError('conflict', 'Give an address first.', 'address');
		store.atomically(() => {
			// A link that has still to go out does not wait for the hour.
			store.mails.setPace(user.id, input, row.asksToConfirm ? now : nextMailAt(input, now));
		});
		return mailView(ctx);
	}),
	forget: userProcedure.mutation(({ ctx }) => {
		ctx.store.mails.forget(ctx.user.id);
		return { forgotten: true };
	}),
	/** Confirms the address that a token was sent to, for whoever opens its link. */
	confirm: publicProcedure.input(zToken).mutation(({ ctx: { store, clock }, input }) => {
		const now = clock();
		const userId = store.atomically(() =>
			store.mails.confirm(hashToken(input.token), now, (when) => nextMailAt(when, now))
		);
		if (userId === undefined)
			throw new AppError(
				'not_found',
				'This link was used, or is older than two days. Name the address again under “What you are told”.'
			);
		return { confirmed: true };
	}),
	/** Stops the mails by the link in one of them: the same answer for every token, and as often as it is asked. */
	stop: publicProcedure.input(zToken).mutation(({ ctx: { store }, input }) => {
		store.atomically(() => {
			store.mails.stop(hashToken(input.token));
		});
		return { stopped: true };
	})
});
