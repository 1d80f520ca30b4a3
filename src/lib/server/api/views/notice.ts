import type { UserId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { seenNotices, type SeenNotice } from '#lib/server/told/seen-notices.ts';

type Reader = Here & { userId: UserId };
export type Place = { isRead: boolean; seq: number };

/** More unread than anybody counts. */
const MOST_COUNTED = 99;

/** A page of one member's notices: the unread first, each part newest first. */
export function noticesView(
	store: Store,
	here: Reader,
	{ after, limit }: { after: Place | null; limit: number }
) {
	const rows: SeenNotice[] = [];
	for (const notice of inOrder(store, here, after)) {
		if (rows.length === limit) return { rows, next: placeOf(rows.at(-1)) };
		rows.push(notice);
	}
	return { rows, next: null };
}

function* inOrder(store: Store, here: Reader, after: Place | null): Generator<SeenNotice> {
	if (after?.isRead !== true)
		yield* seenNotices(store, here, { unread: true, before: after?.seq ?? null });
	const before = after?.isRead === true ? after.seq : null;
	for (const notice of seenNotices(store, here, { unread: false, before }))
		if (notice.isRead) yield notice;
}

const placeOf = (last: SeenNotice | undefined): Place | null =>
	last === undefined ? null : { isRead: last.isRead, seq: last.seq };

/** How many unread notices there are to see; a hundred stands for more. */
export function unreadView(store: Store, here: Reader): { unread: number } {
	const notices = seenNotices(store, here, { unread: true, before: null });
	let unread = 0;
	while (unread <= MOST_COUNTED && notices.next().done !== true) unread += 1;
	return { unread };
}
