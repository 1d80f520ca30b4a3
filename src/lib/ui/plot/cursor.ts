import { bisectLeft, bisectRight } from 'd3-array';

/**
 * Where a key takes the cursor: the arrows to the next stop at least `least` away (or to the last one there is), Home
 * and End to the ends, Escape to null (away). Undefined means that the key is not ours. From nowhere, arrows start at the end.
 *
 * Stops are in ascending order and without doubles; none means that the cursor stays away.
 */
export function moveCursor(
	key: string,
	from: number | null,
	stops: readonly number[],
	least: number
): number | null | undefined {
	const [first, last] = [stops[0] ?? null, stops.at(-1) ?? null];
	switch (key) {
		case 'ArrowLeft':
			return from === null ? last : (stops[bisectRight(stops, from - least) - 1] ?? first);
		case 'ArrowRight':
			return from === null ? last : (stops[bisectLeft(stops, from + least)] ?? last);
		case 'Home':
			return first;
		case 'End':
			return last;
		case 'Escape':
			return null;
		default:
			return undefined;
	}
}
