import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FeedId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { FEED_KINDS } from '#lib/domain/told/feed-kind.ts';
import { instant } from './columns.ts';
import { space, user } from './people.ts';

/** A secret address at which a program reads what one member of a space may see. Only the hash of its token is kept. */
export const feed = sqliteTable(
	'feed',
	{
		id: text('id').$type<FeedId>().primaryKey(),
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		kind: text('kind', { enum: FEED_KINDS }).notNull(),
		name: text('name').notNull(),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: instant('created_at').notNull(),
		readAt: instant('read_at'),
		revokedAt: instant('revoked_at')
	},
	(t) => [index('feed_user').on(t.userId, t.spaceId, t.createdAt)]
);
