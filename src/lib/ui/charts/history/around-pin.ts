import { bisectRight } from 'd3-array';
import type { Instant, Zone } from '#lib/domain/time.ts';
import { formatDayTime, formatShortDay, formatTime } from '#lib/ui/format.ts';
import { textCell, type Cell, type DataTable } from '#lib/ui/plot/table.ts';
import type { EvidencePin, ReadRow } from './types.ts';

/** What stood at every instant at which something changed, ascending. */
export type Readings = readonly { readonly at: Instant; readonly rows: readonly ReadRow[] }[];

/** One line's number just before a piece of evidence, and the next other one that it had. */
type Around = {
	readonly label: string;
	readonly color: string;
	readonly before: string | null;
	readonly after: { readonly text: string; readonly at: Instant } | null;
};

/** What stood just before a pin, line by line, and what each line went to next; a line that came later has nothing before. */
export function aroundPin({ at }: Pick<EvidencePin, 'at'>, readings: Readings): readonly Around[] {
	const next = bisectRight(
		readings.map((reading) => reading.at),
		at - 1
	);
	const before = drawn(readings[next - 1]?.rows ?? []);
	const later = readings.slice(next);
	const labels = new Set([...before, ...later.flatMap(({ rows }) => drawn(rows))].map(labelOf));
	return [...labels].map((label) => {
		const old = before.find((row) => row.label === label);
		const change = later.find(({ rows }) => textOf(rows, label) !== (old?.text ?? null));
		const text = change === undefined ? null : textOf(change.rows, label);
		const color = old?.color ?? change?.rows.find((row) => row.label === label)?.color ?? '';
		const after = change === undefined ? null : { text: text ?? 'no number', at: change.at };
		return { label, color, before: old?.text ?? null, after };
	});
}

/** What an item said, whose it is, and which numbers stood just before it and then. */
export function pinWords(pin: EvidencePin, readings: Readings, zone: Zone): string {
	const { number, claim } = pin;
	const said = `Evidence ${String(number)}${from(pin)}: “${claim}”`;
	return `${said} Just before: ${beforeWords(pin, readings)}. Then: ${afterWords(pin, readings, zone)}.`;
}

/** A chart's table with the evidence among its rows, in the order of time: the first column is when. */
export function withPins(
	table: DataTable,
	pins: readonly EvidencePin[],
	readings: Readings,
	zone: Zone
): DataTable {
	if (pins.length === 0) return table;
	const blank: Cell = { text: '', value: null };
	const others = Array.from({ length: table.columns.length - 2 }, () => blank);
	const rows = pins.map((pin) => [
		{ text: formatDayTime(pin.at, zone), value: new Date(pin.at).toISOString() },
		textCell(`Evidence ${String(pin.number)}`),
		...others,
		textCell(beforeWords(pin, readings)),
		textCell(afterWords(pin, readings, zone)),
		textCell(`${pin.claim}${from(pin)}`)
	]);
	const all = [...table.rows.map((row) => [...row, blank, blank, blank]), ...rows];
	return {
		columns: [...table.columns, ...COLUMNS],
		rows: all.toSorted((a, b) => compare(String(a[0]?.value), String(b[0]?.value)))
	};
}

const COLUMNS = ['Just before the evidence', 'Then', 'Evidence'].map((label) => ({
	label,
	numeric: false
}));

const from = ({ outlet }: EvidencePin): string => (outlet === null ? '' : ` (${outlet})`);

function beforeWords(pin: EvidencePin, readings: Readings): string {
	const stood = aroundPin(pin, readings).filter(({ before }) => before !== null);
	return stood.map(({ label, before }) => `${label} ${before ?? ''}`).join(', ') || 'no number';
}

function afterWords(pin: EvidencePin, readings: Readings, zone: Zone): string {
	const moved = aroundPin(pin, readings).flatMap(({ label, after }) =>
		after === null ? [] : [`${label} ${after.text} from ${shortMoment(after.at, zone)}`]
	);
	return moved.join(', ') || 'no change yet';
}

/** A day and a time, as the cursor says them. */
export const shortMoment = (at: Instant, zone: Zone): string =>
	`${formatShortDay(at, zone)}, ${formatTime(at, zone)}`;

/** A range has no line of its own. */
const drawn = (rows: readonly ReadRow[]): readonly ReadRow[] =>
	rows.filter(({ value }) => value !== null);

const labelOf = ({ label }: ReadRow): string => label;

const textOf = (rows: readonly ReadRow[], label: string): string | null =>
	rows.find((row) => row.label === label)?.text ?? null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
