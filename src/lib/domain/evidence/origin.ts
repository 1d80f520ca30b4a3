/** An item that may go back to the same report as others. */
export type WithOrigin = {
	readonly id: string;
	/** What it is called where it is shown, and no other item beside it is. */
	readonly number: number;
	/** Items of one origin count once; null stands alone. */
	readonly origin: string | null;
};

/** Strengths are told apart to a billionth of a deciban: 3 : 1 and 1 : 3 are as strong, whatever their logarithms end in. */
const GRID = 1e9;

/**
 * For each item the id of the one that counts in its stead, or null where it counts itself: of one origin only the strongest does, of
 * equally strong ones the one with the lowest number, which a reader can see. The order of the items does not matter.
 *
 * @param strength how hard each pushes, at least 0, in the order of the items
 */
export function countedBy(
	items: readonly WithOrigin[],
	strength: readonly number[]
): (string | null)[] {
	const steps = strength.map((one) => Math.round(one * GRID));
	const strongest = new Map<string, number>();
	items.forEach(({ number, origin }, i) => {
		if (origin === null) return;
		const best = strongest.get(origin);
		if (best === undefined || isBefore(i, best)) strongest.set(origin, i);

		function isBefore(one: number, other: number): boolean {
			const [mine, theirs] = [steps[one] ?? 0, steps[other] ?? 0];
			return mine === theirs ? number < (items[other]?.number ?? Infinity) : mine > theirs;
		}
	});
	return items.map(({ origin }, i) => {
		const best = origin === null ? i : (strongest.get(origin) ?? i);
		return best === i ? null : (items[best]?.id ?? null);
	});
}
