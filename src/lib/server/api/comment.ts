import {
	zComment,
	zCommentVersions,
	zCountComments,
	zEditComment,
	zOpenComments,
	zRemoveComment,
	zReplies,
	zTalk,
	zWriteComment
} from '#lib/contract/comment.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import {
	editComment,
	openComments,
	removeComment,
	restoreComment,
	writeComment
} from '#lib/server/actions/comment.ts';
import { inSpace } from './here.ts';
import { onComment, onPlace } from './place.ts';
import { router } from './trpc.ts';
import { commentVersionsView, repliesView, talkView } from './views/comments.ts';
import { mentionableView, whereView } from './views/comment-places.ts';

export const commentRouter = router({
	/** A page of threads about a question or an item of evidence, the one last added to first. */
	list: onPlace('viewer')
		.input(zTalk)
		.query(({ ctx, input }) => talkView(ctx.store, ctx, input, ctx.render)),
	/** A page of the replies of the thread a comment stands in, oldest first. */
	replies: onComment('viewer')
		.input(zReplies)
		.query(({ ctx, input }) => repliesView(ctx.store, ctx, input, ctx.render)),
	/** Every wording of a comment, oldest first. */
	versions: onComment('viewer')
		.input(zCommentVersions)
		.query(({ ctx, input }) => commentVersionsView(ctx.store, ctx, input, ctx.render)),
	/** Where a comment is to be read. */
	where: onComment('viewer')
		.input(zComment)
		.query(({ ctx: { store, place } }) => whereView(store, place)),
	/** How many comments there are on each of these items. */
	counts: inSpace('viewer')
		.input(zCountComments)
		.query(({ ctx: { store, here }, input: { evidenceIds, asOf } }) =>
			store.comments.countsOn(here.space.id, evidenceIds, Math.min(asOf ?? here.now, here.now))
		),
	/** Who can be named with `@`. */
	people: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => mentionableView(store, here)),
	/** Opens what others wrote to somebody who has given no number yet: it is recorded, and their forecasts say so. */
	open: onPlace('forecaster')
		.input(zOpenComments)
		.mutation(({ ctx: { store, here, place, bus } }) => {
			store.atomically(() => {
				openComments(store, here, place);
			});
			bus.publish();
		}),
	write: onPlace('forecaster')
		.input(zWriteComment)
		.mutation(({ ctx: { store, here, place, bus }, input: { answers, words, named } }) => {
			const id = store.atomically(() =>
				writeComment(store, here, place, { answers, words, named })
			);
			bus.publish();
			return { id };
		}),
	edit: onComment('forecaster')
		.input(zEditComment)
		.mutation(({ ctx: { store, here, row, bus }, input: { words, named } }) => {
			store.atomically(() => {
				editComment(store, here, row, { words, named });
			});
			bus.publish();
			return { id: row.id };
		}),
	remove: onComment('forecaster')
		.input(zRemoveComment)
		.mutation(({ ctx: { store, here, row, bus }, input }) => {
			store.atomically(() => {
				removeComment(store, here, row, input.reason);
			});
			bus.publish();
			return { id: row.id };
		}),
	restore: onComment('forecaster')
		.input(zComment)
		.mutation(({ ctx: { store, here, row, bus } }) => {
			store.atomically(() => {
				restoreComment(store, here, row);
			});
			bus.publish();
			return { id: row.id };
		})
});
