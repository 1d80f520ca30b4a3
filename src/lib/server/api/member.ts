import { zAccept, zToken } from '#lib/contract/account.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { zInvitation, zInvite, zMember, zSetRole } from '#lib/contract/space.ts';
import { AppError } from '#lib/domain/errors.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { acceptInvitation, findInvitation, inviteGuest } from '#lib/server/actions/invitation.ts';
import { changeRole, removeMember } from '#lib/server/actions/member.ts';
import { inSpace } from './here.ts';
import { publicProcedure, router } from './trpc.ts';

export const memberRouter = router({
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) =>
			store.spaces
				.members(here.space.id)
				.map((row) => (here.role === 'owner' ? row : { ...row, login: null }))
		),
	setRole: inSpace('owner')
		.input(zSetRole)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			store.atomically(() => {
				changeRole(store, here, input.userId, input.role);
			});
			bus.publish();
			return { role: input.role };
		}),
	/** Takes somebody out of the space; anybody but the last owner may leave. */
	remove: inSpace('viewer')
		.input(zMember)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			store.atomically(() => {
				removeMember(store, here, input.userId);
			});
			bus.publish();
			return { removed: true };
		}),
	invite: inSpace('owner')
		.input(zInvite)
		.mutation(({ ctx: { store, here, user, bus }, input }) => {
			const token = store.atomically(() => inviteGuest(store, here, user, input.role));
			bus.publish();
			return { token };
		}),
	invitations: inSpace('owner')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) =>
			store.invitations.listOpen(here.space.id, here.recordedAt)
		),
	revoke: inSpace('owner')
		.input(zInvitation)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const done = store.atomically(() =>
				store.invitations.revoke(writingOf(here), here.space.id, input.invitationId)
			);
			if (!done) throw new AppError('not_found', 'No such open invitation.');
			bus.publish();
			return { revoked: true };
		}),
	/** What the holder of an invitation's link may know before accepting. */
	invitation: publicProcedure.input(zToken).query(({ ctx, input }) => {
		const { spaceName, role, invitedBy } = findInvitation(ctx.store, input.token, ctx.clock());
		return { spaceName, role, invitedBy };
	}),
	/** Joins the space, with a new account or the one that is signed in. */
	accept: publicProcedure.input(zAccept).mutation(async ({ ctx, input }) => {
		const slug = await acceptInvitation(ctx, input);
		ctx.bus.publish();
		return { slug };
	})
});
