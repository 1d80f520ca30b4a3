import type { AboutField, ArticleAbout } from '#lib/domain/article/about.ts';
import type { Published } from '#lib/domain/article/published.ts';
import {
	instantAt,
	isLocalDay,
	localDay,
	localTime,
	startOfLocalDay,
	type Zone
} from '#lib/domain/time.ts';
import { formatList } from '#lib/ui/format.ts';
import { isRecord } from './judging.svelte.ts';

export const ABOUT = ['title', 'outlet', 'byline', 'day', 'time', 'url'] as const;
/** What is known about an article, as it stands in fields. */
export type About = Record<(typeof ABOUT)[number], string>;

/** What is known about an article, for its fields. A day of which no hour is known leaves the time empty. */
export function aboutOf(
	{
		title,
		outlet,
		byline,
		canonicalUrl,
		...when
	}: { [K in keyof ArticleAbout]: ArticleAbout[K] | null },
	zone: Zone
): About {
	return {
		title: title ?? '',
		outlet: outlet ?? '',
		byline: byline ?? '',
		...dayAndTime(when, zone),
		url: canonicalUrl ?? ''
	};
}

/** What stands in the fields, as the server takes it. A date nobody touched stays exactly what it was. */
export function inputOf(about: About, was: Published, zone: Zone) {
	const { title, outlet, byline, day, time, url } = about;
	const before = dayAndTime(was, zone);
	const isUntouched = day === before.day && time === before.time;
	return {
		title,
		outlet: outlet.trim() || null,
		byline: byline.trim() || null,
		url: url.trim() || null,
		...(isUntouched
			? { publishedAt: was.publishedAt, publishedDay: was.publishedDay }
			: readDate(day, time, zone))
	};
}

/** Fields that were kept as a draft; null where there are none. */
export function readAbout(kept: unknown): Partial<About> | null {
	if (!isRecord(kept)) return null;
	const about: Partial<About> = {};
	for (const field of ABOUT) {
		const value = kept[field];
		if (typeof value === 'string') about[field] = value;
	}
	return about;
}

/** Under which a browser keeps a correction that is being typed. */
export const correctionKey = (userId: string, articleId: string): string =>
	`${userId}/${articleId}/correct`;

/** Fields of an article in a sentence: `title, author and date`. */
export const nameFields = (fields: readonly AboutField[]): string =>
	formatList(fields.map((field) => NAMES[field]));

const NAMES: Readonly<Record<AboutField, string>> = {
	title: 'title',
	outlet: 'outlet',
	byline: 'author',
	published: 'date',
	url: 'address'
};

function dayAndTime({ publishedAt, publishedDay }: Published, zone: Zone) {
	if (publishedAt === null) return { day: publishedDay ?? '', time: '' };
	const isWholeDay = publishedDay !== null && publishedAt === startOfLocalDay(publishedDay, zone);
	return {
		day: localDay(publishedAt, zone),
		time: isWholeDay ? '' : localTime(publishedAt, zone)
	};
}

function readDate(day: string, time: string, zone: Zone): Published {
	if (!isLocalDay(day)) return { publishedAt: null, publishedDay: null };
	const publishedAt = time === '' ? null : instantAt(day, time.slice(0, 5), zone);
	return { publishedAt, publishedDay: day };
}
