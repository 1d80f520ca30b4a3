import type { Role } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';
import { DAY, type Clock, type Instant } from '#lib/domain/time.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import { startSession } from '#lib/server/auth/session.ts';
import { hashToken, makeToken } from '#lib/server/auth/token.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { joinSpace } from './space.ts';

const INVITATION_LIFE = 14 * DAY;

/**
 * Makes an invitation and returns the token of its link, which is shown once.
 *
 * @throws {AppError} conflict while the host has no password: with a second person, a link on the terminal no longer does
 */
export function inviteGuest(
	store: Store,
	here: Here,
	host: { id: UserId; login: string | null },
	role: Role
): string {
	if (host.login === null)
		throw new AppError(
			'conflict',
			'Set a password for yourself first: with a second person here, everybody signs in.',
			'password'
		);
	const token = makeToken();
	store.invitations.create(writingOf(here), {
		spaceId: here.space.id,
		role,
		tokenHash: hashToken(token),
		invitedBy: host.id,
		expiresAt: here.recordedAt + INVITATION_LIFE
	});
	return token;
}

export type Accepting = {
	token: string;
	account: { name: string; login: string; password: string } | null;
};
type At = {
	store: Store;
	clock: Clock;
	user: { id: UserId; name: string | null } | null;
	session: { set: (token: string) => void };
};

/**
 * Makes the holder of an invitation a member, signs a new account in, and returns the space's address.
 *
 * @throws {AppError} not_found when the link is used, revoked or over; invalid when there is nobody to join
 */
export async function acceptInvitation(at: At, { token, account }: Accepting): Promise<string> {
	const { store, user } = at;
	if (user === null && account === null)
		throw new AppError('invalid', 'Give a name and a password, or sign in first.', 'account.name');
	// Before the password is hashed: whoever has no invitation does not get to keep the processor busy.
	findInvitation(store, token, at.clock());
	const passwordHash = account === null ? null : await hashPassword(account.password);
	const now = at.clock();
	const joined = store.atomically(() => {
		const found = findInvitation(store, token, now);
		const guest =
			user ??
			newAccount(store, now, {
				name: account?.name ?? '',
				login: account?.login ?? '',
				passwordHash: passwordHash ?? ''
			});
		const space = store.spaces.get(found.spaceId);
		const writing = { by: guest.id, actor: guest.id, at: space.asOf ?? now, recordedAt: now };
		if (store.spaces.findFor(guest.id, found.spaceId) === undefined)
			joinSpace(store, writing, {
				spaceId: found.spaceId,
				userId: guest.id,
				name: guest.name ?? 'Guest',
				role: found.role
			});
		store.invitations.accept(found.id, guest.id, now);
		return { slug: found.spaceSlug, userId: guest.id };
	});
	if (user === null) startSession(at, joined.userId);
	return joined.slug;
}

/** The open invitation behind a link. @throws {AppError} not_found when it is used, revoked or over */
export function findInvitation(store: Store, token: string, now: Instant) {
	const found = store.invitations.findOpen(hashToken(token), now);
	if (found !== undefined) return found;
	throw new AppError(
		'not_found',
		'This invitation was used, taken back, or is over. Ask for a new one.'
	);
}

function newAccount(
	store: Store,
	now: number,
	row: { name: string; login: string; passwordHash: string }
): { id: UserId; name: string | null } {
	const writing = { by: null, actor: 'system', at: now, recordedAt: now } as const;
	return { id: store.users.create(writing, row), name: row.name };
}
