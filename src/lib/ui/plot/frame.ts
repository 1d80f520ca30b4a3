import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { createContext } from 'svelte';

export type Margin = {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
};
export type Box = { readonly width: number; readonly height: number; readonly margin: Margin };
/** A box with its scales. Instants are numbers, so time runs on a linear scale too. */
export type Frame = Box & {
	readonly x: ScaleLinear<number, number>;
	readonly y: ScaleLinear<number, number>;
};
export type Tick = { readonly value: number; readonly label: string };
type Domain = readonly [number, number];

/** A frame whose scales fill the box inside its margins, y upwards. An empty domain puts everything in the middle. */
export function createFrame(box: Box, x: Domain, y: Domain): Frame {
	const { width, height, margin } = box;
	return {
		...box,
		x: scaleLinear(x, [margin.left, width - margin.right]),
		y: scaleLinear(y, [height - margin.bottom, margin.top])
	};
}

/** Set by Panel, read by every axis and mark inside it. Scales flow down; marks never report back up. */
export const [getFrame, setFrame] = createContext<Frame>();
