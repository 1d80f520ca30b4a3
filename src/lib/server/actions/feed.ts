import { AppError } from '#lib/domain/errors.ts';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import type { FeedKind } from '#lib/domain/told/feed-kind.ts';
import { hashToken, makeToken } from '#lib/server/auth/token.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

/** One for every program of a person, and some to spare. */
const MOST = 20;

/** Makes a secret address for one of somebody’s programs. @returns its token, which is not kept */
export function makeFeed(
	store: Store,
	here: Here & { userId: UserId },
	{ kind, name, spaceId }: { kind: FeedKind; name: string; spaceId: SpaceId }
): string {
	const { userId } = here;
	if (store.feeds.list(userId, spaceId).length >= MOST)
		throw new AppError('conflict', `You have ${String(MOST)} links here. Revoke one first.`);
	const token = makeToken();
	const row = { userId, spaceId, kind, name, tokenHash: hashToken(token) };
	store.feeds.create(writingOf(here), row);
	return token;
}
