import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { FeedId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { FeedKind } from '#lib/domain/told/feed-kind.ts';
import { MINUTE, type Instant } from '#lib/domain/time.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { feed } from './schema/feed.ts';
import type { Writing } from './writing.ts';

type Owner = { userId: UserId; spaceId: SpaceId };
export type NewFeed = Owner & {
	kind: FeedKind;
	name: string;
	tokenHash: string;
};

/** A program may ask every few seconds; when it last did is told to the minute. */
const NOTED_EVERY: Instant = MINUTE;

/** Secret addresses of calendars and feeds. Making and revoking one is in the log, but not in the space's: it is no news there. */
export function feedStore(db: Db, log: EventLog, newId: MakeId) {
	const byHash = db
		.select({
			createdAt: feed.createdAt,
			id: feed.id,
			userId: feed.userId,
			spaceId: feed.spaceId,
			kind: feed.kind,
			name: feed.name
		})
		.from(feed)
		.where(and(eq(feed.tokenHash, sql.placeholder('tokenHash')), isNull(feed.revokedAt)))
		.prepare();
	const columns = {
		id: feed.id,
		kind: feed.kind,
		name: feed.name,
		createdAt: feed.createdAt,
		readAt: feed.readAt
	};
	const isTheirs = and(
		eq(feed.userId, sql.placeholder('userId')),
		eq(feed.spaceId, sql.placeholder('spaceId')),
		isNull(feed.revokedAt)
	);
	const open = db
		.select(columns)
		.from(feed)
		.where(isTheirs)
		.orderBy(asc(feed.createdAt), asc(feed.id))
		.prepare();
	const note = db
		.update(feed)
		.set({ readAt: sql`${sql.placeholder('now')}` })
		.where(
			and(
				eq(feed.id, sql.placeholder('id')),
				sql`coalesce(${feed.readAt}, 0) <= ${sql.placeholder('now')} - ${NOTED_EVERY}`
			)
		)
		.prepare();

	return {
		/** The feed behind a token; undefined when there is none, or it was revoked. */
		find: (tokenHash: string) => byHash.get({ tokenHash }),
		/** One person's feeds of a space that still work, oldest first. */
		list: (userId: UserId, spaceId: SpaceId) => open.all({ userId, spaceId }),
		create: (writing: Writing, row: NewFeed): FeedId => {
			const id = newId('fd', writing.recordedAt);
			db.insert(feed)
				.values({ id, ...row, createdAt: writing.recordedAt })
				.run();
			const { kind, spaceId } = row;
			log.append(writing, {
				...{ spaceId: null, verb: 'feed.created', subject: id },
				payload: { kind, space: spaceId }
			});
			return id;
		},
		/** Ends one person's feed. @returns whether there was one to end */
		revoke: (writing: Writing, { userId, spaceId }: Owner, id: FeedId): boolean => {
			const { changes } = db
				.update(feed)
				.set({ revokedAt: writing.recordedAt })
				.where(
					and(
						eq(feed.id, id),
						eq(feed.userId, userId),
						eq(feed.spaceId, spaceId),
						isNull(feed.revokedAt)
					)
				)
				.run();
			if (changes > 0) log.append(writing, { spaceId: null, verb: 'feed.revoked', subject: id });
			return changes > 0;
		},
		/** Keeps when it was read last. */
		noteRead: (id: FeedId, now: Instant): void => {
			note.run({ id, now });
		}
	};
}
