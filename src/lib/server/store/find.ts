import { and, desc, eq, sql } from 'drizzle-orm';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import { matchText } from './match.ts';
import type { Db } from './open.ts';
import { outletOf } from './outlet-of.ts';
import { article, source } from './schema/evidence.ts';
import { question } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';

/** Looked at for the few that are shown, the newest first: enough to put open ones before settled ones. */
const LOOKED_AT = 24;

type Query = { spaceId: SpaceId; text: string };
/** Who may see which drafts: editors all, forecasters their own, viewers none. */
type Drafts = { all: boolean; of: UserId | null };

/** What has some typed words in its title, each the beginning of one. By age, which the index gives at once; by likeness it would read all that match. */
export function findStore(db: Db) {
	const spaceId = sql.placeholder('spaceId');
	const match = sql.placeholder('match');
	const limit = sql.placeholder('limit');
	const questions = db
		.select({ id: question.id, title: question.title })
		.from(sql`question_fts`)
		.innerJoin(question, sql`${question.seq} = question_fts.rowid`)
		.where(
			and(
				sql`question_fts match ${match}`,
				eq(question.spaceId, spaceId),
				isAppliedIn('question'),
				sql`(${question.opensAt} is not null or ${sql.placeholder('all')} = 1 or ${question.authorId} = ${sql.placeholder('of')})`
			)
		)
		.orderBy(sql`question_fts.rowid desc`)
		.limit(LOOKED_AT)
		.prepare();
	const articles = db
		.select({ id: article.id, title: article.title, outlet: source.name })
		.from(sql`article_fts`)
		.innerJoin(article, sql`${article.seq} = article_fts.rowid`)
		.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
		.where(and(sql`article_fts match ${match}`, eq(article.spaceId, spaceId)))
		.orderBy(sql`article_fts.rowid desc`)
		.limit(limit)
		.prepare();
	const newest = db
		.select({ id: question.id, title: question.title })
		.from(question)
		.where(
			and(
				eq(question.spaceId, spaceId),
				isAppliedIn('question'),
				sql`${question.opensAt} is not null`
			)
		)
		.orderBy(desc(question.createdAt), desc(question.id))
		.limit(limit)
		.prepare();

	return {
		/** Questions by their titles, the newest first. */
		questions: ({ spaceId: space, text }: Query, { all, of }: Drafts) => {
			const titled = inTitle(text);
			if (titled === null) return [];
			return questions.all({ spaceId: space, match: titled, all: all ? 1 : 0, of });
		},
		/** Articles by their titles, the newest first. */
		articles: ({ spaceId: space, text }: Query, most: number) => {
			const titled = inTitle(text);
			return titled === null ? [] : articles.all({ spaceId: space, match: titled, limit: most });
		},
		/** Questions asked last. */
		newest: (space: SpaceId, most: number) => newest.all({ spaceId: space, limit: most })
	};
}

function inTitle(text: string): string | null {
	const words = matchText(text);
	return words === null ? null : `title : (${words})`;
}
