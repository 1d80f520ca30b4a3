import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { UserId } from '#lib/domain/ids.ts';
import { calendarDates, type CalendarDate } from '#lib/domain/told/calendar-dates.ts';
import { CALENDAR_SIZE } from '#lib/domain/told/calendar-size.ts';
import { DAY, type Instant, type LocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { QuestionDates } from '#lib/server/store/dates.ts';
import type { Store } from '#lib/server/store/open.ts';
import { foldLines } from './fold-lines.ts';

/** Answers due longer ago have left the calendar. */
const KEPT: Instant = 90 * DAY;

type Place = { title: string; link: (path: string) => string };

/** Closings and due answers of a space, or of what one member watches or has forecast, as iCalendar. It holds no numbers. */
export function calendarOf(
	store: Store,
	here: Here & { userId: UserId },
	which: 'space' | 'mine',
	{ title, link }: Place
): string {
	const { space, userId, forecasterId, now } = here;
	const span = { from: now - KEPT, now };
	const questions =
		which === 'space'
			? store.dates.ofSpace(space.id, span)
			: store.dates.ofMember({ spaceId: space.id, userId, forecasterId }, span);
	const events = questions
		.slice(0, CALENDAR_SIZE)
		.flatMap((question) =>
			calendarDates(question).map((date) =>
				eventOf(question, date, link(`questions/${question.id}`))
			)
		);
	const first = questions[CALENDAR_SIZE];
	if (first !== undefined) events.push(endOf(first, link('questions')));
	const { error, value } = createEvents(events, { productId: 'presage', calName: escaped(title) });
	if (error != null || value === null) throw new Error('no calendar', { cause: error });
	return foldLines(value);
}

/** The library escapes what stands in an event, and not what the calendar is called. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/gu, '\\$&');

const WORDS: Record<CalendarDate['what'], string> = {
	closes: 'Closes',
	due: 'Answer due',
	both: 'Closes, answer due'
};

function eventOf(question: QuestionDates, { what, when }: CalendarDate, url: string) {
	const event: EventAttributes & { timestamp: DateArray } = {
		...timesOf(when),
		uid: `${question.id}-${what === 'due' ? 'due' : 'closes'}@presage`,
		title: `${WORDS[what]}: ${question.title}`,
		description: url,
		url,
		sequence: question.version - 1,
		busyStatus: 'FREE',
		transp: 'TRANSPARENT',
		classification: 'PRIVATE',
		// Not the moment of reading, or the calendar would be another each time. The library takes it, and its types do not say so.
		timestamp: utcParts(question.changedAt)
	};
	return event;
}

/** Says where a calendar that does not hold all dates ends. @param first of the questions it leaves out */
function endOf(first: QuestionDates, url: string): ReturnType<typeof eventOf> {
	const [date] = calendarDates(first);
	if (date === undefined) throw new RangeError('a question must have a date');
	return {
		...eventOf(first, date, url),
		uid: 'end@presage',
		title: `Not all dates are here: only those of ${String(CALENDAR_SIZE)} questions`,
		sequence: 0
	};
}

function timesOf(when: CalendarDate['when']) {
	if (when.kind === 'day') return { start: dayParts(when.day), end: dayParts(dayAfter(when.day)) };
	return {
		start: utcParts(when.at),
		duration: { minutes: 0 },
		...{ startInputType: 'utc' as const, startOutputType: 'utc' as const }
	};
}

const dayAfter = (day: LocalDay): LocalDay =>
	new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

function dayParts(day: LocalDay): DateArray {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return [year, month, date];
}

function utcParts(at: Instant): DateArray {
	const date = new Date(at);
	return [
		...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
		...[date.getUTCHours(), date.getUTCMinutes()]
	] as DateArray; // five numbers
}
