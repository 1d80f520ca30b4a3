/** An item that may go back to the same report as others. */
export type WithOrigin = {
	readonly id: string;
	/** Items of one origin count once; null stands alone. */
	readonly origin: string | null;
};

/**
 * For each item the one that counts in its stead, or null where it counts itself: of one origin only the strongest does, of equally strong
 * ones the one with the lowest id. The order of the items does not matter.
 *
 * @param strength how hard each pushes, at least 0, in the order of the items
 */
export function countedBy(
	items: readonly WithOrigin[],
	strength: readonly number[]
): (string | null)[] {
	const strongest = new Map<string, number>();
	items.forEach(({ id, origin }, i) => {
		if (origin === null) return;
		const best = strongest.get(origin);
		const isStronger = best === undefined || compare(i, best) > 0;
		if (isStronger) strongest.set(origin, i);

		function compare(one: number, other: number): number {
			const stronger = (strength[one] ?? 0) - (strength[other] ?? 0);
			return stronger === 0 ? Number(id < (items[other]?.id ?? '')) : stronger;
		}
	});
	return items.map(({ origin }, i) => {
		const best = origin === null ? i : (strongest.get(origin) ?? i);
		return best === i ? null : (items[best]?.id ?? null);
	});
}
