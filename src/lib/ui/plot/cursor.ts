import { bisectLeft, bisectRight, max, min } from 'd3-array';

/** How a cursor goes from stop to stop. */
export type Pace = {
	/** How far an arrow goes at least. */
	readonly least: number;
	/** Where it stops however near, ascending. */
	readonly always?: readonly number[];
};

/**
 * Where a key takes the cursor: the arrows to the next stop that is far enough away (or to the last one there is), Home
 * and End to the ends, Escape to null (away). Undefined means that the key is not ours. From nowhere, arrows start at the end.
 *
 * Stops are in ascending order and without doubles; none means that the cursor stays away.
 */
export function moveCursor(
	key: string,
	from: number | null,
	stops: readonly number[],
	{ least, always = [] }: Pace
): number | null | undefined {
	const [first, last] = [stops[0] ?? null, stops.at(-1) ?? null];
	switch (key) {
		case 'ArrowLeft': {
			if (from === null) return last;
			const [far, near] = [bisectRight(stops, from - least), bisectLeft(always, from)];
			return max([stops[far - 1], always[near - 1]], (stop) => stop) ?? first;
		}
		case 'ArrowRight': {
			if (from === null) return last;
			const [far, near] = [bisectLeft(stops, from + least), bisectRight(always, from)];
			return min([stops[far], always[near]], (stop) => stop) ?? last;
		}
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
