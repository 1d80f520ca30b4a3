import type { Frame } from '#lib/ui/plot/frame.ts';
import type { Level } from './levels.ts';

type Point = { readonly x: number; readonly y: number };
/** What the words should not stand on, in pixels; a line is a box without width or height. */
export type Box = {
	readonly x0: number;
	readonly x1: number;
	readonly y0: number;
	readonly y1: number;
};

/** Where the words about a dot stand: to which side, whether under it (1) or over it (−1), and how far off, in pixels. */
export type Callout = {
	readonly side: 1 | -1;
	readonly rise: 1 | -1;
	readonly away: number;
	readonly down: number;
};

/** How wide and high the two lines of words are. */
const [WIDTH, HEIGHT] = [96, 34];

/** The best first: well under or over the dot, else beside it. */
const PLACES: readonly Callout[] = [
	{ away: 19, down: 84 },
	{ away: 90, down: 8 },
	{ away: 60, down: 60 },
	{ away: 150, down: 8 }
].flatMap((distance) =>
	([1, -1] as const).flatMap((side) =>
		([1, -1] as const).map((rise) => ({ ...distance, side, rise }))
	)
);

/** The place for the words about a dot that is inside the square and covers the least of what is drawn there. */
export function placeCallout(dot: Point, frame: Frame, drawn: readonly Box[]): Callout {
	const costs = PLACES.map((place) => {
		const box = boxOf(dot, place);
		const isOutside =
			box.x0 < frame.x(0) || box.x1 > frame.x(1) || box.y0 < frame.y(1) || box.y1 > frame.y(0);
		const covered = drawn.filter((other) => doOverlap(box, other)).length;
		return { place, cost: (isOutside ? drawn.length + 1 : 0) + covered };
	});
	const [best] = costs.toSorted((a, b) => a.cost - b.cost);
	if (best === undefined) throw new RangeError('there is no place for words');
	return best.place;
}

/** The box of the words in a place: their first line begins at `y0`. */
function boxOf({ x, y }: Point, { side, rise, away, down }: Callout): Box {
	const near = x + side * away;
	const end = y + rise * down;
	const y0 = rise === 1 ? end + 8 : end - HEIGHT - 4;
	return {
		x0: Math.min(near, near + side * WIDTH),
		x1: Math.max(near, near + side * WIDTH),
		...{ y0, y1: y0 + HEIGHT }
	};
}

const doOverlap = (one: Box, other: Box): boolean =>
	one.x0 <= other.x1 && other.x0 <= one.x1 && one.y0 <= other.y1 && other.y0 <= one.y1;

/** The curve as boxes: its levels, and the steps between them. */
export const boxesOf = (levels: readonly Level[]): Box[] =>
	levels.flatMap(({ from, to, y }, i) => {
		const before = levels[i - 1]?.y ?? y;
		return [
			{ x0: from, x1: to, y0: y, y1: y },
			{ x0: from, x1: from, y0: Math.min(before, y), y1: Math.max(before, y) }
		];
	});
