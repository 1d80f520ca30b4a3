import type { Instant, LocalDay } from '#lib/domain/time.ts';

/** What is kept about an article beside its text; all of it can be corrected. */
export type ArticleAbout = {
	readonly title: string;
	readonly outlet: string | null;
	readonly byline: string | null;
	readonly publishedAt: Instant | null;
	/** The day as printed, where that is known. */
	readonly publishedDay: LocalDay | null;
	readonly canonicalUrl: string | null;
};

export type AboutField = 'title' | 'outlet' | 'byline' | 'published' | 'url';

/**
 * The fields in which two accounts of an article differ, in the order of a form. A publication is its instant: a day has that
 * of its start.
 *
 * @example changedFields(
 * 	{ title: 'A', outlet: null, byline: 'B', publishedAt: 0, publishedDay: null, canonicalUrl: null },
 * 	{ title: 'A', outlet: 'C', byline: null, publishedAt: 0, publishedDay: null, canonicalUrl: null }
 * ) // => ['outlet', 'byline']
 */
export function changedFields(before: ArticleAbout, after: ArticleAbout): AboutField[] {
	return COLUMNS.filter(([, column]) => before[column] !== after[column]).map(([field]) => field);
}

/** Whether something read from the log names a field of an article. */
export const isAboutField = (value: unknown): value is AboutField =>
	COLUMNS.some(([field]) => field === value);

const COLUMNS = [
	['title', 'title'],
	['outlet', 'outlet'],
	['byline', 'byline'],
	['published', 'publishedAt'],
	['url', 'canonicalUrl']
] as const;
