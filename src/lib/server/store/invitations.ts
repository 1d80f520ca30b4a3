import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/access.ts';
import type { InvitationId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { invitation, space, user } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type NewInvitation = {
	spaceId: SpaceId;
	role: Role;
	tokenHash: string;
	invitedBy: UserId;
	expiresAt: Instant;
};

/** Invitations by link. Only the hash of the link's token is kept, so it can be shown once. */
export function invitationStore(db: Db, log: EventLog, newId: MakeId) {
	const open = (now: Instant) =>
		and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));
	return {
		create: (writing: Writing, row: NewInvitation): InvitationId => {
			const id = newId('inv', writing.recordedAt);
			db.insert(invitation)
				.values({ id, ...row, createdAt: writing.recordedAt })
				.run();
			log.append(writing, {
				spaceId: row.spaceId,
				verb: 'invitation.created',
				subject: id,
				payload: { role: row.role }
			});
			return id;
		},
		/** The open invitation behind a token, with what its guest may know. */
		findOpen: (tokenHash: string, now: Instant) =>
			db
				.select({
					id: invitation.id,
					spaceId: invitation.spaceId,
					spaceName: space.name,
					spaceSlug: space.slug,
					role: invitation.role,
					invitedBy: user.name
				})
				.from(invitation)
				.innerJoin(space, eq(space.id, invitation.spaceId))
				.innerJoin(user, eq(user.id, invitation.invitedBy))
				.where(and(eq(invitation.tokenHash, tokenHash), open(now)))
				.get(),
		listOpen: (spaceId: SpaceId, now: Instant) =>
			db
				.select({
					id: invitation.id,
					role: invitation.role,
					createdAt: invitation.createdAt,
					expiresAt: invitation.expiresAt
				})
				.from(invitation)
				.where(and(eq(invitation.spaceId, spaceId), open(now)))
				.orderBy(desc(invitation.createdAt), desc(invitation.id))
				.limit(200)
				.all(),
		accept: (id: InvitationId, userId: UserId, now: Instant): void => {
			db.update(invitation)
				.set({ acceptedBy: userId, acceptedAt: now })
				.where(eq(invitation.id, id))
				.run();
		},
		/** Takes back whatever somebody invited to a space: on leaving it, or on being an owner no longer. */
		revokeOf: (writing: Writing, spaceId: SpaceId, invitedBy: UserId): void => {
			const rows = db
				.update(invitation)
				.set({ revokedAt: writing.recordedAt })
				.where(
					and(
						eq(invitation.spaceId, spaceId),
						eq(invitation.invitedBy, invitedBy),
						open(writing.recordedAt)
					)
				)
				.returning({ id: invitation.id })
				.all();
			for (const { id } of rows)
				log.append(writing, { spaceId, verb: 'invitation.revoked', subject: id });
		},
		/** Takes an open invitation of this space back; says whether there was one. */
		revoke: (writing: Writing, spaceId: SpaceId, id: InvitationId): boolean => {
			const { changes } = db
				.update(invitation)
				.set({ revokedAt: writing.recordedAt })
				.where(
					and(
						eq(invitation.id, id),
						eq(invitation.spaceId, spaceId),
						sql`${invitation.acceptedAt} is null and ${invitation.revokedAt} is null`
					)
				)
				.run();
			if (changes > 0) log.append(writing, { spaceId, verb: 'invitation.revoked', subject: id });
			return changes > 0;
		}
	};
}
