import { BadRow, instantIn, show } from '#lib/domain/exchange/cells.ts';
import {
	DAY,
	endOfLocalDay,
	FIRST_INSTANT,
	HOUR,
	instantAt,
	isLocalDay,
	LAST_INSTANT,
	MINUTE,
	startOfLocalDay,
	type Instant,
	type LocalDay,
	type Zone
} from '#lib/domain/time.ts';

/** Which instant of its day a date without a time means. */
export type Edge = 'start' | 'end';

export type TimeReader = {
	/** A cell as an instant, an empty one as null. @throws {BadRow} where it is none, could be two days, or is before 1900 or after 2999 */
	read: (cell: string, column: string, edge: Edge) => Instant | null;
	/** How the cells were taken, a sentence each; complete once every cell has been read. */
	notes: () => string[];
};

type Order = 'day_first' | 'month_first' | 'unclear';
type Way = 'zoneless' | 'date_only' | 'serial' | 'slashed' | 'unix';

/**
 * A reader for the dates and times of a file: ISO 8601, `16.10.2025`, `10/16/2025`, a spreadsheet program's day numbers,
 * Unix seconds. What names no zone is taken in the given one; a date alone is the start or the end of its day there.
 *
 * Whether a slashed date begins with the day or the month is told by the whole file; where nothing in it tells, such dates
 * are refused.
 *
 * @param cells every date and time of the file
 */
export function timeReader(cells: Iterable<string>, zone: Zone): TimeReader {
	const order = slashOrder(cells);
	const ways = new Set<Way>();
	const days = dayEdges(zone);
	const known = new Map<string, Instant>();
	const at = (day: LocalDay, time: string | null, edge: Edge): Instant => {
		const { start, end } = days(day);
		if (time === null) return edge === 'start' ? start : end;
		ways.add('zoneless');
		const offset = sinceMidnight(time);
		const whole = Math.floor(offset / MINUTE) * MINUTE;
		// On a day that is longer or shorter the clock changes somewhere.
		if (end - start === DAY) return start + offset;
		return instantAt(day, clockFace(whole), zone) + offset - whole;
	};
	const parse = (cell: string, column: string, edge: Edge): Instant => {
		if (/(Z|[+-]\d\d:\d\d)$/i.test(cell) && cell.includes(':'))
			return instantIn(cell.toUpperCase(), column);
		const said = saidIn(cell, column, order);
		if (said.kind === 'unix') ways.add('unix');
		if (said.kind === 'unix') return said.at;
		if (said.way !== null) ways.add(said.way);
		if (said.time === null) ways.add('date_only');
		if (!isLocalDay(said.day)) throw noTime(cell, column);
		return at(said.day, said.time, edge);
	};
	return {
		read: (cell, column, edge) => {
			if (cell === '') return null;
			const key = `${edge}${cell}`;
			const instant = known.get(key) ?? inRange(parse(cell, column, edge), cell, column);
			known.set(key, instant);
			return instant;
		},
		notes: () => NOTES.filter(([way]) => ways.has(way)).map(([, note]) => note(zone, order))
	};
}

/** @throws {BadRow} where no form would take it */
function inRange(instant: Instant, cell: string, column: string): Instant {
	if (instant >= FIRST_INSTANT && instant <= LAST_INSTANT) return instant;
	throw new BadRow(
		`${column} is ${show(cell)}: give a day from 1900 to 2999, or leave ${column} empty.`
	);
}

type Said =
	| { kind: 'day'; day: string; time: string | null; way: Way | null }
	| { kind: 'unix'; at: Instant };

const CLOCK = String.raw`(?:[T ,]+(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]m)?))?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${CLOCK}$`, 'i');
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${CLOCK}$`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${CLOCK}$`, 'i');
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const UNIX = /^(\d{10}|\d{13})$/;

