import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { formatShare, formatPercent, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { WaterfallData, WaterfallItem } from './rows.ts';

/** A deciban with its sign: `+4.8 dB`. */
export const sayDecibans = (db: number): string => {
	if (!Number.isFinite(db)) return db > 0 ? '+∞ dB' : '−∞ dB';
	const size = Math.abs(db).toFixed(1);
	return size === '0.0' ? '0 dB' : `${db > 0 ? '+' : '−'}${size} dB`;
};

/** Decibans as odds: 4.8 is `3 : 1`. */
export const decibansAsOdds = (db: number): string => ratioAsOdds(10 ** (db / 10));

/** What an item counts as: `3 : 1`, `10 : 1, counts as 6.5 : 1`, `counted with 3`. */
export function sayCounts({ ratio, db, weight, countedBy }: WaterfallItem): string {
	if (countedBy !== null) return `counted with ${String(countedBy)}`;
	const odds = ratioAsOdds(ratio);
	return weight === 1 || ratio === 1 ? odds : `${odds}, counts as ${decibansAsOdds(db)}`;
}

/** The whole sum in one line with its numbers. */
export function waterfallSentence({ prior, items, implied, stated }: WaterfallData): string {
	const counted = items.filter(({ countedBy, db }) => countedBy === null && db !== 0).length;
	const [from, to] = [formatShare(prior.p), formatShare(implied)];
	const led =
		counted === 0
			? `No evidence moves the ${from} it starts from.`
			: `From ${from}, ${formatUnits(counted, 'item')} ${counted === 1 ? 'leads' : 'lead'} to ${to}.`;
	if (stated === null) return `${led} You have stated no number.`;
	return `${led} You say ${formatPercent(stated)}${formatPercent(stated) === to ? ', as the evidence does' : ''}.`;
}

/** The sum, a row an item. */
export const waterfallTable = ({ prior, items, implied, stated }: WaterfallData): DataTable => {
	let db = 0;
	const start = prior.p / (1 - prior.p);
	const plain = (label: string, p: number) => [
		...[textCell(''), textCell(label), textCell(''), numberCell(null, String)],
		...[numberCell(null, String), numberCell(null, String), numberCell(p, formatShare)]
	];
	return {
		columns: [
			{ label: 'Number', numeric: true },
			{ label: 'Item', numeric: false },
			{ label: 'Judged by', numeric: false },
			{ label: 'Ratio', numeric: true },
			{ label: 'Exponent', numeric: true },
			{ label: 'Adds', numeric: true },
			{ label: 'Then', numeric: true }
		],
		rows: [
			plain(prior.label, prior.p),
			...items.map((item) => {
				db += item.db;
				const odds = start * 10 ** (db / 10);
				const p = odds === Infinity ? 1 : odds / (1 + odds);
				return [
					...[textCell(String(item.number)), textCell(item.claim), textCell(item.by ?? 'you')],
					...[numberCell(item.ratio, ratioAsOdds), numberCell(item.weight, (w) => w.toFixed(2))],
					item.countedBy === null
						? numberCell(item.db, sayDecibans)
						: { text: `with ${String(item.countedBy)}`, value: 0 },
					numberCell(p, formatShare)
				];
			}),
			plain('Implied by the evidence', implied),
			...(stated === null ? [] : [plain('Stated', stated)])
		]
	};
};
