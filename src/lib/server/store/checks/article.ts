import { eq, sql } from 'drizzle-orm';
import { sha256 } from '#lib/server/store/hash.ts';
import type { Db } from '#lib/server/store/open.ts';
import { article, capture } from '#lib/server/store/schema/evidence.ts';
import { event } from '#lib/server/store/schema/log.ts';
import {
	hashOfWords,
	inPayload,
	prepareLastCorrection,
	prepareStrays,
	type RowKind
} from './row-kind.ts';

type About = Pick<
	typeof article.$inferSelect,
	'title' | 'sourceId' | 'byline' | 'publishedAt' | 'publishedDay' | 'canonicalUrl'
>;
type Text = About & Pick<typeof article.$inferSelect, 'language' | 'text' | 'html'>;
type Seen = Pick<
	typeof capture.$inferSelect,
	'id' | 'articleId' | 'way' | 'askedUrl' | 'finalUrl' | 'mediaType' | 'rawSha256' | 'raw'
>;

const VERBS = ['article.captured'] as const;

/** What the event of a correction says of the article: what can be corrected, words as their hashes. */
export const correctionPayload = (row: About) => ({
	title: hashOfWords(row.title),
	source: row.sourceId,
	byline: hashOfWords(row.byline),
	publishedAt: row.publishedAt,
	publishedDay: row.publishedDay,
	canonicalUrl: hashOfWords(row.canonicalUrl)
});

const lastingPayload = (row: Omit<Text, keyof About>) => ({
	language: row.language,
	text: hashOfWords(row.text),
	html: hashOfWords(row.html)
});

/** What the event of a capture says of the article: hashes of every word in it. */
export const articlePayload = (row: Text) => ({
	...correctionPayload(row),
	...lastingPayload(row)
});

/** What it says of how the article was seen. */
export const capturePayload = (row: Omit<Seen, 'articleId'>) => ({
	capture: row.id,
	way: row.way,
	finalUrl: hashOfWords(row.finalUrl),
	// Events of before these were kept say nothing of them.
	...(row.askedUrl === null ? {} : { askedUrl: hashOfWords(row.askedUrl) }),
	...(row.mediaType === null ? {} : { mediaType: row.mediaType }),
	rawSha256: row.rawSha256,
	/** The bytes as they are kept, compressed. */
	kept: sha256(row.raw)
});

/** The hash that its page shows, where that is of its text: another says nothing that an event ever said. */
const fingerprint = ({
	text,
	textSha256
}: Pick<typeof article.$inferSelect, 'text' | 'textSha256'>) =>
	hashOfWords(text) === textSha256 ? textSha256 : `not ${textSha256}`;

export function articleRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(article)
		.where(eq(article.id, sql.placeholder('id')))
		.prepare();
	const lastCorrection = prepareLastCorrection(db, 'article.corrected');
	return {
		noun: 'article',
		verbs: VERBS,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			// What was corrected since is the later event's to say.
			const said = lastCorrection(id) === undefined ? articlePayload(row) : lastingPayload(row);
			return { spaceId: row.spaceId, ...said, text: fingerprint(row) };
		},
		strays: prepareStrays(db, article, article.id, { verbs: VERBS, named: event.subject })
	};
}

/** The last correction of an article: those before it are history. */
export function correctionRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(article)
		.where(eq(article.id, sql.placeholder('id')))
		.prepare();
	const lastCorrection = prepareLastCorrection(db, 'article.corrected');
	return {
		noun: 'article',
		verbs: ['article.corrected'],
		idIn: ({ subject, seq }) => (lastCorrection(subject) === seq ? subject : null),
		find: (id) => {
			const row = byId.get({ id });
			return row && { spaceId: row.spaceId, ...correctionPayload(row) };
		},
		strays: () => []
	};
}

export function captureRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(capture)
		.where(eq(capture.id, sql.placeholder('id')))
		.prepare();
	return {
		noun: 'capture',
		verbs: VERBS,
		idIn: (_, payload) => {
			const id = payload?.['capture'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { articleId: subject, at, recordedAt, by } = row;
			return { subject, at, recordedAt, by, ...capturePayload(row) };
		},
		strays: prepareStrays(db, capture, capture.id, { verbs: VERBS, named: inPayload('capture') })
	};
}
