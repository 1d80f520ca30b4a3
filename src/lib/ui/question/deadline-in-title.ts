import { casual, type ParsedResult } from 'chrono-node/en';
import { localDay, MINUTE, type Instant, type LocalDay, type Zone } from '#lib/domain/time.ts';
import { wallClock } from '#lib/ui/format.ts';

/** The last day that counts, and the words of the title that say so. */
export type TitleDeadline = { day: LocalDay; words: string };

type Found = TitleDeadline & { index: number };

/**
 * The deadline that a question names in its own words, null where it names none or one that has passed. "By" and "on" a
 * day include it, "before" leaves it out; a month or a year runs to its last day.
 *
 * @param now what "Friday" and "next month" are counted from
 * @example deadlineInTitle('Will it happen before 1 January 2026?', 'UTC', Date.UTC(2025, 9, 21))
 * // => { day: '2025-12-31', words: 'before 1 January 2026' }
 */
export function deadlineInTitle(title: string, zone: Zone, now: Instant): TitleDeadline | null {
	const reference = {
		instant: new Date(now),
		timezone: Math.round((wallClock(now, zone) - now) / MINUTE)
	};
	const named = casual
		.parse(title, reference, { forwardDate: true })
		.flatMap((result) => dayNamed(title, result));
	const last = [...named, ...yearNamed(title, Number(localDay(now, zone).slice(0, 4)))]
		.sort((a, b) => a.index - b.index)
		.at(-1);
	if (last === undefined || last.day < localDay(now, zone)) return null;
	return { day: last.day, words: last.words };
}

// "Will Rubio resign in May" names a deadline, "the May talks" does not: only what such a word leads up to counts.
const LEAD = /\b(?:by|before|until|till|on|in|between .+ and)\s+(?:the\s+)?$/i;
const SELF_LED = /^(?:within|on|in)\b/i;

function dayNamed(title: string, { text, index, start }: ParsedResult): Found[] {
	const lead = LEAD.exec(title.slice(0, index));
	const isMonth = !start.isCertain('day') && start.isCertain('month');
	const isDay = start.isCertain('day') || start.isCertain('weekday');
	if (!(isMonth || isDay) || (lead === null && !SELF_LED.test(text))) return [];
	const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
	if (year === null || month === null || day === null) return [];
	const isBefore = /^before/i.test(lead?.[0] ?? '') && !/^(?:the )?end\b/i.test(text);
	const last = isMonth && !isBefore ? calendarDay(year, month + 1, 0) : null;
	return [
		{
			day: last ?? calendarDay(year, month, isBefore ? day - 1 : day),
			words: `${lead?.[0] ?? ''}${text}`,
			index
		}
	];
}

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
