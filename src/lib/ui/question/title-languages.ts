import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as uk from 'chrono-node/uk';
import { MINUTE } from '#lib/domain/time.ts';

/** How deadlines are named in one language. */
export type TitleLanguage = {
	/** What it finds is at the places that it has in the text; its words may be written otherwise. */
	parser: Pick<typeof en.casual, 'parse'>;
	/**
	 * What a deadline follows at once: "Will Rubio resign in May" names one, "the May talks" does not. Its group `before` is
	 * there where the day itself no longer counts.
	 */
	lead: RegExp;
	/** Dates that bring such a word along. */
	selfLed: RegExp;
	/** Between the days of a list. */
	and: RegExp;
};

/**
 * 5/11/2025, 5/11 and 05.11.2025 are 5 November everywhere but in one country, which the parser is from. In as many letters; what can
 * only be month first stays.
 */
const monthFirst = (text: string): string =>
	text.replace(
		/(?<![\d./-])(\d{1,2})([./-])(0?[1-9]|1[0-2])(?=\2(?:\d{4}|\d{2})(?!\d)|(?![\d./-]))/g,
		(_, day: string, mark: string, month: string) => `${month}${mark}${day}`
	);

/**
 * The number of a percentage is part of no date: in “by 15 Dec 35%” it would be a year, and in “by 15 Dec 0.15” an hour. At the same
 * length.
 */
const withoutShares = (text: string): string =>
	text.replace(
		/\d+(?:[.,]\d+)?(?=\s*(?:%|percent\b))|(?<![\d.,/])0?[.,]\d+(?![\d.,/])/giu,
		(digits) => '_'.repeat(digits.length)
	);

const ENGLISH: TitleLanguage = {
	parser: {
		parse: (text, reference, options) =>
			en.casual.parse(monthFirst(withoutShares(text)), reference, options)
	},
	lead: /(?<![\p{L}\p{N}])(?:by|(?<before>before)|until|till|on|in|between .+ and)\s+(?:the\s+)?$/iu,
	selfLed: /^(?:within|on|in)\b/i,
	and: /\s*(?:,\s*(?:and|or)?|\band\b|\bor\b)\s*/iu
};

const GERMAN_MONTHS = [
	...['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september'],
	...['oktober', 'november', 'dezember']
];

/** Months by themselves, "bis Ende November", which the German parser leaves alone. */
function withMonths(parser: typeof de.casual): typeof de.casual {
	const wider = parser.clone();
	wider.parsers.push({
		pattern: () => new RegExp(`(${GERMAN_MONTHS.join('|')})(?:\\s+(\\d{4}))?`, 'i'),
		extract: (context, match) => {
			const month = GERMAN_MONTHS.indexOf((match[1] ?? '').toLowerCase()) + 1;
			const { instant, timezoneOffset } = context.reference;
			const today = new Date(instant.getTime() + (timezoneOffset ?? 0) * MINUTE);
			const hasPassed = month <= today.getUTCMonth();
			const next = today.getUTCFullYear() + (hasPassed ? 1 : 0);
			const found = context.createParsingComponents({ month }).imply('day', 1);
			return match[2] === undefined
				? found.imply('year', next)
				: found.assign('year', Number(match[2]));
		}
	});
	return wider;
}

const german = withMonths(de.casual);
const GERMAN: TitleLanguage = {
	parser: {
		parse: (text, reference, options) => german.parse(withoutShares(text), reference, options)
	},
	lead: /(?<![\p{L}\p{N}])(?:(?:bis|(?<before>vor))(?:\s+(?:zum|zur|dem|der))?|spätestens(?:\s+(?:am|im|bis))?|am|im)\s+(?:(?:ende|des)\s+)*$/iu,
	selfLed: /^(?:innerhalb|in)\b/i,
	and: /\s*(?:,\s*(?:und|oder)?|\bund\b|\boder\b)\s*/iu
};

/** п’ятниця is written with three apostrophes, of which the parser knows one. */
const plainApostrophe = (text: string): string => text.replace(/[’ʼ]/gu, "'");

const UKRAINIAN: TitleLanguage = {
	parser: {
		parse: (text, reference, options) =>
			uk.casual.parse(plainApostrophe(withoutShares(text)), reference, options)
	},
	lead: /(?<![\p{L}\p{N}])(?:до|(?<before>перед)|у|в|на)\s+(?:кінця\s+)?$/iu,
	selfLed: /^(?:протягом|через)(?![\p{L}\p{N}])/iu,
	and: /\s*(?:,\s*(?:та|і|й|або)?|(?<=\s)(?:та|і|й|або)(?=\s))\s*/iu
};

/** The language to look for dates in: by its letters, or by the little words around dates. */
export function languageOf(title: string): TitleLanguage {
	if (/\p{Script=Cyrillic}/u.test(title)) return UKRAINIAN;
	return /(?<![\p{L}\p{N}])(?:bis|vor|spätestens|innerhalb|wird|werden)(?![\p{L}\p{N}])/iu.test(
		title
	)
		? GERMAN
		: ENGLISH;
}
