import type { ParsedResult } from 'chrono-node';
import { DAY, localDay, MINUTE, type Instant, type LocalDay, type Zone } from '#lib/domain/time.ts';
import { wallClock } from '#lib/ui/format.ts';
import { spansNamed } from './named-spans.ts';
import { spansNear } from './near-spans.ts';
import { languageOf, type TitleLanguage } from './title-languages.ts';

/** The last day that counts, and the words of the title that say so. */
export type TitleDeadline = { day: LocalDay; words: string };

type Found = TitleDeadline & { index: number };
type Reference = { instant: Date; timezone: number };

/**
 * The deadline that a question names in its own words, null where it names none or one that has passed. "By" and "on" a
 * day include it, "before" leaves it out; a month or a year runs to its last day. English, German and Ukrainian are read.
 *
 * @param now what "Friday" and "next month" are counted from
 * @example deadlineInTitle('Will it happen before 1 January 2026?', 'UTC', Date.UTC(2025, 9, 21))
 * // => { day: '2025-12-31', words: 'before 1 January 2026' }
 */
export function deadlineInTitle(title: string, zone: Zone, now: Instant): TitleDeadline | null {
	const last = lastNamed(title, zone, now);
	return last === null || last.day < localDay(now, zone)
		? null
		: { day: last.day, words: last.words };
}

/**
 * The last day that a title names, also where it has passed.
 *
 * @example lastDayIn('Did they meet by 1 October 2025?', 'UTC', Date.UTC(2025, 9, 21)) // => '2025-10-01'
 */
export const lastDayIn = (title: string, zone: Zone, now: Instant): LocalDay | null =>
	lastNamed(title, zone, now)?.day ?? null;

/** The words that name the last day of a title, also where it has passed; null where it names none. */
export const lastWordsIn = (title: string, zone: Zone, now: Instant): string | null =>
	lastNamed(title, zone, now)?.words ?? null;

/**
 * One title for each of several deadlines that a question names in a row, none where it names one or none.
 *
 * @example titlesByDeadline('Will they meet by 31 Oct or 30 Nov?', 'UTC', Date.UTC(2025, 9, 21))[1]
 * // => { title: 'Will they meet by 30 Nov?', day: '2025-11-30' }
 */
export function titlesByDeadline(
	title: string,
	zone: Zone,
	now: Instant
): { title: string; day: LocalDay }[] {
	const language = languageOf(title);
	for (const { index } of title.matchAll(/(?<=\s)\S/gu)) {
		const before = title.slice(0, index);
		if (!language.lead.test(before)) continue;
		const list = daysInARow(before, title.slice(index), language, referenceAt(zone, now));
		// "The talks in May and June" are part of a question that names its deadline later.
		if (list.days.length < 2 || lastNamed(list.rest, zone, now) !== null) continue;
		const withYear = (words: string) =>
			dayAlone(before, words, language, referenceAt(zone, now)) ?? undefined;
		return inTheYearOfTheLast(list.days, withYear).map(({ day, words }) => ({
			title: before + words + list.rest,
			day
		}));
	}
	return [];
}

/** "By 31 Oct, 30 Nov or 31 Dec 2026": the year at the end is that of all of them, if they come one after the other so. */
function inTheYearOfTheLast(
	days: TitleDeadline[],
	read: (words: string) => TitleDeadline | undefined
): TitleDeadline[] {
	const year = /(?<!\d)\d{4}$/.exec(days.at(-1)?.words ?? '')?.[0];
	if (year === undefined || days.slice(0, -1).some(({ words }) => /\d{4}/.test(words))) return days;
	const dated = days.map((one, i) =>
		i === days.length - 1 ? one : (read(`${one.words} ${year}`) ?? one)
	);
	return dated.every(({ day }, i) => day > (dated[i - 1]?.day ?? '')) ? dated : days;
}

/**
 * The days that a text names as the last ones, in so many words: "by the end of 15 November 2025". What is counted from another day
 * ("within a week") is none.
 *
 * @example lastDaysIn('Counts until the end of 15 November 2025.', 'UTC', Date.UTC(2025, 9, 21)) // => ['2025-11-15']
 */
export function lastDaysIn(text: string, zone: Zone, now: Instant): LocalDay[] {
	const { parser, lead } = languageOf(text);
	return parser
		.parse(text, referenceAt(zone, now), { forwardDate: true })
		.filter(({ start }) => start.isCertain('day') && start.isCertain('month'))
		.flatMap((result) => {
			const led = lead.exec(text.slice(0, result.index).replace(/(?:the )?end of\s+$/iu, ''));
			return led === null ? [] : (lastDayOf(result, led) ?? []);
		});
}

