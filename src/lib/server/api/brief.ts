import { zBeginBrief, zBrief, zBriefs, zIssueBrief, zSaveBrief } from '#lib/contract/brief.ts';
import { zId } from '#lib/contract/values.ts';
import { assertRole, type Role } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import { beginBrief, discardBrief, issueBrief, saveBrief } from '#lib/server/actions/brief.ts';
import { z } from 'zod';
import { enter, inSpace } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { briefListView, briefView } from './views/brief.ts';

/** A procedure on a brief, for members of its space with at least this role. */
const onBrief = (needed: Role) =>
	userProcedure.input(z.object({ briefId: zId('b') })).use(({ ctx, input, next }) => {
		const missing = 'No such brief.';
		const { findDraft, find } = ctx.store.briefs;
		const spaceId = (findDraft(input.briefId) ?? find(input.briefId))?.spaceId;
		if (spaceId === undefined) throw new AppError('not_found', missing);
		const here = enter(ctx, spaceId, missing);
		assertRole(here.role, needed);
		return next({ ctx: { here } });
	});

export const briefRouter = router({
	list: inSpace('viewer')
		.input(zBriefs)
		.query(({ ctx: { store, here }, input }) => briefListView(store, here, input)),
	/** A brief as it was issued, or a draft as it would be issued now. */
	read: onBrief('viewer')
		.input(zBrief)
		.query(({ ctx: { store, here, render }, input }) =>
			briefView(store, here, input.briefId, render)
		),
	begin: inSpace('forecaster')
		.input(zBeginBrief)
		.mutation(({ ctx: { store, here }, input: { plan } }) => ({
			id: store.atomically(() => beginBrief(store, here, plan))
		})),
	save: onBrief('forecaster')
		.input(zSaveBrief)
		.mutation(({ ctx: { store, here }, input }) => ({
			revision: store.atomically(() => saveBrief(store, here, input))
		})),
	discard: onBrief('forecaster')
		.input(zBrief)
		.mutation(({ ctx: { store, here }, input: { briefId } }) => {
			store.atomically(() => {
				discardBrief(store, here, briefId);
			});
			return { id: briefId };
		}),
	/** Freezes a draft with the numbers of this instant. */
	issue: onBrief('forecaster')
		.input(zIssueBrief)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const number = store.atomically(() => issueBrief(store, here, input));
			bus.publish();
			return { id: input.briefId, number };
		})
});
