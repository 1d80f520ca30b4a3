import { zFeed, zMakeFeed, zReadFeed } from '#lib/contract/told.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { AppError } from '#lib/domain/errors.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { makeFeed } from '#lib/server/actions/feed.ts';
import { readFeed } from '#lib/server/told/feed.ts';
import { inSpace } from './here.ts';
import { publicProcedure, router } from './trpc.ts';

export const feedRouter = router({
	/** My feeds of a space that still work; what is secret of them was shown once. */
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => store.feeds.list(here.userId, here.space.id)),
	make: inSpace('viewer')
		.input(zMakeFeed)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const token = store.atomically(() => makeFeed(store, here, input));
			bus.publish();
			return { token };
		}),
	revoke: inSpace('viewer')
		.input(zFeed)
		.mutation(({ ctx: { store, here, bus }, input: { feedId, spaceId } }) => {
			const whose = { userId: here.userId, spaceId };
			const done = store.atomically(() => store.feeds.revoke(writingOf(here), whose, feedId));
			if (!done) throw new AppError('not_found', 'No such feed: it may be revoked already.');
			bus.publish();
			return { revoked: true };
		}),
	/** What stands in a feed for whoever holds its token, as the member who made it may see it today. */
	read: publicProcedure.input(zReadFeed).query(({ ctx, input }) => readFeed(ctx, input))
});
