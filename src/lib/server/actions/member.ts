import { assertRole, type Role } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

/** Gives a member another role. @throws {AppError} not_found; conflict when the last owner would go */
export function changeRole(store: Store, here: Here, userId: UserId, role: Role): void {
	assertNotLastOwner(store, here, userId, role);
	store.spaces.setRole(writingOf(here), here.space.id, userId, role);
	if (role !== 'owner') store.invitations.revokeOf(writingOf(here), here.space.id, userId);
}

/** Takes a member out: an owner anybody, everybody themselves. Their forecasts stay. */
export function removeMember(store: Store, here: Here, userId: UserId): void {
	if (userId !== here.userId) assertRole(here.role, 'owner');
	assertNotLastOwner(store, here, userId, null);
	store.spaces.removeMember(writingOf(here), here.space.id, userId);
	store.invitations.revokeOf(writingOf(here), here.space.id, userId);
	// Whoever comes back makes new ones.
	for (const { id } of store.feeds.list(userId, here.space.id))
		store.feeds.revoke(writingOf(here), { userId, spaceId: here.space.id }, id);
}

function assertNotLastOwner(store: Store, here: Here, userId: UserId, next: Role | null): void {
	const members = store.spaces.members(here.space.id);
	if (!members.some((member) => member.userId === userId))
		throw new AppError('not_found', 'No such member.');
	const others = members.filter((member) => member.userId !== userId && member.role === 'owner');
	if (next !== 'owner' && others.length === 0)
		throw new AppError('conflict', 'A space needs an owner. Make somebody else one first.');
}
