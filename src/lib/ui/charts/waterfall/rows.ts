import { sum } from 'd3-array';
import { fromDecibans, toDecibans } from '#lib/domain/evidence/decibans.ts';
import { wrapText } from '#lib/ui/plot/wrap-text.ts';

/** An item as it enters the sum. */
export type WaterfallItem = {
	readonly id: string;
	/** As the page numbers it. */
	readonly number: number;
	readonly claim: string;
	/** What it adds, in decibans; 0 where another item of the same report counts. */
	readonly db: number;
	/** What it would add without a discount. */
	readonly fullDb: number;
	readonly ratio: number;
	/** The exponent that its grades leave of it. */
	readonly weight: number;
	/** The number of the item that counts in its stead; null where it counts itself. */
	readonly countedBy: number | null;
	/** Whose judgement it is, where it is not one's own. */
	readonly by: string | null;
};

export type WaterfallData = {
	readonly prior: { readonly p: number; readonly label: string };
	/** In the order in which they came. */
	readonly items: readonly WaterfallItem[];
	readonly implied: number;
	/** The forecast that stands; null where there is none. */
	readonly stated: number | null;
};

export type WaterfallRow = {
	readonly key: string;
	readonly label: string;
	/** Where its bar begins and ends, in decibans within the picture; a number that stands has one place. */
	readonly from: number;
	readonly to: number;
	/** Where the bar would end without a discount. */
	readonly fullTo: number;
	/** The probability after it. */
	readonly p: number;
	readonly item: WaterfallItem | null;
	readonly kind: 'prior' | 'item' | 'rest' | 'implied' | 'stated';
};

/** As many items as are drawn one by one. */
const MOST = 20;
/** A certainty is drawn where 1 in 1,000 would be. */
const EDGE = toDecibans(0.999);
const held = (db: number): number => Math.min(EDGE, Math.max(-EDGE, db));

/** The sum from the prior to what the evidence implies, a row each, and what was stated; of many items the strongest, the rest in one. */
export function waterfallRows({ prior, items, implied, stated }: WaterfallData): WaterfallRow[] {
	const strongest = new Set(
		[...items].sort((a, b) => Math.abs(b.db) - Math.abs(a.db)).slice(0, MOST)
	);
	const drawn = items.filter((item) => items.length <= MOST + 1 || strongest.has(item));
	const rest = items.filter((item) => !drawn.includes(item));
	let db = toDecibans(prior.p);
	const step = (push: number, full: number) => {
		const [from, to] = [db, db + push];
		db = to;
		return { from: held(from), to: held(to), fullTo: held(from + full), p: fromDecibans(to) };
	};
	return [
		standing('prior', prior.label, prior.p),
		...drawn.map((item) => ({
			...{ key: item.id, kind: 'item' as const, item },
			...step(item.db, item.countedBy === null ? item.fullDb : 0),
			label: `${String(item.number)}  ${item.claim}`
		})),
		...(rest.length === 0
			? []
			: [
					{
						...{ key: 'rest', kind: 'rest' as const, item: null },
						...step(
							sum(rest, (item) => item.db),
							sum(rest, (item) => item.db)
						),
						label: `${String(rest.length)} smaller ones together`
					}
				]),
		standing('implied', 'Implied by the evidence', implied),
		...(stated === null ? [] : [standing('stated', 'You say', stated)])
	];
}

function standing(kind: 'prior' | 'implied' | 'stated', label: string, p: number): WaterfallRow {
	const at = held(toDecibans(p));
	return { key: kind, kind, label, from: at, to: at, fullTo: at, p, item: null };
}

/** From where to where the picture goes, in decibans: all of it and some air. */
export function waterfallExtent(rows: readonly WaterfallRow[]): [number, number] {
	const places = rows.flatMap(({ from, to, fullTo }) => [from, to, fullTo]);
	const [low, high] = [Math.min(...places), Math.max(...places)];
	const air = Math.max(1.5, (high - low) * 0.06);
	return [low - air, high + air];
}

/** A text of at most so many letters. */
export const cut = (text: string, letters: number): string =>
	text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;

/** A label in one line or two of so many letters; what is longer than that is cut at the end. */
export function labelLines(text: string, letters: number): string[] {
	const [first = '', ...rest] = wrapText(text, letters, (line) => line.length);
	const second = rest.join(' ');
	return [first, second].filter((line) => line !== '').map((line) => cut(line, letters));
}
