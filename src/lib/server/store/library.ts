import { and, eq, sql, type SQL } from 'drizzle-orm';
import { HIT } from '#lib/domain/article/snippet.ts';
import type { QuestionId, SourceId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { appraisedAt } from './appraised.ts';
import type { Db } from './open.ts';
import { outletOf, spellingsOf } from './outlet-of.ts';
import { unsettledQuestion } from './schema/derived.ts';
import { article, evidence, source } from './schema/evidence.ts';

export type LibraryQuery = {
	spaceId: SpaceId;
	/** A full-text query, from `matchText`. */
	match: string | null;
	sourceId: SourceId | null;
	/** Published from, and before. */
	from: Instant | null;
	to: Instant | null;
	/** Only what bears on this question. */
	questionId: QuestionId | null;
	/** Only articles nothing was drawn from; only items that bear on no question that waits for its outcome. */
	unused: boolean;
	/** Likeness is to what is searched for. */
	sort: 'likeness' | 'newest';
	cursor: { key: number; id: string } | null;
	limit: number;
};

/** Likeness is worked out for so many, the newest: for all that have a common word it takes a quarter of a second. */
export const MOST_RANKED = 2000;

/** The library as lists show it: filtered, sorted and paged in SQL, however much there is. */
export function libraryStore(db: Db) {
	return {
		/** A page of articles, and one more where more follow. */
		articles: (query: LibraryQuery) => {
			const { key, places, order } = pageOf(query, ARTICLES, articlesWhere(query));
			return db
				.select({
					...{ id: article.id, seq: article.seq, key, title: article.title, outlet: source.name },
					...{ byline: article.byline, publishedAt: article.publishedAt, at: article.at }
				})
				.from(article)
				.innerJoin(places, sql`places.seq = ${article.seq}`)
				.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
				.orderBy(...order)
				.all();
		},
		/** A page of evidence, and one more where more follow. */
		evidence: (query: LibraryQuery) => {
			const { key, places, order } = pageOf(query, EVIDENCE, evidenceWhere(query));
			return db
				.select({
					...{ id: evidence.id, seq: evidence.seq, key, claim: evidence.claim },
					...{ articleId: evidence.articleId, articleTitle: article.title, outlet: source.name },
					...{ excerpt: evidence.excerpt, ...appraisedAt(sql`9007199254740991`) },
					...{ publishedAt: evidence.publishedAt, at: evidence.at }
				})
				.from(evidence)
				.innerJoin(places, sql`places.seq = ${evidence.seq}`)
				.leftJoin(article, eq(article.id, evidence.articleId))
				.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
				.orderBy(...order)
				.all();
		},
		/** Whether more is found than likeness is worked out for. */
		isMany: (of: 'articles' | 'evidence', query: LibraryQuery): boolean => {
			const [kind, where] =
				of === 'articles' ? [ARTICLES, articlesWhere(query)] : [EVIDENCE, evidenceWhere(query)];
			if (query.match === null) return false;
			const found = sql`select 1 from ${kind.fts} where ${kind.fts} match ${query.match} and ${isAmong(kind, where)} limit ${MOST_RANKED + 1}`;
			return db.get<{ n: number }>(sql`select count(*) as n from (${found})`).n > MOST_RANKED;
		},
		/** The titles and words around what was found in articles, with marks around it (domain/article/snippet.ts). */
		snippets: (match: string, rows: readonly { seq: number }[]) =>
			rows.length === 0
				? []
				: // The plus keeps FTS5 from looking every row up by itself: merging lists anew for each takes longer.
					db.all<{ seq: number; title: string; text: string }>(
						sql`select rowid as seq, highlight(article_fts, 0, ${HIT.open}, ${HIT.close}) as title, snippet(article_fts, 1, ${HIT.open}, ${HIT.close}, '…', 32) as text from article_fts where article_fts match ${match} and +rowid in ${rows.map(({ seq }) => seq)}`
					)
	};
}

type Kind = { fts: SQL; table: SQL; rank: SQL };

// A word of a title, or of a claim, tells more than one of a text.
const ARTICLES: Kind = {
	fts: sql.raw('article_fts'),
	table: sql.raw('article'),
	rank: sql.raw('bm25(article_fts, 5, 1)')
};
const EVIDENCE: Kind = {
	fts: sql.raw('evidence_fts'),
	table: sql.raw('evidence'),
	rank: sql.raw('bm25(evidence_fts, 2, 1)')
};

/**
 * Whether a hit is among the rows that the filters leave. Those are gathered first, from an index: asked the other way round, SQLite looks each of
 * them up in the full text by itself, which takes a minute for the articles of four years. The plus keeps FTS5 from doing so here.
 */
const isAmong = ({ fts, table }: Kind, where: SQL | undefined): SQL =>
	sql`+${fts}.rowid in (select t.seq from ${table} t where ${where})`;

/** The rows of a page as `places` (seq, key), found before any row's texts are read, and the order to read them in. */
function pageOf(query: LibraryQuery, kind: Kind, where: SQL | undefined) {
	const { fts, table, rank } = kind;
	const { match, cursor, limit } = query;
	const isByLikeness = match !== null && query.sort === 'likeness';
	const found = isByLikeness
		? sql`(select ${fts}.rowid as seq, t.id as id, ${rank} as key from ${fts} cross join ${table} t on t.seq = ${fts}.rowid where ${fts} match ${match} and ${isAmong(kind, where)} order by ${fts}.rowid desc limit ${MOST_RANKED})`
		: sql`(select t.seq as seq, t.id as id, t.at as key from ${table} t where ${where} and ${match === null ? sql`1` : sql`t.seq in (select rowid from ${fts} where ${fts} match ${match})`} order by t.at desc, t.id desc)`;
	const after =
		cursor === null
			? sql`1`
			: isByLikeness
				? sql`(key > ${cursor.key} or (key = ${cursor.key} and id < ${cursor.id}))`
				: sql`(key, id) < (${cursor.key}, ${cursor.id})`;
	const order = isByLikeness ? sql`key, id desc` : sql`key desc, id desc`;
	return {
		key: sql<number>`places.key`,
		places: sql`(select seq, key, id from ${found} where ${after} order by ${order} limit ${limit + 1}) places`,
		order: isByLikeness
			? [sql`places.key`, sql`places.id desc`]
			: [sql`places.key desc`, sql`places.id desc`]
	};
}

const conditions = ({ spaceId, from, to }: LibraryQuery) => [
	sql`t.space_id = ${spaceId}`,
	from === null ? undefined : sql`t.published_at >= ${from}`,
	to === null ? undefined : sql`t.published_at < ${to}`
];

// All of it stands in the index article_library: the rows of articles hold their texts.
function articlesWhere(query: LibraryQuery): SQL | undefined {
	const { sourceId, questionId, unused } = query;
	return and(
		...conditions(query),
		sourceId === null ? undefined : sql`t.source_id in ${spellingsOf(sourceId)}`,
		questionId === null
			? undefined
			: sql`t.seq in (select a.seq from evidence_question eq join evidence e on e.id = eq.evidence_id join article a on a.id = e.article_id where eq.question_id = ${questionId})`,
		unused
			? sql`t.seq not in (select a.seq from evidence e join article a on a.id = e.article_id where e.space_id = ${query.spaceId})`
			: undefined
	);
}

function evidenceWhere(query: LibraryQuery): SQL | undefined {
	const { sourceId, questionId, unused } = query;
	return and(
		...conditions(query),
		sourceId === null
			? undefined
			: sql`t.article_id in (select a.id from article a where a.source_id in ${spellingsOf(sourceId)})`,
		questionId === null
			? undefined
			: sql`t.id in (select eq.evidence_id from evidence_question eq where eq.question_id = ${questionId})`,
		unused
			? sql`not exists (select 1 from evidence_question eq join ${unsettledQuestion} u on u.question_id = eq.question_id where eq.evidence_id = t.id)`
			: undefined
	);
}
