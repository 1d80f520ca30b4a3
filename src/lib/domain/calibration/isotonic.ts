/**
 * Neighbouring probabilities taken together, the first `size` of each column: where a run begins and ends, the weight of its
 * rows and of those that happened. Made once, filled as often as needed.
 */
export type Runs = { size: number } & Record<'from' | 'to' | 'weight' | 'happened', Float64Array>;

/** Room for the runs of so many probabilities. */
export const emptyRuns = (length: number): Runs => ({
	size: 0,
	from: new Float64Array(length),
	to: new Float64Array(length),
	weight: new Float64Array(length),
	happened: new Float64Array(length)
});

/** Equal shares of unequal weights differ in their last digits only: those are one run. */
const SAME = 1e-12;

/**
 * Isotonic regression by pooling adjacent violators: neighbours are taken together until the share that happened rises from
 * run to run. Probabilities without weight are left out.
 *
 * @param said columns of equal length, by rising probability
 * @param runs filled with the result
 */
export function poolAdjacent(
	said: Readonly<Record<'p' | 'weight' | 'happened', Float64Array>>,
	runs: Runs
): void {
	const { from, to, weight, happened } = runs;
	let last = -1;
	for (let i = 0; i < said.p.length; i++) {
		let all = said.weight[i] ?? 0;
		if (all === 0) continue;
		let those = said.happened[i] ?? 0;
		let start = said.p[i] ?? 0;
		for (; last >= 0; last--) {
			const before = weight[last] ?? 0;
			const beforeThose = happened[last] ?? 0;
			if (those / all - beforeThose / before > SAME) break;
			all += before;
			those += beforeThose;
			start = from[last] ?? 0;
		}
		last++;
		from[last] = start;
		to[last] = said.p[i] ?? 0;
		weight[last] = all;
		happened[last] = those;
	}
	runs.size = last + 1;
}

/** The curve at rising points, written to `values`: a run's share inside it, straight lines between runs, level outside. */
export function readOff(
	{ size, from, to, weight, happened }: Runs,
	points: Float64Array,
	values: Float64Array
): void {
	let run = 0;
	for (let i = 0; i < points.length; i++) {
		const p = points[i] ?? 0;
		while (run + 1 < size && (from[run + 1] ?? 0) <= p) run++;
		const share = (happened[run] ?? 0) / (weight[run] ?? 1);
		const end = to[run] ?? 0;
		if (p <= end || run + 1 === size) values[i] = share;
		else {
			const next = (happened[run + 1] ?? 0) / (weight[run + 1] ?? 1);
			values[i] = share + ((next - share) * (p - end)) / ((from[run + 1] ?? 0) - end);
		}
	}
}
