import { DAY, type LocalDay } from '#lib/domain/time.ts';

/** Words that count from today and need nothing before them: the last day that counts, and where they stand. */
export type NearSpan = { day: LocalDay; words: string; index: number };

type Ends = (today: LocalDay, match: RegExpExecArray) => LocalDay;

const plus = (day: LocalDay, days: number): LocalDay =>
	new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
/** Weeks end on Sunday. */
const weekEnd = (today: LocalDay): LocalDay => plus(today, (7 - new Date(today).getUTCDay()) % 7);
const monthEnd = (today: LocalDay): LocalDay => {
	const [year = 0, month = 0] = today.split('-').map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
const yearEnd = (year: string): LocalDay => `${year}-12-31`;

/** Nothing that is part of a longer word. */
const alone = (words: string): RegExp =>
	new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}’'-])`, 'giu');
const END_OF = 'by (?:the )?end of (?:the |this )?';

const READERS: readonly (readonly [pattern: RegExp, ends: Ends])[] = [
	[alone('by (?:the )?end of today|today|heute|сьогодні'), (today) => today],
	[alone('by (?:the )?end of tomorrow|tomorrow|morgen|завтра'), (today) => plus(today, 1)],
	[
		alone(
			`${END_OF}week|this week|(?:bis )?Ende (?:der|dieser) Woche|diese Woche|до кінця (?:цього )?тижня|цього тижня`
		),
		weekEnd
	],
	[
		alone(
			'(?:by (?:the )?end of )?next week|(?:bis Ende )?(?:nächste[rn]? )Woche|(?:до кінця )?наступного тижня'
		),
		(today) => plus(weekEnd(today), 7)
	],
	[
		alone(
			`${END_OF}month|this month|by (?:month-end|EOM)|(?:bis )?(?:Ende (?:des|dieses) Monats|Monatsende)|diesen Monat|до кінця (?:цього )?місяця|цього місяця`
		),
		monthEnd
	],
	[
		alone(
			`by (?:year-end|EOY)|(?:bis )?(?:Ende (?:des|dieses) Jahres|Jahresende)|dieses Jahr|до кінця (?:цього )?року|цього року`
		),
		(today) => yearEnd(today.slice(0, 4))
	],
	[
		alone(String.raw`(?:bis )?Ende (?<year>20\d\d)|до кінця (?<року>20\d\d)(?: року| р\.)?`),
		(_, { groups }) => yearEnd(groups?.['year'] ?? groups?.['року'] ?? '')
	]
];

/**
 * Tomorrow, the end of this week, month or year, and their like, which the date parser leaves alone or counts from another day. English,
 * German, Ukrainian.
 *
 * @example spansNear('Will it rain by the end of the week?', '2025-10-21')
 * // => [{ day: '2025-10-26', words: 'by the end of the week', index: 13 }]
 */
export function spansNear(text: string, today: LocalDay): NearSpan[] {
	return READERS.flatMap(([pattern, ends]) =>
		[...text.matchAll(pattern)].map((match) => ({
			...{ day: ends(today, match), words: match[0], index: match.index }
		}))
	);
}
