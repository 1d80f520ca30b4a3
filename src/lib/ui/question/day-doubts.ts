import { DAY, type LocalDay } from '#lib/domain/time.ts';
import { formatDay, formatMonthName } from '#lib/ui/format.ts';
import { MONTH_WORD, monthOf } from './named-spans.ts';
import { languageOf } from './title-languages.ts';

/** A day of a line that could be meant otherwise: what is to be said of it, and what may be written in its place. */
export type DayDoubt = { words: string; says: string; ways: { label: string; instead: string }[] };

type Read = { title: string; day: LocalDay | null };
/** A day as it is written; a year that is not there is null, as is the day of a month by itself. */
type Written = {
	words: string;
	index: number;
	year: number | null;
	month: number;
	day: number | null;
};

/**
 * What is doubtful about the days of a line: one that is in no calendar, one that could be month first, one that has passed this
 * year and was read as the next.
 *
 * @param questions what was read of the line, one for each of its days
 * @example dayDoubts('Will it rain by 31 Feb?', [], '2025-10-21')[0]?.says
 * // => '“31 Feb” is no day: February ends on the 28th, in leap years on the 29th.'
 */
export function dayDoubts(text: string, questions: readonly Read[], today: LocalDay): DayDoubt[] {
	const led = ledIn(text);
	return [
		...led.flatMap((written) => noSuchDay(written, today) ?? []),
		...led.flatMap((written) => eitherOrder(written, text, questions) ?? []),
		...questions.flatMap((read, i) => readAsNextYear(read, questions.slice(i + 1), today) ?? [])
	];
}

function noSuchDay({ words, year, month, day }: Written, today: LocalDay): DayDoubt | null {
	if (day === null || month < 1 || month > 12) return null;
	const [most, leap] = [lastOf(year ?? LEAP_YEAR, month), leapYearFor(today)];
	if (year === null && month === 2 && day === 29)
		return leap.isNext
			? null
			: {
					words,
					says: `“${words}” comes next in ${leap.year}.`,
					ways: [writing(`${words} ${leap.year}`)]
				};
	if (day >= 1 && day <= most) return null;
	const name = formatMonthName(`${String(year ?? LEAP_YEAR)}-${two(month)}`);
	const ends = year === null && month === 2 ? 'the 28th, in leap years on the 29th' : ordinal(most);
	const says = `“${words}” is no day: ${year === null ? name.slice(0, -5) : name} ends on ${ends}.`;
	return { words, says, ways: [] };
}

/** “03/04/2027”: of English readers some put the month first. */
function eitherOrder(written: Written, text: string, questions: readonly Read[]): DayDoubt | null {
	const { words, month, day } = written;
	const isNumbers = /^\d{1,2}[/-]\d{1,2}(?:$|[/-])/u.test(words);
	if (!isNumbers || day === null || day > 12 || month > 12 || day === month) return null;
	const ending = `-${two(month)}-${two(day)}`;
	const read = questions.find((one) => one.day?.endsWith(ending))?.day ?? null;
	if (read === null || languageOf(text) !== languageOf('')) return null;
	const [meant, other] = [read, `${read.slice(0, 4)}-${two(day)}-${two(month)}`].map(inWords);
	return {
		words,
		says: `“${words}” is read day first: ${meant ?? ''}.`,
		ways: [meant, other].flatMap((instead, i) =>
			instead === undefined
				? []
				: [{ label: i === 0 ? 'Write it so' : `Read as ${instead}`, instead }]
		)
	};
}

/** “15 Nov”, said on the 27th: less than a season over, or followed by days that come before it. */
function readAsNextYear(
	{ title, day }: Read,
	later: readonly Read[],
	today: LocalDay
): DayDoubt | null {
	if (day === null) return null;
	const yearBefore = `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`;
	const isBehindLater = later.some((one) => one.day !== null && one.day < day);
	if (yearBefore >= today || !(isBehindLater || yearBefore >= seasonBefore(today))) return null;
	for (const { words, year, month } of writtenIn(title).reverse()) {
		const named = [day, plus(day, 1)].find((one) => Number(one.slice(5, 7)) === month);
		if (year !== null || named === undefined) continue;
		const instead = `${words} ${named.slice(0, 4)}`;
		return {
			words,
			says: `“${words}” has passed: read as ${named.slice(0, 4)}. Write the year, or take that day out.`,
			ways: [writing(instead)]
		};
	}
	return null;
}

const YEAR = String.raw`(?:(?:,? )(?<year>\d{4})(?![\p{L}\p{N}]))?`;
const TH = String.raw`(?:st|nd|rd|th)?`;
const WRITTEN = [
	String.raw`(?<day>\d{1,2})(?:${TH}|\.|-?го)(?: of)? (?<month>${MONTH_WORD})${YEAR}`,
	String.raw`(?<month>${MONTH_WORD})(?:\.? (?<day>\d{1,2})${TH}(?![\p{L}\p{N}:%]))?${YEAR}`,
	String.raw`(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?(?![./-]?\d)`,
	String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
].map((pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}./-])${pattern}(?![\p{L}\p{N}%])`, 'giu'));

/** The days that a text writes out, each once, in their order. */
function writtenIn(text: string): Written[] {
	const found = WRITTEN.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ 0: words, index, groups }) => ({
			...{ words, index, day: numberOf(groups?.['day']) },
			month: numberOf(groups?.['month']) ?? monthOf(groups?.['month'] ?? ''),
			year: fullYear(numberOf(groups?.['year']))
		}))
	);
	return found
		.filter(({ index }, i) => !found.some((one, j) => j < i && covers(one, index)))
		.sort((a, b) => a.index - b.index);
}

const covers = ({ index, words }: Written, place: number): boolean =>
	index <= place && place < index + words.length;

/** Those behind “by” and its like, and what follows them in a row. */
function ledIn(text: string): Written[] {
	const { lead, and } = languageOf(text);
	const between = new RegExp(String.raw`^${and.source}$`, 'iu');
	const led: Written[] = [];
	for (const written of writtenIn(text)) {
		const last = led.at(-1);
		const from = last === undefined ? 0 : last.index + last.words.length;
		const isNext = last !== undefined && between.test(text.slice(from, written.index));
		if (isNext || lead.test(text.slice(0, written.index))) led.push(written);
	}
	return led;
}

/** Numbers in words are months, which are read by their names. */
function numberOf(typed: string | undefined): number | null {
	return typed !== undefined && /^\d+$/u.test(typed) ? Number(typed) : null;
}

const fullYear = (year: number | null): number | null =>
	year !== null && year < 100 ? 2000 + year : year;

const LEAP_YEAR = 2028;
const lastOf = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The year of the next 29 February, and whether it is that of the next February. */
function leapYearFor(today: LocalDay): { year: string; isNext: boolean } {
	const first = Number(today.slice(0, 4)) + (today.slice(5) > '02-29' ? 1 : 0);
	let year = first;
	while (lastOf(year, 2) < 29) year++;
	return { year: String(year), isNext: year === first };
}

const plus = (day: LocalDay, days: number): LocalDay =>
	new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const seasonBefore = (today: LocalDay): LocalDay => plus(today, -92);
const two = (n: number): string => String(n).padStart(2, '0');
const inWords = (day: LocalDay): string => formatDay(Date.parse(day), 'UTC');
const ordinal = (n: number): string => `the ${String(n)}${n === 31 ? 'st' : 'th'}`;
const writing = (instead: string) => ({ label: `Write ${instead}`, instead });
