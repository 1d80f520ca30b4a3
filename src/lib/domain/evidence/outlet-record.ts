import { pointedRight } from './ratio-record.ts';

/** One item on one question of which the outcome is known. */
export type PointedItem = {
	readonly happened: boolean;
	/** What each person who judged it gave it, above 0; at least one. */
	readonly ratios: readonly number[];
};
export type OutletRecord = { readonly right: number; readonly wrong: number };

/**
 * How many items pointed the way their questions went, and the other way. An item counts once per question, by the geometric mean of what people
 * gave it; one that points neither way counts for neither.
 *
 * @example outletRecord([{ happened: true, ratios: [3, 10] }, { happened: false, ratios: [3] }]) // => { right: 1, wrong: 1 }
 */
export function outletRecord(items: readonly PointedItem[]): OutletRecord {
	const pointed = items.map(({ happened, ratios }) => pointedRight(meanRatio(ratios), happened));
	return {
		right: pointed.filter((isRight) => isRight === true).length,
		wrong: pointed.filter((isRight) => isRight === false).length
	};
}

function meanRatio(ratios: readonly number[]): number {
	if (ratios.length === 0) throw new RangeError('ratios must hold at least one, not none');
	const logs = ratios.reduce((total, ratio) => total + Math.log(ratio), 0);
	return Math.exp(logs / ratios.length);
}
