import { isLocalDay, type Instant, type LocalDay } from '#lib/domain/time.ts';

/** When an article says it appeared: the instant only where a zone is given, and the day as it is printed there. */
export type Published = {
	readonly publishedAt: Instant | null;
	readonly publishedDay: LocalDay | null;
};

export const UNPUBLISHED: Published = { publishedAt: null, publishedDay: null };

/**
 * What the first date in a short text says, `UNPUBLISHED` if there is none. Without a zone a time is dropped and
 * the day stands alone.
 * Understands `2025-10-21[T14:05[:00][Z|+03:00]]`, `2025/10/21`, `2025.10.21.`, `21.10.2025`, `21/10/2025`, `21 October 2025`,
 * `October 21, 2025`, `21 октября 2025`, `21 жовтня 2025`, `21. Oktober 2025`, `2025. október 21.`, `21 octobre 2025`; copied from a
 * page, a time may stand close behind: `October 21, 20252:49 PM`.
 * Never `10/11/2025`, which is two days, depending on the reader.
 *
 * @example readPublished('2025-10-21T14:05Z') // => { publishedAt: Date.UTC(2025, 9, 21, 14, 5), publishedDay: '2025-10-21' }
 */
export function readPublished(text: string): Published {
	const found = findDate(text);
	if (found === null) return UNPUBLISHED;
	const zoned = ZONED.exec(text.slice(found.start));
	const instant = zoned ? Date.parse(`${found.day}T${zoned[1]}${toOffset(zoned[2] ?? 'Z')}`) : NaN;
	return { publishedAt: Number.isNaN(instant) ? null : instant, publishedDay: found.day };
}

/** The first date in a text and the characters it takes up, times left aside; null if there is none. */
export function findDate(text: string): { day: LocalDay; start: number; end: number } | null {
	for (const { pattern, order } of FORMS) {
		const match = pattern.exec(text);
		const day = match && toDay(order.map((group) => match[group] ?? ''));
		if (match && day) return { day, start: match.index, end: match.index + match[0].length };
	}
	return null;
}

const ZONED =
	/^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?!\d)/i;

/** `order` names the groups that hold year, month and day. */
const FORMS: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
	{ pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: [1, 2, 3] },
	{ pattern: /(?<!\d)(\d{4})\/(\d{2})\/(\d{2})(?!\d)/, order: [1, 2, 3] },
	{ pattern: /(?<![\d.])(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/, order: [1, 2, 3] },
	// One of the two is no month.
	{ pattern: /(?<![\d/])(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?![\d/])/, order: [3, 2, 1] },
	{ pattern: /(?<![\d/])(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?![\d/])/, order: [3, 1, 2] },
	{ pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, order: [3, 2, 1] },
	{
		pattern:
			/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(\p{L}{3,})\.?,? (\d{4})(?!\d(?!\d?:\d))/iu,
		order: [3, 2, 1]
	},
	{
		pattern: /(?<!\p{L})(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d(?!\d?:\d))/iu,
		order: [3, 1, 2]
	},
	{ pattern: /(?<!\d)(\d{4})\. (\p{L}{3,})\.? (\d{1,2})\.?(?!\d)/iu, order: [1, 2, 3] }
];

const MONTHS: ReadonlyMap<string, number> = new Map(
	[
		'january jan января янв січня januar jänner január janvier stycznia',
		'february feb февраля фев февр лютого februar február février lutego',
		'march mar марта мар березня märz március márc mars marca',
		'april apr апреля апр квітня április ápr avril kwietnia',
		'may мая травня mai május máj maja',
		'june jun июня июн червня juni június jún juin czerwca',
		'july jul июля июл липня juli július júl juillet lipca',
		'august aug августа авг серпня augusztus août sierpnia',
		'september sep sept сентября сен сент вересня szeptember szept septembre września',
		'october oct октября окт жовтня oktober október okt octobre października',
		'november nov ноября ноя нояб листопада novembre listopada',
		'december dec декабря дек грудня dezember dez décembre grudnia'
	].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const))
);

function toDay([year = '', month = '', day = '']: readonly string[]): LocalDay | null {
	const number = MONTHS.get(month.toLowerCase()) ?? Number(month);
	const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return /^(19|20)/.test(text) && isLocalDay(text) ? text : null;
}

function toOffset(zone: string): string {
	if (/^[a-z]/i.test(zone)) return 'Z';
	return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
