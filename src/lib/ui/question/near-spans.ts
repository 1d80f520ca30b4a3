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

/** The same day so many months on, or the last of a shorter month. */
function monthsOn(today: LocalDay, months: number): LocalDay {
	const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
		.toISOString()
		.slice(0, 10);
}

/** How many: in digits, or in words up to three; none said is one. */
const COUNTS = [
	['a', 'an', 'one', 'einem', 'eines', 'один', 'одного'],
	['two', 'zwei', 'два', 'двох', 'дві'],
	['three', 'drei', 'три', 'трьох']
] as const;
function countOf(word: string): number {
	const said = COUNTS.findIndex((words) => words.some((one) => one === word.toLowerCase()));
	return said === -1 ? Number(word) : said + 1;
}
const COUNT = String.raw`(?<count>\d{1,2}|an?|one|two|three|einem|eines|zwei|drei|один|одного|два|двох|дві|три|трьох)`;
const spanOf = ({ groups }: RegExpExecArray): number =>
	countOf(groups?.['count'] ?? groups?.['скільки'] ?? 'one');

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
			'(?:by (?:the )?end of )?next month|(?:bis )?Ende (?:des )?nächsten Monats|nächsten Monat|до кінця наступного місяця|наступного місяця'
		),
		(today) => monthEnd(monthsOn(today, 1))
	],
	[
		alone(
			`(?:in|within|innerhalb(?: von)?) ${COUNT} (?:months?|Monate?n?|Monats)|(?:через|протягом) (?:${COUNT.replace('<count>', '<скільки>')} )?місяц(?:ь|я|і|ів)`
		),
		(today, match) => monthsOn(today, spanOf(match))
	],
	[
		alone(
			`(?:in|within|innerhalb(?: von)?) ${COUNT} (?:years?|Jahre?n?|Jahres)|(?:через|протягом) (?:${COUNT.replace('<count>', '<скільки>')} )?(?:рік|року|роки|років)`
		),
		(today, match) => monthsOn(today, 12 * spanOf(match))
	],
	[
		alone(`(?:in|innerhalb von) ${COUNT} Wochen?`),
		(today, match) => plus(today, 7 * spanOf(match))
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
