import { gzipSync } from 'node:zlib';
import { mayCorrectArticle } from '#lib/domain/access.ts';
import { changedFields, type AboutField, type ArticleAbout } from '#lib/domain/article/about.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ArticleId, UserId } from '#lib/domain/ids.ts';
import { localDay, startOfLocalDay } from '#lib/domain/time.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import type { NewCapture } from '#lib/server/store/articles.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

export type Captured = ArticleAbout & {
	way: NewCapture['way'];
	/** As it was pasted, fetched or sent. */
	body: string | Uint8Array;
	/** Where it was fetched, and what the bytes are. */
	from?: Pick<NewCapture, 'askedUrl' | 'finalUrl' | 'mediaType'>;
	language: string | null;
	text: string;
	html: string;
};

/**
 * Keeps an article, once per text, and how it was seen. A text that was there already keeps what is known about it: the answer
 * names the fields of which something else was said now.
 */
export function captureArticle(
	store: Store,
	here: Here,
	{ way, body, from, ...said }: Captured
): { id: ArticleId; known: boolean; differing: AboutField[]; mayCorrect: boolean } {
	const writing = writingOf(here);
	const found = dated(here, said);
	const textSha256 = sha256(found.text);
	const known = store.articles.findByHash(here.space.id, textSha256)?.id;
	const id =
		known ?? store.articles.insert(writing, { ...found, textSha256, spaceId: here.space.id });
	if (known === undefined) store.articleKin.file(id, here.space.id, found.text);
	store.articles.addCapture(writing, here.space.id, id, {
		...(from ?? { askedUrl: null, finalUrl: found.canonicalUrl, mediaType: null }),
		way,
		rawSha256: sha256(body),
		raw: gzipSync(body)
	});
	const kept = known && store.articles.get(known);
	const differing = kept ? changedFields(kept, withoutGaps(here, kept, said)) : [];
	const isMine = !kept || mayCorrect(here, kept);
	return { id, known: known !== undefined, differing, mayCorrect: isMine };
}

/**
 * Puts other words and dates to an article whose text stays, and gives back the fields that changed. What was drawn from it and
 * took its date takes the new one.
 *
 * @throws {AppError} forbidden for all but editors and whoever captured it
 */
export function correctArticle(
	store: Store,
	here: Here,
	id: ArticleId,
	said: ArticleAbout
): AboutField[] {
	const kept = store.articles.get(id);
	if (!mayCorrect(here, kept))
		throw new AppError('forbidden', 'Only editors and whoever captured an article correct it.');
	const about = dated(here, said);
	const changed = changedFields(kept, about);
	if (changed.length > 0) store.articles.correct(writingOf(here), kept, about, changed);
	return changed;
}

/** Whether whoever is here may correct an article. */
export const mayCorrect = (here: Here, { by }: { by: UserId | null }): boolean =>
	mayCorrectArticle(here.role, by !== null && by === here.userId);

/** A day without an hour counts from its start in the space's zone. */
function dated<T extends ArticleAbout>(here: Here, said: T): T {
	const { publishedAt, publishedDay } = said;
	if (publishedAt !== null || publishedDay === null) return said;
	return { ...said, publishedAt: startOfLocalDay(publishedDay, here.space.settings.zone) };
}

/** What was said of an article, and what is kept where nothing was, or no more than the day of the instant that is kept. */
function withoutGaps(here: Here, kept: ArticleAbout, said: ArticleAbout): ArticleAbout {
	const keptDay =
		kept.publishedAt === null ? null : localDay(kept.publishedAt, here.space.settings.zone);
	const addsNoDate =
		said.publishedAt === null && (said.publishedDay === null || said.publishedDay === keptDay);
	return {
		title: said.title,
		outlet: said.outlet ?? kept.outlet,
		byline: said.byline ?? kept.byline,
		canonicalUrl: said.canonicalUrl ?? kept.canonicalUrl,
		publishedDay: said.publishedDay,
		publishedAt: addsNoDate ? kept.publishedAt : dated(here, said).publishedAt
	};
}
