import { zNotices, zReadNotices } from '#lib/contract/told.ts';
import { zQuestionScope, zSpaceScope } from '#lib/contract/values.ts';
import { inSpace, onQuestion } from './here.ts';
import { router } from './trpc.ts';
import { noticesView, unreadView } from './views/notice.ts';

export const noticeRouter = router({
	/** What I was told in a space, the unread first. */
	list: inSpace('viewer')
		.input(zNotices)
		.query(({ ctx: { store, here }, input }) => noticesView(store, here, input)),
	/** How many I have not read, for the masthead. */
	unread: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => unreadView(store, here)),
	/** Marks some of mine, or all in the space, as read. */
	read: inSpace('viewer')
		.input(zReadNotices)
		.mutation(({ ctx: { store, here }, input: { spaceId, ids } }) => ({
			read: store.notices.read(here.userId, ids === null ? { spaceId } : { ids }, here.recordedAt)
		})),
	/** Opening a question reads what was told about it. */
	readOnQuestion: onQuestion('viewer')
		.input(zQuestionScope)
		.mutation(({ ctx: { store, here }, input }) => ({
			read: store.notices.read(here.userId, input, here.recordedAt)
		}))
});
