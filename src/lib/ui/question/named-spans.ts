import type { LocalDay } from '#lib/domain/time.ts';

/** Quarters, feasts and parts of months, which the date parser leaves alone: the first and the last day, and where the words stand. */
export type NamedSpan = { first: LocalDay; last: LocalDay; words: string; index: number };

type Reader = {
	pattern: RegExp;
	/** First and last day in a year; where the words name the year, they are asked for that one. */
	span: (year: number, match: RegExpExecArray) => { first: LocalDay; last: LocalDay };
};

const day = (year: number, month: number, date: number): LocalDay =>
	new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const one = (month: number, date: number) => (year: number) => ({
	first: day(year, month, date),
	last: day(year, month, date)
});
const quarter = (n: number, year: number) => ({
	first: day(year, 3 * n - 2, 1),
	last: day(year, 3 * n + 1, 0)
});

/** Ordinals of quarters, by their beginnings. */
const ORDINALS = [
	['first', 'erste', 'перш'],
	['second', 'zweite', 'друг'],
	['third', 'dritte', 'трет'],
	['fourth', 'vierte', 'четверт']
] as const;
const ordinal = (word: string): number =>
	ORDINALS.findIndex((forms) => forms.some((form) => word.toLowerCase().startsWith(form))) + 1;

/** Months by their beginnings, in the three languages; the rest of the word may be declined. */
const MONTHS = [
	...['jan|січ', 'feb|лют', 'mar|mär|берез', 'apr|квіт', 'may|mai|трав', 'jun|черв'],
	...['jul|лип', 'aug|серп', 'sep|верес', 'oct|okt|жовт', 'nov|листоп', 'dec|dez|груд']
];
/** A month in one of the three languages, written out or cut short. */
export const MONTH_WORD = String.raw`(?:${MONTHS.join('|')})\p{L}*`;
/** Which month a word names, 1 to 12; 0 where it names none. */
export const monthOf = (word: string): number =>
	MONTHS.findIndex((beginnings) => new RegExp(`^(?:${beginnings})`, 'iu').test(word)) + 1;
/** The tenth ends the early part of a month, the fifteenth its middle. */
const PARTS = [
	['early', 'beginning', 'anfang', 'початку'],
	['mid', 'middle', 'mitte', 'середини']
] as const;
const partOf = (word: string): number => {
	const isEarly = PARTS[0].some((part) => word.toLowerCase().startsWith(part));
	return isEarly ? 10 : 15;
};

const READERS: readonly Reader[] = [
	{
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}])(?<part>early|mid|(?:the )?(?:beginning|middle) of|anfang|mitte|початку|середини)[ -](?<month>${MONTH_WORD})\.?(?: (?<year>\d{4}))?(?![\p{L}\p{N}])`,
			'giu'
		),
		span: (year, { groups }) =>
			one(
				monthOf(groups?.['month'] ?? ''),
				partOf((groups?.['part'] ?? '').replace(/^the /iu, ''))
			)(year)
	},
	{
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}])late[ -](?<month>${MONTH_WORD})\.?(?: (?<year>\d{4}))?(?![\p{L}\p{N}])`,
			'giu'
		),
		span: (year, { groups }) => one(monthOf(groups?.['month'] ?? '') + 1, 0)(year)
	},
	{
		pattern: /(?<![\p{L}\p{N}])Q(?<n>[1-4])(?:[ /](?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: (year, match) => quarter(Number(match.groups?.['n']), year)
	},
	{
		pattern:
			/(?<![\p{L}\p{N}])(?<nth>first|second|third|fourth|erste[nsm]?|zweite[nsm]?|dritte[nsm]?|vierte[nsm]?|перш\p{L}+|друг\p{L}+|трет\p{L}+|четверт\p{L}+) (?:quarter|quartals?|квартал[уі]?)(?: (?:of )?(?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: (year, match) => quarter(ordinal(match.groups?.['nth'] ?? ''), year)
	},
	{
		pattern:
			/(?<![\p{L}\p{N}])(?:christmas eve|heiligabend)(?: (?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: one(12, 24)
	},
	{
		pattern:
			/(?<![\p{L}\p{N}])(?:christmas(?: day)?(?! eve)|weihnachten|різдва)(?: (?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: one(12, 25)
	},
	{
		pattern:
			/(?<![\p{L}\p{N}])(?:new year[’']s day|neujahr)(?: (?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: one(1, 1)
	},
	{
		// "By New Year" is by the end of this one.
		pattern:
			/(?<![\p{L}\p{N}])(?:new year(?:[’']s eve)?(?![’'])|silvester|нового року)(?: (?<year>\d{4}))?(?![\p{L}\p{N}])/giu,
		span: one(12, 31)
	}
];

/**
 * Quarters, feasts and parts of months that a text names, the next to come where it names no year. English, German, Ukrainian.
 *
 * @param today what "the next" is counted from
 * @example spansNamed('Will it close by Q1?', '2025-10-21')
 * // => [{ first: '2026-01-01', last: '2026-03-31', words: 'Q1', index: 17 }]
 */
export function spansNamed(text: string, today: LocalDay): NamedSpan[] {
	const thisYear = Number(today.slice(0, 4));
	return READERS.flatMap(({ pattern, span }) =>
		[...text.matchAll(pattern)].map((match) => {
			const named = match.groups?.['year'];
			const here = span(named === undefined ? thisYear : Number(named), match);
			const days = named === undefined && here.last < today ? span(thisYear + 1, match) : here;
			return { ...days, words: match[0], index: match.index };
		})
	);
}
