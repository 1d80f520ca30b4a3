import type { OptionId } from '#lib/domain/ids.ts';

/** One row of what somebody thought of an item, of yes or no or of one option. */
export type Assessed = { readonly optionId: OptionId | null; readonly likelihoodRatio: number };

/**
 * Of one person's rows on an item, oldest first, the one that says most of what stands: of yes or no the last, of several options the
 * one furthest from 1, of equally far ones the latest. Null of none.
 *
 * @example tellingRow([{ optionId: 'o_a', likelihoodRatio: 10 }, { optionId: 'o_b', likelihoodRatio: 1 }]) // => { optionId: 'o_a', likelihoodRatio: 10 }
 */
export function tellingRow<Row extends Assessed>(rows: readonly Row[]): Row | null {
	const from = rows.findLastIndex(({ optionId }) => optionId === null);
	const standing = new Map(rows.slice(Math.max(0, from)).map((row) => [row.optionId, row]));
	const size = ({ likelihoodRatio }: Row) => Math.abs(Math.log(likelihoodRatio));
	return [...standing.values()].reduce<Row | null>(
		(most, row) => (most === null || size(row) >= size(most) ? row : most),
		null
	);
}

/** What stands of one person's rows on an item, oldest first: of yes or no the last. Null of none. */
export const standingRatio = (rows: readonly Assessed[]): number | null =>
	rows.at(-1)?.likelihoodRatio ?? null;

/**
 * What stands of one person's rows on an item, oldest first, in the order of the options: the last for each; 1 for an option of which nothing
 * was said. A row about no option says that the item points neither way, and takes back what was said before.
 *
 * @example standingRatios([{ optionId: 'o_a', likelihoodRatio: 3 }], ['o_a', 'o_b']) // => [3, 1]
 */
export function standingRatios(rows: readonly Assessed[], options: readonly OptionId[]): number[] {
	const from = rows.findLastIndex(({ optionId }) => optionId === null) + 1;
	return options.map(
		(id) => rows.slice(from).findLast(({ optionId }) => optionId === id)?.likelihoodRatio ?? 1
	);
}
