import { and, asc, count, desc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { bandsOf } from '#lib/domain/article/near-duplicate.ts';
import type { ArticleId, SpaceId } from '#lib/domain/ids.ts';
import { articleOriginPayload } from './checks/article-origin.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { articleBand, articleOrigin } from './schema/article-kin.ts';
import { article } from './schema/evidence.ts';
import type { Writing } from './writing.ts';

/** As many as anybody would compare. */
const MOST_ALIKE = 20;

/** Which articles of a space have to do with each other: texts nearly alike, other texts of one address, and what goes back to what. */
export function articleKinStore(db: Db, log: EventLog, newId: MakeId) {
	const alike = db
		.select({ id: articleBand.articleId })
		.from(articleBand)
		.where(
			and(
				eq(articleBand.spaceId, sql.placeholder('spaceId')),
				inArray(
					articleBand.band,
					Array.from({ length: 16 }, (_, i) => sql.placeholder(`band${String(i)}`))
				)
			)
		)
		.groupBy(articleBand.articleId)
		.orderBy(desc(count()), asc(articleBand.articleId))
		.limit(MOST_ALIKE)
		.prepare();
	const ofAddress = db
		.select({ id: article.id, title: article.title, at: article.at })
		.from(article)
		.where(
			and(
				eq(article.spaceId, sql.placeholder('spaceId')),
				eq(article.canonicalUrl, sql.placeholder('url'))
			)
		)
		.orderBy(asc(article.at), asc(article.seq))
		.prepare();
	const origin = db
		.select({ id: articleOrigin.originId })
		.from(articleOrigin)
		.where(eq(articleOrigin.articleId, sql.placeholder('articleId')))
		.orderBy(desc(articleOrigin.seq))
		.limit(1)
		.prepare();
	const unfiled = db
		.select({ seq: article.seq, id: article.id, spaceId: article.spaceId, text: article.text })
		.from(article)
		.where(
			and(
				gt(article.seq, sql.placeholder('after')),
				notExists(
					db
						.select({ one: sql`1` })
						.from(articleBand)
						.where(eq(articleBand.articleId, article.id))
				)
			)
		)
		.orderBy(asc(article.seq))
		.limit(sql.placeholder('limit'))
		.prepare();
	const insertBand = prepareInsert(db, articleBand);
	const insertOrigin = prepareInsert(db, articleOrigin);
	const originOf = (articleId: ArticleId): ArticleId | null =>
		origin.get({ articleId })?.id ?? null;

	return {
		/** Files a text, so that others nearly alike find it. */
		file: (articleId: ArticleId, spaceId: SpaceId, text: string): void => {
			for (const band of bandsOf(text)) insertBand({ articleId, spaceId, band });
		},
		/** Articles that were kept before there was such a file, some at a time, in order. */
		unfiled: (after: number, limit: number) => unfiled.all({ after, limit }),
		/** Articles whose texts may be nearly alike, the likeliest first. */
		alike: (spaceId: SpaceId, text: string): ArticleId[] => {
			const bands = bandsOf(text);
			if (bands.length === 0) return [];
			const named = Object.fromEntries(bands.map((band, i) => [`band${String(i)}`, band]));
			return alike.all({ spaceId, ...named }).map(({ id }) => id);
		},
		/** The texts that stood at one address, the first captured first. */
		ofAddress: (spaceId: SpaceId, url: string) => ofAddress.all({ spaceId, url }),
		/** What somebody last said that an article goes back to. */
		originOf,
		/** The article at the end of the chain; itself where nobody said anything. */
		rootOf: (articleId: ArticleId): ArticleId => {
			const passed = new Set([articleId]);
			let last = articleId;
			for (let next = originOf(last); next !== null && !passed.has(next); next = originOf(last)) {
				passed.add(next);
				last = next;
			}
			return last;
		},
		sayOrigin: (
			writing: Writing,
			spaceId: SpaceId,
			articleId: ArticleId,
			originId: ArticleId | null
		): void => {
			const id = newId('ao', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertOrigin({ id, articleId, originId, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'article.origin_said', subject: articleId },
				payload: articleOriginPayload({ id, originId })
			});
		}
	};
}
