import { MAX_TITLE_LENGTH } from './limits.ts';
import { findDate, readPublished, UNPUBLISHED, type Published } from './published.ts';
import { normaliseText } from './text.ts';
import { canonicalUrl, findHost } from './url.ts';

/** What a text says about itself; null where it does not say. A person can correct all of it. */
export type TextMetadata = Published & {
	readonly title: string | null;
	readonly byline: string | null;
	readonly outlet: string | null;
	readonly url: string | null;
};

/**
 * Title, author, outlet, date and address as the first lines of a pasted text give them (the address also as one
 * of the
 * last). Nothing is guessed: a date has to stand on a line of its own or behind the author, and a date of updating
 * stands for that of publication only where there is no other. Where no outlet is named it is the address's host.
 */
export function findMetadata(text: string): TextMetadata {
	const { head, last } = linesOf(normaliseText(text));
	const url = firstOf(head, readUrl) ?? firstOf(last, readUrl);
	const { title, outlet } = splitTitle(findTitle(head) ?? '');
	const { name: byline, of } = splitByline(firstOf(head, findByline));
	const named = firstOf(head, readOutlet) ?? outlet ?? firstOf(head, readDateline) ?? of;
	return {
		title: title === '' ? null : title,
		byline,
		outlet: named ?? (url === null ? null : findHost(url)),
		url,
		...(firstOf(head, readDate) ??
			firstOf(head, readDatelineDay) ??
			firstOf(head, readUpdated) ??
			UNPUBLISHED)
	};
}

/**
 * A headline and the outlet behind it: `Talks stall | The Wire`, or after any dash where the outlet is known already.
 *
 * @example splitTitle('Talks stall | The Wire') // => { title: 'Talks stall', outlet: 'The Wire' }
 */
export function splitTitle(
	text: string,
	outlet: string | null = null
): { title: string; outlet: string | null } {
	const title = clip(text, MAX_TITLE_LENGTH);
	const match = /^(.*\S)\s+([|–—·-])\s+(\S.{0,40})$/u.exec(title);
	const [, front = '', separator, back = ''] = match ?? [];
	const isOutlet = back.toLowerCase() === outlet?.toLowerCase();
	if (match === null || (!isOutlet && separator !== '|')) return { title, outlet };
	return { title: front, outlet: outlet ?? back };
}

/** A name or title on one line, cut after `most` characters. */
export function clip(text: string, most: number): string {
	const line = normaliseText(text.slice(0, 4 * most)).replace(/\s+/g, ' ');
	return Array.from(line).slice(0, most).join('').trim();
}

/** The name in `By Jane Doe, The Wire | 21 October 2025`, or null if the text is no byline. */
export function findByline(text: string): string | null {
	const match = /^(?:by|author|authors|автор|авторы|автори)(?:\s*:\s*|\s+)(\S.*)$/iu.exec(text);
	const part = match?.[1]?.split(/\s*[|•·]\s*/u, 1)[0] ?? '';
	const name = part
		.slice(0, findDate(part)?.start ?? part.length)
		.replace(/[\s,–—-]+(?:on)?$/iu, '');
	return name.length <= 120 && NAME.test(name) ? name : null;
}

/** `Jane Doe, CNN`: an author, and the outlet where it is an abbreviation. */
function splitByline(byline: string | null): { name: string | null; of: string | null } {
	const [, name, of] = /^(.+), (\p{Lu}{2,6})$/u.exec(byline ?? '') ?? [];
	return name === undefined || of === undefined ? { name: byline, of: null } : { name, of };
}

type Line = { readonly text: string; readonly next: string };

const HEAD_LINES = 12;
const LAST_LINES = 3;

function linesOf(text: string): { head: readonly Line[]; last: readonly Line[] } {
	const split = (part: string) => {
		const rows = part.split('\n').map((row) => row.replace(/\s+/g, ' ').trim());
		return rows
			.map((row, i) => ({ text: row, next: rows[i + 1] ?? '' }))
			.filter((line) => line.text !== '');
	};
	return {
		head: split(text.slice(0, 8000)).slice(0, HEAD_LINES),
		last: split(text.slice(-4000)).slice(-LAST_LINES)
	};
}

