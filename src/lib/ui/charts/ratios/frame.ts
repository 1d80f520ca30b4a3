import { createFrame, type Frame, type Tick } from '#lib/ui/plot/frame.ts';

const NARROW_BELOW = 520;
const WIDEST = 620;
/** The largest ratio that is drawn, either way: what lies beyond it ends in an arrow. */
const EDGE = 100;
/** Ratios that are named on the axes. */
const NAMED = [1, 3, 10, 30];

/** Where a ratio stands, in decades; beyond the edge on it. */
export const placeOf = (ratio: number): number =>
	Math.log10(Math.min(EDGE, Math.max(1 / EDGE, ratio)));

/** Whether a ratio is past what is drawn. */
export const isBeyond = (ratio: number): boolean => ratio > EDGE || ratio < 1 / EDGE;

export const isNarrow = (width: number): boolean => width < NARROW_BELOW;

/** Of the whole picture: a square with its axes. */
export const ratioHeight = (width: number): number =>
	TOP + Math.min(width, WIDEST) - LEFT - RIGHT + BOTTOM;

const [TOP, LEFT, RIGHT, BOTTOM] = [26, 56, 12, 44];

/** A true square in decades, so that the diagonal is where ratios turn out as they were called. */
export function ratioFrame(width: number): Frame {
	const side = Math.min(width, WIDEST) - LEFT - RIGHT;
	const margin = { top: TOP, left: LEFT, bottom: BOTTOM, right: width - LEFT - side };
	const edge = Math.log10(EDGE);
	return createFrame(
		{ width, height: ratioHeight(width), margin },
		...([
			[-edge, edge],
			[-edge, edge]
		] as const)
	);
}

/** From 1 : 30 to 30 : 1. */
export const ratioTicks: readonly Tick[] = [
	...NAMED.slice(1)
		.toReversed()
		.map((ratio) => ({ value: -Math.log10(ratio), label: `1 : ${String(ratio)}` })),
	...NAMED.map((ratio) => ({ value: Math.log10(ratio), label: `${String(ratio)} : 1` }))
];
