import { zSetName, zSetPassword } from '#lib/contract/account.ts';
import { AppError } from '#lib/domain/errors.ts';
import { hashPassword, isPassword } from '#lib/server/auth/password.ts';
import { router, userProcedure } from './trpc.ts';

export const accountRouter = router({
	/** The name others see, in every space. */
	setName: userProcedure.input(zSetName).mutation(({ ctx, input }) => {
		const now = ctx.clock();
		const { id } = ctx.user;
		ctx.store.atomically(() => {
			ctx.store.users.setName({ by: id, actor: id, at: now, recordedAt: now }, id, input.name);
			ctx.store.forecasters.rename(id, input.name);
		});
		ctx.bus.publish();
		return { name: input.name };
	}),
	/** Sets or changes the password, and ends every other session. */
	setPassword: userProcedure.input(zSetPassword).mutation(async ({ ctx, input }) => {
		const { id, login } = ctx.user;
		const now = ctx.clock();
		await ctx.limiter.begin(id, ctx.address);
		const stored = login === null ? null : ctx.store.users.findByLogin(login);
		if (stored && !(await isPassword(stored.passwordHash, input.current ?? '')))
			throw new AppError('invalid', 'That is not the password in force.', 'current');
		await ctx.limiter.succeed(id, ctx.address);
		const passwordHash = await hashPassword(input.password);
		ctx.store.atomically(() => {
			const writing = { by: id, actor: id, at: now, recordedAt: now };
			ctx.store.users.setPassword(writing, id, input.login, passwordHash);
			ctx.store.sessions.endOthers(id, ctx.session.hash);
		});
		ctx.bus.publish();
		return { login: input.login };
	})
});
