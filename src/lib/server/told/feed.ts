import { createHash } from 'node:crypto';
import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';
import type { FeedKind } from '#lib/domain/told/feed-kind.ts';
import type { Clock } from '#lib/domain/time.ts';
import { findHere, type Here } from '#lib/server/actions/here.ts';
import type { Limiter } from '#lib/server/auth/limits.ts';
import { hashToken } from '#lib/server/auth/token.ts';
import type { Store } from '#lib/server/store/open.ts';
import { atomOf } from './atom.ts';
import { calendarOf } from './calendar.ts';

type At = { store: Store; clock: Clock; limiter: Limiter; address: string };
/** A feed as it is served. */
export type ServedFeed = { type: string; body: string; etag: string };

const TYPES: Record<FeedKind, string> = {
	calendar_space: 'text/calendar; charset=utf-8',
	calendar_mine: 'text/calendar; charset=utf-8',
	notices: 'application/atom+xml; charset=utf-8'
};

/**
 * What stands in a feed today, for the member who made it. Nothing is kept of an earlier reading: what they may not see any
 * more is not in it.
 *
 * @throws {AppError} not_found, the same for a token that never was, one that was revoked and one whose maker has left the
 * space; too_many for who asks too often
 */
export async function readFeed(
	{ store, clock, limiter, address }: At,
	{ token, origin }: { token: string; origin: string }
): Promise<ServedFeed> {
	const feed = store.feeds.find(hashToken(token));
	await limiter.take(feed?.id ?? 'no feed', address);
	const here = feed && findHere(store, feed, clock());
	if (feed === undefined || here === undefined) throw new AppError('not_found', 'No such feed.');
	const body = bodyOf(store, here, feed, new URL(origin).origin);
	store.feeds.noteRead(feed.id, here.recordedAt);
	return { type: TYPES[feed.kind], body, etag: `"${digestOf(body)}"` };
}

type FoundFeed = NonNullable<ReturnType<Store['feeds']['find']>>;

function bodyOf(
	store: Store,
	here: Here & { userId: UserId },
	{ kind, id, name, createdAt }: FoundFeed,
	origin: string
): string {
	const link = (path: string) => `${origin}/${encodeURIComponent(here.space.slug)}/${path}`;
	const place = { title: `${name} · ${here.space.name}`, link };
	switch (kind) {
		case 'calendar_space':
			return calendarOf(store, here, 'space', place);
		case 'calendar_mine':
			return calendarOf(store, here, 'mine', place);
		case 'notices':
			return atomOf(store, here, { ...place, feedId: id, createdAt });
	}
}

const digestOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 27);
