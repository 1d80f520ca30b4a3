import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ArticleId, ArticleOriginId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { article } from './evidence.ts';
import { space, user } from './people.ts';

/** Derived: under which numbers an article's text is filed, so that texts nearly alike are found (`domain/article/near-duplicate.ts`). */
export const articleBand = sqliteTable(
	'article_band',
	{
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		band: integer('band').notNull(),
		articleId: text('article_id')
			.$type<ArticleId>()
			.notNull()
			.references(() => article.id)
	},
	(t) => [
		primaryKey({ columns: [t.spaceId, t.band, t.articleId] }),
		index('article_band_article').on(t.articleId)
	]
);

/** Append-only: which other article an article goes back to; none takes the earlier one back. The latest row counts. */
export const articleOrigin = sqliteTable(
	'article_origin',
	{
		seq: sequence(),
		id: text('id').$type<ArticleOriginId>().notNull().unique(),
		articleId: text('article_id')
			.$type<ArticleId>()
			.notNull()
			.references(() => article.id),
		originId: text('origin_id')
			.$type<ArticleId>()
			.references(() => article.id),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('article_origin_article').on(t.articleId, t.seq)]
);
