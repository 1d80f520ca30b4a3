import { and, desc, eq, sql } from 'drizzle-orm';
import type { AboutField, ArticleAbout } from '#lib/domain/article/about.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ArticleId, SourceId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { articlePayload, capturePayload, correctionPayload } from './checks/article.ts';
import { datePayload } from './checks/evidence.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { outletOf } from './outlet-of.ts';
import { article, capture, evidence, source } from './schema/evidence.ts';
import type { Writing } from './writing.ts';

export type NewArticle = ArticleAbout & {
	spaceId: SpaceId;
	textSha256: string;
	language: string | null;
	text: string;
	html: string;
};
export type NewCapture = {
	way: 'text' | 'html' | 'url' | 'file';
	askedUrl: string | null;
	finalUrl: string | null;
	mediaType: string | null;
	rawSha256: string;
	/** What was pasted or fetched, compressed. */
	raw: Buffer;
};

/** Captured texts, each kept once per space by its hash, and how each was seen. */
export function articleStore(db: Db, log: EventLog, newId: MakeId) {
	const columns = {
		id: article.id,
		title: article.title,
		outlet: source.name,
		byline: article.byline,
		publishedAt: article.publishedAt,
		publishedDay: article.publishedDay,
		language: article.language,
		canonicalUrl: article.canonicalUrl,
		textSha256: article.textSha256,
		at: article.at
	};
	const byId = db
		.select({
			...columns,
			spaceId: article.spaceId,
			sourceId: source.id,
			by: article.by,
			text: article.text,
			html: article.html
		})
		.from(article)
		.leftJoin(source, eq(source.id, outletOf(article.sourceId)))
		.where(eq(article.id, sql.placeholder('id')))
		.prepare();
	const byHash = db
		.select({ id: article.id, title: article.title })
		.from(article)
		.where(
			and(
				eq(article.spaceId, sql.placeholder('spaceId')),
				eq(article.textSha256, sql.placeholder('hash'))
			)
		)
		.prepare();
	const sourceByName = db
		.select({ id: source.id })
		.from(source)
		.where(
			and(
				eq(source.spaceId, sql.placeholder('spaceId')),
				sql`lower(${source.name}) = lower(${sql.placeholder('name')})`
			)
		)
		.prepare();

	const whole = db
		.select()
		.from(article)
		.where(eq(article.id, sql.placeholder('id')))
		.prepare();
	const insertArticle = prepareInsert(db, article);
	const insertCapture = prepareInsert(db, capture);
	const insertSource = prepareInsert(db, source);

	function ensureSource(writing: Writing, spaceId: SpaceId, name: string): SourceId {
		const known = sourceByName.get({ spaceId, name });
		if (known !== undefined) return known.id;
		const id = newId('src', writing.recordedAt);
		insertSource({ id, spaceId, name });
		return id;
	}

	/** Evidence that took its date from an article takes the corrected one. */
	function dateEvidence(
		writing: Writing,
		{ id, spaceId, publishedAt }: { id: ArticleId; spaceId: SpaceId; publishedAt: Instant | null },
		corrected: Instant | null
	): void {
		if (corrected === publishedAt) return;
		const dated = db
			.update(evidence)
			.set({ publishedAt: corrected })
			.where(and(eq(evidence.articleId, id), sql`${evidence.publishedAt} is ${publishedAt}`))
			.returning({ id: evidence.id })
			.all();
		for (const item of dated)
			log.append(writing, {
				...{ spaceId, verb: 'evidence.dated', subject: item.id },
				payload: datePayload({ publishedAt: corrected })
			});
	}

	return {
		get: (id: ArticleId) => byId.get({ id }) ?? missing(),
		findByHash: (spaceId: SpaceId, hash: string) => byHash.get({ spaceId, hash }),
		insert: (writing: Writing, { outlet, ...row }: NewArticle): ArticleId => {
			const id = newId('a', writing.recordedAt);
			const sourceId = outlet === null ? null : ensureSource(writing, row.spaceId, outlet);
			const { at, recordedAt, by } = writing;
			insertArticle({ ...row, id, sourceId, at, recordedAt, by });
			return id;
		},
		/** Keeps how an article was seen: the bytes as they came, and where they came from. */
		addCapture: (
			writing: Writing,
			spaceId: SpaceId,
			articleId: ArticleId,
			row: NewCapture
		): void => {
			const id = newId('cap', writing.recordedAt);
			const text = whole.get({ id: articleId }) ?? missing();
			const { at, recordedAt, by } = writing;
			insertCapture({ ...row, id, articleId, at, recordedAt, by });
			log.append(writing, {
				spaceId,
				verb: 'article.captured',
				subject: articleId,
				payload: { ...articlePayload(text), ...capturePayload({ ...row, id }) }
			});
		},
		/** Puts other words and dates to an article; evidence that took its date from it takes the new one. */
		correct: (
			writing: Writing,
			kept: { id: ArticleId; spaceId: SpaceId; publishedAt: Instant | null },
			{ outlet, ...about }: ArticleAbout,
			fields: readonly AboutField[]
		): void => {
			const sourceId = outlet === null ? null : ensureSource(writing, kept.spaceId, outlet);
			db.update(article)
				.set({ ...about, sourceId })
				.where(eq(article.id, kept.id))
				.run();
			// An outlet is known by its letters: another case of them is a correction of its name.
			if (sourceId !== null && outlet !== null)
				db.update(source).set({ name: outlet }).where(eq(source.id, sourceId)).run();
			log.append(writing, {
				spaceId: kept.spaceId,
				verb: 'article.corrected',
				subject: kept.id,
				payload: { fields: [...fields], ...correctionPayload({ ...about, sourceId }) }
			});
			dateEvidence(writing, kept, about.publishedAt);
		},
		captures: (articleId: ArticleId) =>
			db
				.select({
					id: capture.id,
					way: capture.way,
					askedUrl: capture.askedUrl,
					finalUrl: capture.finalUrl,
					mediaType: capture.mediaType,
					rawSha256: capture.rawSha256,
					bytes: sql<number>`length(${capture.raw})`,
					at: capture.at,
					recordedAt: capture.recordedAt
				})
				.from(capture)
				.where(eq(capture.articleId, articleId))
				.orderBy(desc(capture.at), desc(capture.id))
				.all()
	};
}

function missing(): never {
	throw new AppError('not_found', 'No such article.');
}
