/**
 * Gives back the points that a line of this width can show: per column the first, the last, and the least and greatest
 * of each value (the M4 aggregation of Jugel et al., VLDB 2014), so the picture stays the same. A column is one pixel
 * wider than there are values, which makes at most two points a pixel. Few points come back as they are.
 *
 * Points must be in ascending order of `x`, in pixels. A null value counts as first or last, never as an extreme.
 *
 * @example thin([0, 0.2, 0.4, 0.6], (v) => v, [(v) => v]) // => [0, 0.6]
 */
export function thin<Point>(
	points: readonly Point[],
	x: (point: Point) => number,
	values: readonly ((point: Point) => number | null)[]
): readonly Point[] {
	const column = 1 + values.length;
	const kept: Point[] = [];
	for (let from = 0, to = 0; from < points.length; from = to) {
		const here = columnAt(points, from);
		while (to < points.length && columnAt(points, to) === here) to++;
		kept.push(...extremes(points.slice(from, to), values));
	}
	return kept;

	function columnAt(list: readonly Point[], i: number): number {
		const point = list[i];
		return point === undefined ? NaN : Math.floor(x(point) / column);
	}
}

function extremes<Point>(
	column: readonly Point[],
	values: readonly ((point: Point) => number | null)[]
): readonly Point[] {
	const keep = new Set([0, column.length - 1]);
	for (const value of values) {
		const [low, high] = extremeIndexes(column.map(value));
		keep.add(low).add(high);
	}
	return column.filter((_, i) => keep.has(i));
}

function extremeIndexes(values: readonly (number | null)[]): readonly [number, number] {
	let [low, high] = [0, 0];
	let [least, greatest] = [Infinity, -Infinity];
	values.forEach((value, i) => {
		if (value === null) return;
		if (value < least) [low, least] = [i, value];
		if (value > greatest) [high, greatest] = [i, value];
	});
	return [low, high];
}
