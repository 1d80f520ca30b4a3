import {
	MAX_BYLINE_LENGTH,
	MAX_OUTLET_LENGTH,
	MAX_TITLE_LENGTH
} from '#lib/domain/article/limits.ts';
import { clip, findByline, splitTitle } from '#lib/domain/article/metadata.ts';
import { readPublished, UNPUBLISHED, type Published } from '#lib/domain/article/published.ts';
import { canonicalUrl } from '#lib/domain/article/url.ts';
import { findLinkedData, namesIn, textIn } from './linked-data.ts';

export type HtmlMetadata = Published & {
	readonly title: string | null;
	readonly byline: string | null;
	readonly outlet: string | null;
	readonly language: string | null;
	readonly canonicalUrl: string | null;
};

/**
 * What a page says about its article: linked data first, as it is the most exact, then meta tags, then the markup.
 * Null where it says nothing.
 */
export function readHtmlMetadata(document: Document, url: string | null): HtmlMetadata {
	const data = findLinkedData(document);
	const meta = metaOf(document);
	const outlet = first(MAX_OUTLET_LENGTH, [
		namesIn(data['publisher']),
		meta('og:site_name', 'application-name', 'dc.publisher')
	]);
	const headline = first(MAX_TITLE_LENGTH, [
		textIn(data['headline']),
		meta('og:title', 'twitter:title', 'dc.title'),
		document.querySelector('h1')?.textContent,
		document.querySelector('title')?.textContent
	]);
	const split = splitTitle(headline ?? '', outlet);
	return {
		title: headline === null ? null : split.title,
		outlet: split.outlet,
		byline: readByline(document, [
			namesIn(data['author']),
			...['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'].map(
				(name) => meta(name)
			)
		]),
		language: toLanguage([
			document.querySelector('html[lang]')?.getAttribute('lang'),
			textIn(data['inLanguage']),
			meta('og:locale', 'content-language', 'language')
		]),
		canonicalUrl: readCanonicalUrl(document, url, meta('og:url')),
		...readDate(document, [textIn(data['datePublished']), ...PUBLISHED.map((name) => meta(name))])
	};
}

type Found = string | null | undefined;

const PUBLISHED = [
	...['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'],
	...['sailthru.date', 'pubdate', 'publishdate', 'dc.date.issued', 'dc.date', 'date']
];

/** A reader of `<meta>`: the first of several names that says anything. */
function metaOf(document: Document): (...names: string[]) => string | null {
	const contents = new Map<string, string>();
	for (const element of document.querySelectorAll('meta[content]')) {
		const name = ['property', 'name', 'itemprop', 'http-equiv']
			.map((attribute) => element.getAttribute(attribute))
			.find(Boolean);
		const content = element.getAttribute('content')?.trim();
		if (name && content && !contents.has(name.toLowerCase()))
			contents.set(name.toLowerCase(), content);
	}
	return (...names) => names.map((name) => contents.get(name)).find(Boolean) ?? null;
}

function first(most: number, candidates: readonly Found[]): string | null {
	return candidates.map((candidate) => clip(candidate ?? '', most)).find(Boolean) ?? null;
}

function readByline(document: Document, said: readonly Found[]): string | null {
	const marked = document.querySelector('[rel~="author"], [itemprop="author"], .byline');
	const byline = first(
		MAX_BYLINE_LENGTH,
		// `article:author` is often the address of a profile.
		[...said, marked?.textContent].filter((name) => !/^https?:/i.test(name ?? ''))
	);
	return byline === null ? null : (findByline(byline) ?? byline);
}

function toLanguage(candidates: readonly Found[]): string | null {
	const tags = candidates.map((candidate) => candidate?.trim().replaceAll('_', '-') ?? '');
	return tags.find((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) ?? null;
}

function readCanonicalUrl(document: Document, url: string | null, said: Found): string | null {
	const given = url === null ? null : canonicalUrl(url);
	const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
	const named = [link, said].map((address) => {
		if (!address || !URL.canParse(address, url ?? undefined)) return null;
		return canonicalUrl(new URL(address, url ?? undefined).href);
	});
	// Some sites name their front page on every page: that is nobody's article.
	return named.find((address) => address !== null && new URL(address).pathname !== '/') ?? given;
}

function readDate(document: Document, said: readonly Found[]): Published {
	const marked = document.querySelector('[itemprop="datePublished"], time[pubdate]');
	const times = new Set(
		Array.from(document.querySelectorAll('time[datetime]'), (time) => time.getAttribute('datetime'))
	);
	const candidates = [
		...said,
		marked?.getAttribute('datetime') ?? marked?.textContent,
		// Several times on a page are those of other articles, comments or updates.
		times.size === 1 ? [...times][0] : null
	];
	const read = candidates.map((text) => readPublished((text ?? '').trim().slice(0, 100)));
	return read.find((published) => published.publishedDay !== null) ?? UNPUBLISHED;
}
