import type { Zone } from '#lib/domain/time.ts';
import { formatDayTime, formatPercent, formatShare } from '#lib/ui/format.ts';
import { numberCell, textCell, type Cell, type DataTable } from '#lib/ui/plot/table.ts';
import { METHOD_WORDS } from '#lib/ui/crowd/method-words.ts';
import { CROWD_FROM } from './series.ts';
import type { Crowd, OtherForecaster, OwnForecast } from './types.ts';

type Rows = {
	readonly own: readonly OwnForecast[];
	readonly crowd: Crowd | null;
	readonly others: readonly OtherForecaster[];
	readonly zone: Zone;
	readonly until: number;
};
type Row = { readonly at: number; readonly cells: readonly Cell[] };

const COLUMNS = [
	{ label: 'When', numeric: false },
	{ label: 'Whose', numeric: false },
	{ label: 'Probability', numeric: true },
	{ label: 'Lower quartile', numeric: true },
	{ label: 'Upper quartile', numeric: true },
	{ label: 'Forecasters', numeric: true }
];

/** Every step of a history in the order of time: instants as ISO 8601 and bare probabilities in files. */
export function historyTable({ own, crowd, others, zone, until }: Rows): DataTable {
	const mine = own.map((f): Row => ({
		at: f.at,
		cells: [
			textCell(f.superseded ? 'You, replaced' : 'You'),
			numberCell(f.probability, formatPercent),
			...blank(3)
		]
	}));
	const name = crowd === null ? '' : METHOD_WORDS[crowd.method].name;
	const pooled = (crowd?.steps ?? []).map(({ at, n, p, isStandIn, q1, q3 }): Row => {
		const shown = n >= CROWD_FROM;
		const cell = (value: number | null) => numberCell(shown ? value : null, formatShare);
		return {
			at,
			cells: [
				textCell(`Crowd, ${isStandIn ? 'median standing in' : name}`),
				...[cell(p), cell(q1), cell(q3)],
				numberCell(n, String)
			]
		};
	});
	const theirs = others.flatMap(({ name, steps }) =>
		steps.map(({ at, probability }): Row => ({
			at,
			cells: [textCell(name), numberCell(probability, formatPercent), ...blank(3)]
		}))
	);
	const rows = [...mine, ...pooled, ...theirs]
		.filter((row) => row.at <= until)
		.toSorted((a, b) => a.at - b.at);
	return {
		columns: COLUMNS,
		rows: rows.map(({ at, cells }) => [
			{ text: formatDayTime(at, zone), value: new Date(at).toISOString() },
			...cells
		])
	};
}

const blank = (count: number): readonly Cell[] =>
	Array.from({ length: count }, () => ({ text: '', value: null }));
