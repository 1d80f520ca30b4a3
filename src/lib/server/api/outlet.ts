import { zGradeOutlet, zMergeOutlet } from '#lib/contract/outlet.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { gradeOutlet, mergeOutlet } from '#lib/server/actions/outlet.ts';
import { enter, inSpace } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { outletsView } from './views/outlet.ts';

export const outletRouter = router({
	/** A space's outlets by name, without counting anything: what a list is narrowed by. */
	names: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => store.sources.names(here.space.id)),
	/** Each with its grade, how much came from it, and how often it pointed the way things went. */
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => outletsView(store, here)),
	/** Says how reliable an outlet is held to be: editors only. */
	grade: userProcedure.input(zGradeOutlet).mutation(({ ctx, input }) => {
		const { store, bus } = ctx;
		const here = enter(ctx, store.sources.get(input.sourceId).spaceId, 'No such outlet.');
		store.atomically(() => {
			gradeOutlet(store, here, input);
		});
		bus.publish();
		return { id: input.sourceId };
	}),
	/** Says that an outlet is another spelling of one, or of its own again: editors only. Tells which others went along. */
	merge: userProcedure.input(zMergeOutlet).mutation(({ ctx, input }) => {
		const { store, bus } = ctx;
		const here = enter(ctx, store.sources.get(input.sourceId).spaceId, 'No such outlet.');
		const along = store.atomically(() => mergeOutlet(store, here, input));
		bus.publish();
		return { along };
	})
});
