import { and, asc, eq, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { forecaster, membership, space, user, type SpaceSettings } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type NewSpace = {
	name: string;
	slug: string;
	settings: SpaceSettings;
	asOf: Instant | null;
};

/** Spaces and who is in them. */
export function spaceStore(db: Db, log: EventLog, newId: MakeId) {
	const byMember = db
		.select({ space, role: membership.role, forecasterId: forecaster.id })
		.from(membership)
		.innerJoin(space, eq(space.id, membership.spaceId))
		.innerJoin(
			forecaster,
			and(eq(forecaster.spaceId, membership.spaceId), eq(forecaster.userId, membership.userId))
		)
		.where(
			and(
				eq(membership.userId, sql.placeholder('userId')),
				eq(membership.spaceId, sql.placeholder('id'))
			)
		)
		.prepare();
	const bySlug = db
		.select({ id: space.id })
		.from(space)
		.where(eq(space.slug, sql.placeholder('slug')))
		.prepare();
	const mine = db
		.select({
			id: space.id,
			name: space.name,
			slug: space.slug,
			role: membership.role,
			asOf: space.asOf
		})
		.from(membership)
		.innerJoin(space, eq(space.id, membership.spaceId))
		.where(eq(membership.userId, sql.placeholder('userId')))
		.orderBy(asc(space.createdAt), asc(space.id))
		.prepare();

	return {
		/** A space as one of its members meets it; undefined for everybody else. */
		findFor: (userId: UserId, id: SpaceId) => byMember.get({ userId, id }),
		findIdBySlug: (slug: string): SpaceId | undefined => bySlug.get({ slug })?.id,
		listFor: (userId: UserId) => mine.all({ userId }),
		get: (id: SpaceId) => {
			const row = db.select().from(space).where(eq(space.id, id)).get();
			if (row === undefined) throw new AppError('not_found', 'No such space.');
			return row;
		},
		create: (writing: Writing, row: NewSpace): SpaceId => {
			const id = newId('s', writing.recordedAt);
			db.insert(space)
				.values({ id, ...row, createdAt: writing.recordedAt })
				.run();
			log.append(writing, { spaceId: id, verb: 'space.created', subject: id });
			return id;
		},
		change: (
			writing: Writing,
			id: SpaceId,
			to: { name: string; settings: SpaceSettings }
		): void => {
			db.update(space).set(to).where(eq(space.id, id)).run();
			log.append(writing, {
				spaceId: id,
				verb: 'space.changed',
				subject: id,
				payload: { settings: to.settings }
			});
		},
		moveClock: (writing: Writing, id: SpaceId, to: Instant): void => {
			db.update(space).set({ asOf: to }).where(eq(space.id, id)).run();
			log.append(
				{ ...writing, at: to },
				{ spaceId: id, verb: 'space.clock_moved', subject: id, payload: { from: writing.at, to } }
			);
		},
		members: (id: SpaceId) =>
			db
				.select({
					userId: membership.userId,
					name: user.name,
					login: user.login,
					role: membership.role,
					joinedAt: membership.joinedAt
				})
				.from(membership)
				.innerJoin(user, eq(user.id, membership.userId))
				.where(eq(membership.spaceId, id))
				.orderBy(asc(membership.joinedAt), asc(membership.userId))
				.all(),
		addMember: (writing: Writing, id: SpaceId, userId: UserId, role: Role): void => {
			db.insert(membership)
				.values({ spaceId: id, userId, role, joinedAt: writing.recordedAt })
				.run();
			log.append(writing, {
				spaceId: id,
				verb: 'member.joined',
				subject: userId,
				payload: { role }
			});
		},
		setRole: (writing: Writing, id: SpaceId, userId: UserId, role: Role): void => {
			db.update(membership)
				.set({ role })
				.where(and(eq(membership.spaceId, id), eq(membership.userId, userId)))
				.run();
			log.append(writing, {
				spaceId: id,
				verb: 'member.role_changed',
				subject: userId,
				payload: { role }
			});
		},
		removeMember: (writing: Writing, id: SpaceId, userId: UserId): void => {
			db.delete(membership)
				.where(and(eq(membership.spaceId, id), eq(membership.userId, userId)))
				.run();
			log.append(writing, { spaceId: id, verb: 'member.removed', subject: userId });
		}
	};
}
