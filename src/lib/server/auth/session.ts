import type { UserId } from '#lib/domain/ids.ts';
import { DAY, type Clock, type Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { hashToken, makeToken } from './token.ts';

/** How long a session lasts without a new sign-in. */
export const SESSION_LIFE = 30 * DAY;
/** How long the link that a start prints can be used. */
const LINK_LIFE = 7 * DAY;

/** Starts a session and hands its secret to whoever keeps it. */
export function startSession(
	at: { store: Store; clock: Clock; session: { set: (token: string) => void } },
	userId: UserId
): void {
	const now = at.clock();
	const token = makeToken();
	at.store.atomically(() => {
		at.store.sessions.start(
			{ by: userId, actor: userId, at: now, recordedAt: now },
			userId,
			hashToken(token),
			now + SESSION_LIFE
		);
	});
	at.session.set(token);
}

/** A new one-time link for the owner of the installation; the account is made on the first call. Returns the token. */
export function makeOwnerLink(
	store: Store,
	now: Instant,
	actor: 'system' | 'command line' = 'system'
): string {
	const token = makeToken();
	const writing = { by: null, actor, at: now, recordedAt: now };
	store.atomically(() => {
		const owner = store.users.findOwner()?.id ?? store.users.createOwner(writing);
		store.sessions.addLink(writing, owner, hashToken(token), now + LINK_LIFE);
	});
	return token;
}

/** Uses a one-time link up for a session; false when it is unknown, used or over. */
export function useLink(
	at: { store: Store; clock: Clock; session: { set: (token: string) => void } },
	token: string
): boolean {
	const userId = at.store.sessions.useLink(hashToken(token), at.clock());
	if (userId === undefined) return false;
	startSession(at, userId);
	return true;
}
