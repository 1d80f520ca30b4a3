import { zSignIn } from '#lib/contract/account.ts';
import { AppError } from '#lib/domain/errors.ts';
import { startSession } from '#lib/server/auth/session.ts';
import { isPassword } from '#lib/server/auth/password.ts';
import { publicProcedure, router, userProcedure } from './trpc.ts';

export const sessionRouter = router({
	/** Who is signed in; null for nobody. */
	me: publicProcedure.query(({ ctx }) => ctx.user),
	/** Whether a password can open anything here, or only a link. It tells nothing about who has one. */
	takesPassword: publicProcedure.query(({ ctx }) => ctx.store.users.hasPassword()),
	signIn: publicProcedure.input(zSignIn).mutation(async ({ ctx, input }) => {
		const key = input.login.toLowerCase();
		await ctx.limiter.begin(key, ctx.address);
		const account = ctx.store.users.findByLogin(input.login);
		if (!(await isPassword(account?.passwordHash ?? null, input.password)) || account === undefined)
			throw new AppError('invalid', 'That name and password do not belong together.', 'password');
		await ctx.limiter.succeed(key, ctx.address);
		startSession(ctx, account.id);
		ctx.bus.publish();
		return { signedIn: true };
	}),
	signOut: userProcedure.mutation(({ ctx }) => {
		const now = ctx.clock();
		const { hash } = ctx.session;
		const by = ctx.user.id;
		if (hash !== null)
			ctx.store.atomically(() => {
				ctx.store.sessions.end({ by, actor: by, at: now, recordedAt: now }, hash);
			});
		ctx.session.clear();
		return { signedIn: false };
	})
});
