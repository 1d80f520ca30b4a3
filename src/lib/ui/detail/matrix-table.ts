import { decibansOf } from '#lib/domain/evidence/decibans.ts';
import { decibansAsOdds } from '#lib/ui/charts/waterfall/words.ts';
import { formatPercent, formatShare } from '#lib/ui/format.ts';
import { numberCell, textCell, type Cell, type DataTable } from '#lib/ui/plot/table.ts';
import type { LedgerData } from './ledger.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** What the grade leaves of a ratio: `6.5 : 1`; null where it leaves all of it, or where the ratio says nothing. */
export const countedRatio = (ratio: number, weight: number): string | null =>
	weight === 1 || ratio === 1 ? null : decibansAsOdds(decibansOf(ratio, weight));

/** The matrix as numbers for a file: a row per item and start and ends, for every option the ratio as given and as it counts, bare. */
export function matrixTable(
	{ options, prior, several, stated }: LedgerData,
	rows: readonly MatrixRow[]
): DataTable {
	const blank: Cell = { text: '', value: null };
	const perOption = (cells: (i: number) => readonly Cell[]) => options.flatMap((_, i) => cells(i));
	const items = rows.map(({ item, ratios, diagnosticity, mate }) => [
		...[numberCell(item.number, String), textCell(item.claim), textCell(item.outlet ?? '')],
		...[textCell(item.credibility ?? ''), numberCell(item.weight, String)],
		...perOption((i) => {
			const ratio = ratios[i] ?? 1;
			return [numberCell(ratio, String), numberCell(ratio ** item.weight, String)];
		}),
		...[numberCell(diagnosticity, (db) => db.toFixed(1)), numberCell(mate, String)]
	]);
	const line = (
		name: string,
		p: (i: number) => number | undefined,
		format: (p: number) => string
	) => [
		...[blank, textCell(name), blank, blank, blank],
		...perOption((i) => [numberCell(p(i) ?? null, format), blank]),
		...[blank, blank]
	];
	const sayOf = (i: number) => {
		const id = options[i]?.id;
		return id === undefined ? undefined : stated?.distribution?.[id];
	};
	return {
		columns: columnsOf(options),
		rows: [
			line('Start', (i) => prior?.vector?.[i], formatShare),
			...items,
			line('Implied by the evidence', (i) => several?.implied?.[i], formatShare),
			line('You say', sayOf, formatPercent)
		]
	};
}

function columnsOf(options: LedgerData['options']): DataTable['columns'] {
	const words = (label: string) => ({ label, numeric: false });
	const number = (label: string) => ({ label, numeric: true });
	return [
		...[number('Item'), words('Claim'), words('Outlet'), words('Grade'), number('Exponent')],
		...options.flatMap(({ label }) => [number(label), number(`${label}, counted`)]),
		...[number('Tells apart, decibans'), number('Counted with')]
	];
}
