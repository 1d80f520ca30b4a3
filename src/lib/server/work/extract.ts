import { findCited } from '#lib/domain/article/cited.ts';
import { isArticleTooLarge, TOO_LONG } from '#lib/domain/article/limits.ts';
import { findMetadata } from '#lib/domain/article/metadata.ts';
import { normaliseText } from '#lib/domain/article/text.ts';
import { canonicalUrl, findHost } from '#lib/domain/article/url.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { Instant, LocalDay } from '#lib/domain/time.ts';
import { findBody, parsePage } from './html-body.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { sanitiseArticle, textOf } from './sanitise.ts';

export type ExtractInput = {
	readonly kind: 'text' | 'html';
	/** As it was pasted. */
	readonly body: string;
	/** Where it was found, if that is known: relative links and the canonical address need it. */
	readonly url?: string | null | undefined;
};

/** What was found; null where the paste does not say. A person looks it over before it is kept. */
export type ExtractedArticle = {
	readonly title: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	/** Only where the paste gives a zone or offset; else the day stands alone. */
	readonly publishedAt: Instant | null;
	readonly publishedDay: LocalDay | null;
	readonly language: string | null;
	readonly canonicalUrl: string | null;
	/** The outlets it gives as its sources. */
	readonly cited: readonly string[];
	/** Normalised: what is hashed, and what excerpts point into. */
	readonly text: string;
	/** Sanitised: safe to put on a page. */
	readonly html: string;
};

/**
 * The article in pasted text or HTML. It takes about a second per megabyte of HTML, on hostile input far longer:
 * run it through `extractInWorker`.
 *
 * @throws {AppError} `invalid`, beside `body`, if there is no text in it or it is larger than the limit
 */
export function extractArticle({ kind, body, url = null }: ExtractInput): ExtractedArticle {
	if (isArticleTooLarge(body)) throw new AppError('invalid', TOO_LONG, 'body');
	const base = url !== null && canonicalUrl(url) !== null ? url : null;
	const article = kind === 'text' ? fromText(body, base) : fromHtml(body, base);
	if (article.text === '')
		throw new AppError(
			'invalid',
			'There is no text in this. Paste the text of the article.',
			'body'
		);
	return article;
}

function fromText(body: string, url: string | null): ExtractedArticle {
	const text = normaliseText(body);
	const { url: found, ...metadata } = findMetadata(text);
	return {
		...metadata,
		language: null,
		canonicalUrl: url === null ? found : canonicalUrl(url),
		outlet: metadata.outlet ?? hostOf(url),
		cited: findCited(text),
		text,
		html: sanitiseArticle(toParagraphs(text), url)
	};
}

function fromHtml(body: string, url: string | null): ExtractedArticle {
	const html = findBody(body, url);
	const text = textOf(html);
	const page = readHtmlMetadata(parsePage(body), url);
	const said = findMetadata(text);
	const address = page.canonicalUrl ?? said.url;
	return {
		title: page.title ?? said.title,
		outlet: page.outlet ?? said.outlet ?? hostOf(address),
		byline: page.byline ?? said.byline,
		publishedAt: page.publishedDay === null ? said.publishedAt : page.publishedAt,
		publishedDay: page.publishedDay ?? said.publishedDay,
		language: page.language,
		canonicalUrl: address,
		cited: findCited(text),
		text,
		html
	};
}

function hostOf(url: string | null): string | null {
	return url === null ? null : findHost(url);
}

function toParagraphs(text: string): string {
	const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return escaped
		.split('\n\n')
		.map((block) => `<p>${block.replaceAll('\n', '<br>')}</p>`)
		.join('');
}