function firstOf<T>(lines: readonly Line[], read: (text: string) => T | null): T | null {
	for (const line of lines) {
		const found = read(line.text);
		if (found !== null) return found;
	}
	return null;
}

/** Every word of a name has a capital, but for the small ones; at most twelve words. */
const NAME =
	/^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:and|und|et|и|та|de|da|di|del|der|den|van|von|bin|al|el|la|le|of|the|in|for|\p{Lu}[\p{L}\p{M}.'’-]*)){0,11}$/u;

function readDateline(line: string): string | null {
	return DATELINE.exec(line)?.[1] ?? null;
}

/** The day of a dateline that has its year. */
function readDatelineDay(line: string): Published | null {
	const said = readPublished(DATELINE.exec(line)?.[0] ?? '');
	return said.publishedDay === null ? null : said;
}

/** `MOSCOW, Oct. 21 (Reuters) -`: the agency before the first sentence. */
const DATELINE = /^\p{Lu}[\p{L} .,/\d]{0,50}\((\p{Lu}[\p{L} ]{1,30})\) ?[-–—]/u;

const LABELS = {
	title: /^(?:title|headline|заголовок)\s*:\s*(\S.*)$/iu,
	outlet:
		/^(?:source|outlet|publication|publisher|newspaper|источник|издание|джерело)\s*:\s*(\S.*)$/iu,
	url: /^(?:(?:url|link|source|ссылка|источник|джерело)\s*:?\s*)?(https?:\S+)$/iu
} as const;

function readUrl(line: string): string | null {
	const address = LABELS.url.exec(line)?.[1];
	return address === undefined ? null : canonicalUrl(address);
}

function readOutlet(line: string): string | null {
	const name = LABELS.outlet.exec(line)?.[1] ?? '';
	return name === '' || name.length > 60 || /^https?:|[.!?]$/i.test(name) ? null : name;
}

/** What may stand beside a date on its line without making it a sentence. */
const BESIDE_DATE =
	/(?<!\p{L})(?:first|published|posted|date|on|at|[ap]\.?m\.?|[ecp][ds]?t|bst|ce[s]?t|msk|utc|gmt|[tz]|\d+ min(?:ute)?s? read|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|опубликовано|опубліковано|дата|года|году|року|г|р|в|о|об|мск|понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|am|um|uhr|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|publié|le|à|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)(?!\p{L})|\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?|[+-]\d{1,2}(?::?\d{2})?(?!\d)/giu;

const UPDATED = /updated|modified|обновлено|оновлено/iu;

const readDate = (line: string): Published | null => readDateIn(line.split(UPDATED, 1)[0] ?? '');

/** `Updated 2:49 PM EDT, Tue October 21, 2025`. */
const readUpdated = (line: string): Published | null =>
	UPDATED.test(line) ? readDateIn(line.split(UPDATED).at(-1) ?? '') : null;

function readDateIn(text: string): Published | null {
	const found = findDate(text);
	if (found === null) return null;
	const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
	const besides = rest.replace(BESIDE_DATE, ' ');
	const isAlone = !/[\p{L}\d]/u.test(besides);
	const isByline = [text, besides.trim()].some((part) => findByline(part) !== null);
	return isAlone || isByline ? readPublished(text) : null;
}

function findTitle(head: readonly Line[]): string | null {
	const labelled = firstOf(head, (line) => LABELS.title.exec(line)?.[1] ?? null);
	if (labelled !== null) return labelled;
	const prose = head.filter((line) => !isAboutArticle(line.text));
	// One word on the first line is a section or an outlet's name.
	const first = prose.findIndex((line) => line.text.includes(' '));
	const line = prose[first];
	// A text of one line is a claim, not a title without an article.
	if (line === undefined || first === prose.length - 1) return null;
	return looksLikeTitle(line) ? line.text : null;
}

function isAboutArticle(line: string): boolean {
	return [findByline, readUrl, readDate, readUpdated, readOutlet].some(
		(read) => read(line) !== null
	);
}

function looksLikeTitle({ text, next }: Line): boolean {
	const isSentence = /[.;:,]$/.test(text) && !/(?:\p{Lu}\.){2,}$/u.test(text);
	// A small letter on the next line: a paragraph broken into short lines.
	return text.length <= 200 && !isSentence && !/^\p{Ll}/u.test(next);
}