function saidIn(cell: string, column: string, order: Order): Said {
	const iso = ISO.exec(cell);
	if (iso !== null) return dayOf(iso[1], iso[2], iso[3], iso[4], null);
	const dotted = DOTTED.exec(cell);
	if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1], dotted[4], null);
	const slashed = SLASHED.exec(cell);
	if (slashed !== null) {
		const [, first, second, year, time] = slashed;
		if (order === 'unclear')
			throw new BadRow(
				`${column} is ${show(cell)}, and nothing in the file tells the day from the month: write it as 2025-10-16.`
			);
		return order === 'day_first'
			? dayOf(year, second, first, time, 'slashed')
			: dayOf(year, first, second, time, 'slashed');
	}
	if (UNIX.test(cell)) return { kind: 'unix', at: Number(cell) * (cell.length === 10 ? 1000 : 1) };
	const [, whole, rest] = SERIAL.exec(cell) ?? [];
	if (whole === undefined) throw noTime(cell, column);
	return serialDay(Number(whole), rest === undefined ? null : Number(`0.${rest}`));
}

const two = (number: string | number): string => String(number).padStart(2, '0');

const dayOf = (year = '', month = '', day = '', time?: string, way: Way | null = null): Said => ({
	kind: 'day',
	day: `${year}-${two(month)}-${two(day)}`,
	time: time ?? null,
	way
});

/** A spreadsheet program counts days from the last but one of 1899, and writes the time as a share of the day. */
function serialDay(count: number, share: number | null): Said {
	const day = new Date(Date.UTC(1899, 11, 30) + count * DAY).toISOString().slice(0, 10);
	const time = share === null ? null : clockFace(Math.min(Math.round(share * 1440), 1439) * MINUTE);
	return { kind: 'day', day, time, way: 'serial' };
}

function sinceMidnight(time: string): Instant {
	const [, hours = '', minutes = '', seconds = '0', half] =
		/^(\d+):(\d+)(?::([\d.]+))?\s*([ap]m)?$/i.exec(time) ?? [];
	const isAfternoon = half?.toLowerCase() === 'pm';
	const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
	if (hour > 23 || Number(minutes) > 59 || Number(seconds) >= 60)
		throw new BadRow(`there is no time ${show(time)}: write it as 09:30.`);
	return hour * HOUR + Number(minutes) * MINUTE + Math.trunc(Number(seconds) * 1000);
}

const clockFace = (offset: Instant): string =>
	`${two(Math.floor(offset / HOUR))}:${two(Math.floor((offset % HOUR) / MINUTE))}`;

const noTime = (cell: string, column: string): BadRow =>
	new BadRow(
		`${column} is ${show(cell)}, no day or time: write it as 2025-10-16 or 2025-10-16T09:30:00Z.`
	);

/** First instants of a day and of the next, worked out once a day: zone rules are slow to ask. */
function dayEdges(zone: Zone) {
	const known = new Map<LocalDay, { start: Instant; end: Instant }>();
	return (day: LocalDay) => {
		const edges = known.get(day) ?? {
			start: startOfLocalDay(day, zone),
			end: endOfLocalDay(day, zone)
		};
		known.set(day, edges);
		return edges;
	};
}

function slashOrder(cells: Iterable<string>): Order {
	let [dayFirst, monthFirst] = [false, false];
	for (const cell of cells) {
		const [, first, second] = SLASHED.exec(cell) ?? [];
		if (Number(first) > 12) dayFirst = true;
		if (Number(second) > 12) monthFirst = true;
	}
	if (dayFirst === monthFirst) return 'unclear';
	return dayFirst ? 'day_first' : 'month_first';
}

const NOTES: readonly [Way, (zone: Zone, order: Order) => string][] = [
	['zoneless', (zone) => `Times without a zone are read in ${zone}, the zone of this space.`],
	[
		'date_only',
		(zone) =>
			`A date without a time is the start of its day in ${zone}; for a closing or a resolution, the end.`
	],
	['serial', () => 'Numbers of five digits under a date are read as a spreadsheet program’s days.'],
	[
		'slashed',
		(_, order) =>
			order === 'day_first'
				? 'Dates such as 16/10/2025 are read with the day first.'
				: 'Dates such as 10/16/2025 are read with the month first.'
	],
	['unix', () => 'Numbers of ten or thirteen digits under a date are read as Unix time.']
];
