import { asShare } from '#lib/domain/percent.ts';
import type { Instant, LocalDay, Zone } from '#lib/domain/time.ts';
import { DAY, HOUR, MINUTE } from '#lib/domain/time.ts';
import { currentName } from './form/zone-names.ts';

// Month names are ours: en-GB says "Sep" or "Sept" depending on the runtime, and server and browser must agree.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const FULL_MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export { asPercent as formatPercent, asShare as formatShare } from '#lib/domain/percent.ts';

/** A share of a question's life, with one decimal: `99.9%`, `<0.1%`. */
export const formatCoverage = (share: number): string =>
	share > 0 && share < 0.0005 ? '<0.1%' : `${(share * 100).toFixed(1)}%`;

/** Two shares as `21–34%`. */
export function formatShareRange(low: number, high: number): string {
	const [from, to] = [asShare(low), asShare(high)];
	return from === to ? to : `${from.replace('%', '')}–${to}`;
}

/** `21 Oct 2025` */
export function formatDay(at: Instant, zone: Zone): string {
	const { day, month, year } = wallParts(at, zone);
	return `${day} ${monthName(month)} ${year}`;
}

/** `21 Oct` */
export function formatShortDay(at: Instant, zone: Zone): string {
	const { day, month } = wallParts(at, zone);
	return `${day} ${monthName(month)}`;
}

/** `Tuesday, 21 October` */
export function formatWeekday(at: Instant, zone: Zone): string {
	const { year, month, day } = wallParts(at, zone);
	const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
	return `${weekday}, ${day} ${FULL_MONTHS[month - 1] ?? ''}`;
}

/** `Oct 2025` */
export function formatMonth(at: Instant, zone: Zone): string {
	const { month, year } = wallParts(at, zone);
	return `${monthName(month)} ${year}`;
}

/** A month given as `2025-10`: `October 2025`. */
export const formatMonthName = (month: string): string =>
	`${FULL_MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** A month given as `2025-10`, without its year: `Oct`. */
export const formatShortMonth = (month: string): string => monthName(Number(month.slice(5)));

/** `09:42` */
export function formatTime(at: Instant, zone: Zone): string {
	const { hour, minute } = wallParts(at, zone);
	return `${two(hour)}:${two(minute)}`;
}

/** `21 Oct 2025, 09:42` */
export const formatDayTime = (at: Instant, zone: Zone): string =>
	`${formatDay(at, zone)}, ${formatTime(at, zone)}`;

/** The end of a local day as people say it: `31 Dec 2025, 24:00 in Budapest`. */
export function formatDeadline(day: LocalDay, zone: Zone): string {
	const place = zone.includes('/') ? `in ${zoneCity(zone)}` : zone;
	return `${formatDay(Date.parse(day), 'UTC')}, 24:00 ${place}`;
}

/** The city of a zone: `Europe/Budapest` gives `Budapest`. */
export const zoneCity = (zone: Zone): string =>
	zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** The zones this runtime knows by name, for a list to choose from. */
export const allZones = (): Zone[] => [
	...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(currentName).sort()])
];

/** The zone of the machine this runs on: in a browser, a first guess at its reader's. */
export const ownZone = (): Zone =>
	currentName(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** A score with three decimals and a true minus: `0.015`, `−0.003`. */
export function formatScore(score: number): string {
	// 0.7225 is a little less than it says; what is meant rounds up.
	const text = (Math.round(Math.abs(score) * 1000 + 1e-9) / 1000).toFixed(3);
	return score < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A movement of a probability in points: -0.17 gives `▼ 17`, 0.09 gives `▲ 9`, less than half a point gives `0`. */
export function formatPoints(delta: number): string {
	const points = Math.round(Math.abs(delta) * 100 + 1e-9);
	if (points === 0) return '0';
	return `${delta > 0 ? '▲' : '▼'} ${points}`;
}

/** A length of time for a column: `40 s`, `25 min`, `1.6 h` up to two days, then `13.1 d`. */
export function formatDuration(ms: number): string {
	if (ms < MINUTE) return `${Math.floor(ms / 1000)} s`;
	if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`;
	return ms < 2 * DAY ? `${(ms / HOUR).toFixed(1)} h` : `${(ms / DAY).toFixed(1)} d`;
}

/** How far off, in whole units rounded down: `71 days`, `tomorrow` from 24 to 48 hours, `3 hours`, `5 minutes`, `now`. */
export function formatCountdown(from: Instant, to: Instant): string {
	const left = to - from;
	if (left >= 2 * DAY) return `${formatCount(Math.floor(left / DAY))} days`;
	if (left >= DAY) return 'tomorrow';
	if (left >= HOUR) return formatUnits(Math.floor(left / HOUR), 'hour');
	return left >= MINUTE ? formatUnits(Math.floor(left / MINUTE), 'minute') : 'now';
}

/** `5,000` */
export const formatCount = (count: number): string => COUNT.format(count);

/** A count with its noun: `1 question`, `14 questions`. */
export const formatUnits = (count: number, noun: string): string =>
	`${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `title`, `title and date`, `title, outlet and date` */
export const formatList = (words: readonly string[]): string =>
	[words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

/** A name to stand beside numbers: written from right to left, it would draw them to its wrong side. */
export const isolate = (name: string): string =>
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(name) ? `\u2068${name}\u2069` : name;

/** The end of a stretch: `20 Dec 2025, 24:00`, for midnight belongs to the day it ends. */
export const formatUntil = (at: Instant, zone: Zone): string =>
	formatTime(at, zone) === '00:00' ? `${formatDay(at - 1, zone)}, 24:00` : formatDayTime(at, zone);

/** The wall clock of a zone, written as if it were UTC: what calendar arithmetic on axes needs. */
export function wallClock(at: Instant, zone: Zone): number {
	const { year, month, day, hour, minute, second } = wallParts(at, zone);
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

const COUNT = new Intl.NumberFormat('en-GB');
const monthName = (month: number): string => MONTHS[month - 1] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');

type WallParts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

function wallParts(at: Instant, zone: Zone): WallParts {
	const wall: WallParts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
	for (const { type, value } of formatterOf(zone).formatToParts(at)) {
		if (type in wall) wall[type as keyof WallParts] = Number(value); // `in` has just shown that it is a key
	}
	return wall;
}

// Building a formatter takes longer than a thousand uses of it. It holds no data, so sharing it is safe on the server.
const formatters = new Map<Zone, Intl.DateTimeFormat>();

function formatterOf(zone: Zone): Intl.DateTimeFormat {
	const known = formatters.get(zone);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat('en-GB', {
		...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
		...{ hour: 'numeric', minute: 'numeric', second: 'numeric' }
	});
	formatters.set(zone, made);
	return made;
}
