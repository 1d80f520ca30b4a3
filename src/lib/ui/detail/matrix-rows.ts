import type { MatrixStep } from '#lib/domain/evidence/matrix.ts';
import { formatList } from '#lib/ui/format.ts';
import type { LedgerItem } from './ledger.ts';

/** An item of the matrix as it is drawn. */
export type MatrixRow = MatrixStep & {
	readonly item: LedgerItem;
	readonly ratios: readonly number[];
	/** The number of the item that counts in its stead; null where it counts itself. */
	readonly mate: number | null;
};

/** As many items as are shown before all are asked for. */
export const MOST_ROWS = 20;
/** As many as a sentence names. */
const MOST_NAMED = 5;
/** Less than this, in decibans, speaks against nothing. */
const LEAST = 0.05;

/** The judged items of a question of several options, in their order. */
export function matrixRows(
	steps: readonly MatrixStep[],
	items: readonly LedgerItem[]
): MatrixRow[] {
	const byId = new Map<string, LedgerItem>(items.map((item) => [item.id, item]));
	return steps.flatMap((step) => {
		const item = byId.get(step.id);
		if (item?.ratios == null) return [];
		const mate = step.countedBy === null ? null : (byId.get(step.countedBy)?.number ?? null);
		return [{ ...step, item, ratios: item.ratios, mate }];
	});
}

/** Those that tell the options furthest apart, in the order of all; all where one more would be all. */
export function tellingRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
	if (rows.length <= MOST_ROWS + 1) return rows;
	const counts = ({ diagnosticity, mate }: MatrixRow) => (mate === null ? diagnosticity : 0);
	const most = new Set([...rows].sort((a, b) => counts(b) - counts(a)).slice(0, MOST_ROWS));
	return rows.filter((row) => most.has(row));
}

/** Those that count, and tell the options furthest apart, first; equal ones in the order of all. */
export function byTelling(rows: readonly MatrixRow[]): readonly MatrixRow[] {
	const sorted = [...rows].sort((a, b) => b.diagnosticity - a.diagnosticity);
	return [
		...sorted.filter(({ mate }) => mate === null),
		...sorted.filter(({ mate }) => mate !== null)
	];
}

/** Whether an item counts and moves the odds of an option down. */
export const speaksAgainst = ({ pushes, mate }: MatrixRow, option: number): boolean =>
	mate === null && (pushes[option] ?? 0) < -LEAST;

/** What speaks against an option, those that do most by number: `Against “Bed”: 3, 7 and 12 more.` */
export function againstWords(
	rows: readonly MatrixRow[],
	{ option, label }: { option: number; label: string }
): string {
	const against = rows
		.filter((row) => speaksAgainst(row, option))
		.sort((a, b) => (a.pushes[option] ?? 0) - (b.pushes[option] ?? 0));
	if (against.length === 0) return `Nothing speaks against “${label}”.`;
	const named = against
		.slice(0, MOST_NAMED)
		.map(({ item }) => item.number)
		.sort((a, b) => a - b)
		.map(String);
	const others = against.length - named.length;
	return `Against “${label}”: ${formatList(others === 0 ? named : [...named, `${String(others)} more`])}.`;
}
