import { readProbability, type Reading } from '#lib/domain/probability.ts';
import type { Instant, LocalDay, Zone } from '#lib/domain/time.ts';
import { allZones } from '#lib/ui/format.ts';
import { lastDayIn, lastWordsIn, titlesByDeadline } from './deadline-in-title.ts';
import { zoneInTitle } from './zone-in-title.ts';

/** What one line of quick entry says: questions with their days, the numbers on them, tags. */
export type QuickReading = {
	/** One, or one for each of several deadlines; none while nothing is asked. */
	questions: { title: string; day: LocalDay | null }[];
	/** The numbers, in the order in which they were typed. */
	numbers: { typed: string; reading: Reading }[];
	tags: string[];
	/** The zone in which the day ends, if the question names one. */
	named: { zone: Zone; words: string } | null;
	/** Whether an hour is named, which a day does not hold. */
	hasHour: boolean;
};

/** A tag begins with a letter: "#1" is a number. */
const TAG = /(?<=^|\s)#(\p{L}[\p{L}\p{N}_-]{0,39})(?=$|[\s,.;!?])/gu;
const SAID = String.raw`(?:\d+(?:[.,]\d+)?\s*(?:%|percent\b)|\d+\s*:\s*\d+|\d+ in \d+)`;
/** Numbers that leave no doubt, at the end. */
const AT_THE_END = new RegExp(String.raw`(?<=\s)${SAID}(?:[\s,;]+${SAID})*\s*$`, 'iu');

/**
 * Reads "Will they meet by 15 Nov? 35% #ukraine": the question ends with its question mark, or where numbers and tags begin.
 * Behind the mark any number is one, before it none; several stand for several deadlines.
 *
 * @param now what "Friday" and "next month" are counted from
 * @example readEntry('Will it rain by 15 Nov? 35% #sea', 'UTC', Date.UTC(2025, 9, 21)).questions
 * // => [{ title: 'Will it rain by 15 Nov?', day: '2025-11-15' }]
 */
export function readEntry(text: string, zone: Zone, now: Instant): QuickReading {
	const tags = [...text.matchAll(TAG)].map(([, tag = '']) => tag.toLowerCase());
	const { title, said } = splitNumbers(text.replace(TAG, ' ').trim(), zone, now);
	const named = zoneInTitle(title, allZones());
	return {
		questions: questionsIn(title, named?.zone ?? zone, now),
		named,
		hasHour: HOUR.test(title),
		numbers: said.map((typed) => ({ typed, reading: readProbability(typed) })),
		tags: [...new Set(tags)]
	};
}

function questionsIn(title: string, zone: Zone, now: Instant): QuickReading['questions'] {
	if (title === '') return [];
	const several = titlesByDeadline(title, zone, now);
	return several.length > 0 ? several : [{ title, day: lastDayIn(title, zone, now) }];
}

/** The statement, and the numbers behind it as typed. */
function splitNumbers(text: string, zone: Zone, now: Instant): { title: string; said: string[] } {
	const mark = text.lastIndexOf('?');
	if (mark !== -1) return splitAt(text, mark, zone, now);
	const end = AT_THE_END.exec(text);
	return end === null
		? { title: oneLine(text), said: [] }
		: { title: oneLine(text.slice(0, end.index)), said: parts(end[0]) };
}

/** A number straight behind the day is one in front of the question mark too: “by 15 Dec 35%?”. “Above 4%?” is what is asked. */
function splitAt(text: string, mark: number, zone: Zone, now: Instant) {
	const [statement, behind] = [text.slice(0, mark), parts(text.slice(mark + 1))];
	const between = statement.match(SAID_EACH) ?? [];
	const days = oneLine(`${statement.replaceAll(SAID_EACH, ' ')}?`).replace(/\s+([,?])/gu, '$1');
	// “By 31 Dec 10%, 31 Jan 20%?”: each day has its number behind it.
	if (
		behind.length === 0 &&
		between.length > 1 &&
		titlesByDeadline(days, zone, now).length === between.length
	)
		return { title: days, said: between };
	const early = behind.length === 0 ? AT_THE_END.exec(statement) : null;
	const asked = early === null ? statement : statement.slice(0, early.index).trimEnd();
	const isAfterDay = early !== null && asked.endsWith(lastWordsIn(asked, zone, now) ?? '\n');
	return isAfterDay
		? { title: oneLine(`${asked}?`), said: parts(early[0]) }
		: { title: oneLine(`${statement}?`), said: behind };
}

function parts(text: string): string[] {
	const numbers = text.match(NUMBERS) ?? [];
	const rest = text
		.replace(NUMBERS, ' ')
		.replace(/[,;\s]+/gu, ' ')
		.trim();
	// What is no number is told as such, and nothing of it is dropped.
	return rest === '' ? numbers.map((one) => one.trim()) : [text.trim()];
}

const SAID_EACH = new RegExp(String.raw`(?<=\s)${SAID}`, 'giu');
const NUMBERS = new RegExp(String.raw`${SAID}|\d+(?:[.,]\d+)?`, 'giu');

/** 18:00, 6 pm, 18 Uhr. */
const HOUR = /(?<![\d:])(?:[01]?\d|2[0-3])(?::[0-5]\d| ?[ap]\.?m\b| Uhr\b)/iu;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
