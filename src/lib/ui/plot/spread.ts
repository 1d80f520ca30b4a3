type Cluster = { readonly count: number; readonly centre: number };

/**
 * Gives back positions at least `gap` apart and inside the bounds, each crowd spread evenly about its mean, in the
 * order of the input. Where they cannot all fit, the gap shrinks until they do.
 *
 * @example spread([100, 100], 17, [0, 300]) // => [91.5, 108.5]
 */
export function spread(
	wanted: readonly number[],
	gap: number,
	[low, high]: readonly [number, number]
): readonly number[] {
	const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
	const order = wanted.map((_, i) => i).toSorted((a, b) => at(wanted, a) - at(wanted, b));
	const clusters: Cluster[] = [];
	for (const i of order) {
		let cluster = settle({ count: 1, centre: at(wanted, i) });
		for (let last = clusters.at(-1); last && overlap(last, cluster); last = clusters.at(-1)) {
			clusters.pop();
			const count = last.count + cluster.count;
			const sum = last.centre * last.count + cluster.centre * cluster.count;
			cluster = settle({ count, centre: sum / count });
		}
		clusters.push(cluster);
	}
	const placed = clusters.flatMap(({ count, centre }) =>
		Array.from({ length: count }, (_, i) => centre + (i - (count - 1) / 2) * step)
	);
	const result = new Array<number>(wanted.length).fill(0);
	order.forEach((index, i) => (result[index] = at(placed, i)));
	return result;

	function half(cluster: Cluster): number {
		return ((cluster.count - 1) * step) / 2;
	}
	function settle(cluster: Cluster): Cluster {
		const reach = half(cluster);
		return {
			...cluster,
			centre: Math.max(low + reach, Math.min(high - reach, cluster.centre))
		};
	}
	function overlap(a: Cluster, b: Cluster): boolean {
		return b.centre - half(b) - (a.centre + half(a)) < step - 1e-9;
	}
}

const at = (list: readonly number[], i: number): number => list[i] ?? 0;
