import { readProbability, type Reading } from '#lib/domain/probability.ts';
import { localDay, type Instant, type LocalDay, type Zone } from '#lib/domain/time.ts';
import { allZones } from '#lib/ui/format.ts';
import { dayDoubts, type DayDoubt } from './day-doubts.ts';
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
	/** Days that could be meant otherwise, or are none. */
	doubts: DayDoubt[];
};

/** A tag begins with a letter: "#1" is a number. */
const TAG = /(?<=^|\s)#(\p{L}[\p{L}\p{N}_-]{0,39})(?=$|[\s,.;!?])/gu;
/** A share as a decimal, 0.35 or 0,35: neither none nor certain. */
const DECIMAL = String.raw`(?:0[.,]|\.)0*[1-9]\d*(?![\d.])`;
const SAID = String.raw`(?:\d+(?:[.,]\d+)?\s*(?:%|percent\b)|\d+\s*:\s*\d+|\d+ in \d+|${DECIMAL})`;
/** Numbers at the end. */
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
	const ends = named?.zone ?? zone;
	const questions = questionsIn(title, ends, now);
	return {
		questions,
		doubts: dayDoubts(title, questions, localDay(now, ends)),
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

/**
 * The statement, and the numbers behind it as typed. A number straight behind the day is one in front of the question mark too, or
 * without one: “by 15 Dec 35%?”, “by 15 Dec 0.35”. “Above 4%?” and “below 0.35” are what is asked.
 */
function splitNumbers(text: string, zone: Zone, now: Instant): { title: string; said: string[] } {
	const mark = text.lastIndexOf('?');
	const [statement, end] = mark === -1 ? [text, ''] : [text.slice(0, mark), '?'];
	const behind = mark === -1 ? [] : parts(text.slice(mark + 1));
	if (behind.length > 0) return { title: oneLine(statement + end), said: behind };
	const between = [...statement.matchAll(SAID_EACH)];
	const isBehindDay = ({ index }: { index: number }) =>
		endsInDay(withoutNumbers(statement.slice(0, index)), zone, now);
	// “By 31 Dec 10%, 31 Jan 20%?”: each day has its number behind it.
	if (between.length > 1 && between.every(isBehindDay))
		return { title: withoutNumbers(statement) + end, said: between.map(([typed]) => typed) };
	const early = AT_THE_END.exec(statement);
	const asked = early === null ? statement : statement.slice(0, early.index).trimEnd();
	const isSaid =
		early !== null && (endsInDay(asked, zone, now) || (end === '' && SHARE.test(early[0])));
	return isSaid
		? { title: oneLine(asked + end), said: parts(early[0]) }
		: { title: oneLine(statement + end), said: [] };
}

/** Whether the last words of a statement are its deadline, or the last of several. */
function endsInDay(asked: string, zone: Zone, now: Instant): boolean {
	const last = titlesByDeadline(asked, zone, now).at(-1)?.title ?? asked;
	return last.endsWith(lastWordsIn(last, zone, now) ?? '\n');
}

const withoutNumbers = (text: string): string =>
	oneLine(text.replaceAll(SAID_EACH, ' ')).replace(/\s+,/gu, ',');

function parts(text: string): string[] {
	const numbers = text.match(NUMBERS) ?? [];
	const rest = text
		.replace(NUMBERS, ' ')
		.replace(/[,;\s]+/gu, ' ')
		.trim();
	// What is no number is told as such, and nothing of it is dropped.
	return rest === '' ? numbers.map((one) => one.trim()) : [text.trim()];
}

/** What leaves no doubt at the end, whatever stands before it. */
const SHARE = /%|percent|:|\bin\b/iu;
const SAID_EACH = new RegExp(String.raw`(?<=\s)${SAID}`, 'giu');
const NUMBERS = new RegExp(String.raw`${SAID}|\d+(?:[.,]\d+)?`, 'giu');

/** 18:00, 6 pm, 18 Uhr. */
const HOUR = /(?<![\d:])(?:[01]?\d|2[0-3])(?::[0-5]\d| ?[ap]\.?m\b| Uhr\b)/iu;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