/** The days that a text begins with, and what comes after the last of them. */
function daysInARow(before: string, text: string, language: TitleLanguage, reference: Reference) {
	const days: TitleDeadline[] = [];
	let rest = text;
	for (let left = text; ;) {
		const part = firstPart(left, language);
		const named = dayAlone(before, part, language, reference);
		if (named === null) break;
		days.push(named);
		rest = left.slice(named.words.length);
		const and = language.and.exec(rest);
		if (and?.index !== 0) break;
		left = rest.slice(and[0].length);
	}
	return { days, rest };
}

/** Up to the next "and" or comma; a year after a comma belongs to the day before it. */
function firstPart(text: string, { and }: TitleLanguage): string {
	const next = and.exec(text);
	if (next === null) return text;
	const year = /^\d{4}(?!\d)/.exec(text.slice(next.index + next[0].length))?.[0] ?? '';
	return text.slice(0, next.index + (year === '' ? 0 : next[0].length + year.length));
}

/** The day that a part of a list begins with, in the words that name it. */
function dayAlone(
	before: string,
	part: string,
	language: TitleLanguage,
	reference: Reference
): TitleDeadline | null {
	const [result] = language.parser.parse(part, reference, { forwardDate: true });
	if (result === undefined || part.slice(0, result.index).trim() !== '') return null;
	const words = part.slice(0, result.index + result.text.length);
	const day = lastDayOf(result, language.lead.exec(before));
	return day === null ? null : { day, words };
}

function lastNamed(title: string, zone: Zone, now: Instant): Found | null {
	const language = languageOf(title);
	const today = localDay(now, zone);
	const near = spansNear(title, today);
	const isNear = ({ index }: { index: number }) =>
		near.some((span) => index >= span.index && index < span.index + span.words.length);
	const named = language.parser
		.parse(title, referenceAt(zone, now), { forwardDate: true })
		.filter((result) => !isNear(result))
		.flatMap((result) => dayNamed(title, result, language));
	const years = yearNamed(title, Number(today.slice(0, 4)));
	return (
		[...named, ...near, ...spansLed(title, language, today), ...years]
			.sort((a, b) => a.index - b.index)
			.at(-1) ?? null
	);
}

const referenceAt = (zone: Zone, now: Instant): Reference => ({
	instant: new Date(now),
	timezone: Math.round((wallClock(now, zone) - now) / MINUTE)
});

function dayNamed(title: string, result: ParsedResult, language: TitleLanguage): Found[] {
	const { index } = result;
	const text = title.slice(index, index + result.text.length);
	const lead = language.lead.exec(title.slice(0, index));
	if (lead === null && !language.selfLed.test(text)) return [];
	const day = lastDayOf(result, lead);
	return day === null ? [] : [{ day, words: `${lead?.[0] ?? ''}${text}`, index }];
}

/** The last day that counts of a date behind its lead; null where it names a time and no day. */
function lastDayOf({ text, start }: ParsedResult, lead: RegExpExecArray | null): LocalDay | null {
	const isMonth = !start.isCertain('day') && start.isCertain('month');
	const isDay = start.isCertain('day') || start.isCertain('weekday');
	const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
	if (!(isMonth || isDay) || year === null || month === null || day === null) return null;
	const isBefore = lead?.groups?.['before'] !== undefined && !/^(?:the )?end\b/i.test(text);
	if (isMonth && !isBefore) return calendarDay(year, month + 1, 0);
	return calendarDay(year, month, isMonth ? 0 : isBefore ? day - 1 : day);
}

/** Quarters and feasts behind a word that makes them a deadline. */
const spansLed = (title: string, { lead }: TitleLanguage, today: LocalDay): Found[] =>
	spansNamed(title, today).flatMap(({ first, last, words, index }) => {
		const led = lead.exec(title.slice(0, index).replace(/(?:the )?end of\s+$/iu, ''));
		if (led === null) return [];
		const isBefore = led.groups?.['before'] !== undefined;
		return [{ day: isBefore ? dayBefore(first) : last, words: `${led[0]}${words}`, index }];
	});

const dayBefore = (day: LocalDay): LocalDay =>
	new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

const YEAR =
	/\b(?:(?:(?:by|before|until) (?:the )?end of(?: the| this)?|in|(before)) (\d{4}|year)|this year)\b/gi;

/** Years by themselves, which the date parser leaves alone. */
function yearNamed(title: string, thisYear: number): Found[] {
	return [...title.matchAll(YEAR)].map(({ 0: words, 1: before, 2: named, index }) => {
		const year = named === undefined || /year/i.test(named) ? thisYear : Number(named);
		return { day: `${String(before === undefined ? year : year - 1)}-12-31`, words, index };
	});
}

/** A day of the calendar; day 0 is the last of the month before. */
const calendarDay = (year: number, month: number, day: number): LocalDay =>
	new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
