import { isLocalDay, type Instant, type LocalDay } from '#lib/domain/time.ts';
import type { Problem, Row } from './csv.ts';

/** Why a row cannot be used; whoever reads rows turns it into a `Problem`. */
export class BadRow extends Error {
	override name = 'BadRow';
}

/**
 * What `read` makes of each row; the rows for which it throws `BadRow` become problems instead.
 */
export function readRows<Column extends string>(
	rows: readonly Row<Column>[],
	problems: Problem[],
	read: (row: Row<Column>) => void
): void {
	for (const row of rows)
		try {
			read(row);
		} catch (cause) {
			if (!(cause instanceof BadRow)) throw cause;
			problems.push({ line: row.line, reason: cause.message });
		}
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A cell as a probability: a plain number from 0 to 1. What people type ("15%", "3:17") is read elsewhere.
 *
 * @throws {BadRow} if it is anything else
 * @example probabilityIn('0.35') // => 0.35
 */
export function probabilityIn(cell: string): number {
	const p = NUMBER.test(cell) ? Number(cell) : NaN;
	if (p >= 0 && p <= 1) return p;
	throw new BadRow(`the probability is ${show(cell)}: write a number from 0 to 1, such as 0.35.`);
}

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/;

/**
 * A cell as an instant: ISO 8601 with its zone, `2025-10-16T09:30:00Z` or `+02:00` in place of Z. Fractions beyond
 * milliseconds are cut.
 *
 * @param column named in the reason
 * @throws {BadRow} if there is no such day or time, or no zone
 * @example instantIn('2025-10-16T09:30:00+02:00', 'timestamp') // => Date.UTC(2025, 9, 16, 7, 30)
 */
export function instantIn(cell: string, column: string): Instant {
	const [, day = '', time = '', zone] = INSTANT.exec(cell) ?? [];
	const at = isInCalendar(day) ? Date.parse(`${day}T${time}${zone ?? 'Z'}`) : NaN;
	if (Number.isNaN(at)) {
		if (isLocalDay(cell))
			throw new BadRow(`${column} is ${show(cell)}: add a time, ${cell}T00:00:00Z.`);
		throw new BadRow(`${column} is ${show(cell)}, no instant: write it as 2025-10-16T09:30:00Z.`);
	}
	if (zone === undefined)
		throw new BadRow(`${column} is ${show(cell)}, without a zone: end it with Z for UTC.`);
	return at;
}

/** `Date.parse` takes 31 February for 3 March; up to the 28th it knows best itself, and ten times as fast. */
const isInCalendar = (day: LocalDay): boolean => day.slice(8) <= '28' || isLocalDay(day);

/** As `instantIn`; an empty cell is null. */
export const instantOrNull = (cell: string, column: string): Instant | null =>
	cell === '' ? null : instantIn(cell, column);

/** A cell as it is quoted in a reason: on one line, and not at length. */
export function show(cell: string): string {
	const text = cell.replace(/\s+/g, ' ');
	if (text === '') return 'empty';
	return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
