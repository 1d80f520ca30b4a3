import { max } from 'd3-array';
import { createFrame, type Frame, type Tick } from '#lib/ui/plot/frame.ts';
import type { CalibrationBin } from './types.ts';

const NARROW_BELOW = 520;
const ROOMY_FROM = 640;
const WIDEST = 700;

export type CalibrationSize = 'full' | 'small';
type CalibrationFrames = {
	readonly narrow: boolean;
	/** Whether there is room for notes beside the labels of the dots. */
	readonly roomy: boolean;
	/** A true square: a point is as far up as across. */
	readonly square: Frame;
	/** How often each was said, on the same x axis. */
	readonly histogram: Frame;
	readonly ticks: readonly Tick[];
};

const sides = (width: number, size: CalibrationSize) => {
	if (size === 'small') return { top: 8, left: 42, right: 8 };
	return width < NARROW_BELOW ? { top: 24, left: 40, right: 10 } : { top: 24, left: 48, right: 16 };
};
const square = (width: number, size: CalibrationSize): number => {
	const { left, right } = sides(width, size);
	return Math.min(width, WIDEST) - left - right;
};

/** The height of the whole picture: the square, and under it the histogram with its axis. */
export function calibrationHeight(width: number, size: CalibrationSize): number {
	const base = sides(width, size).top + square(width, size);
	if (size === 'small') return base + 22;
	return base + (width < NARROW_BELOW ? 50 + 84 : 64 + 104) + 40;
}

/** The scales of both parts. */
export function calibrationFrames(
	width: number,
	size: CalibrationSize,
	bins: readonly CalibrationBin[]
): CalibrationFrames {
	const { top, left } = sides(width, size);
	const side = square(width, size);
	const height = calibrationHeight(width, size);
	const right = width - left - side;
	const narrow = width < NARROW_BELOW;
	const bars = narrow ? 84 : 104;
	const most = Math.max(1, max(bins, (bin) => bin.questions) ?? 0);
	return {
		narrow,
		roomy: width >= ROOMY_FROM,
		square: createFrame(
			{ width, height, margin: { top, left, right, bottom: height - top - side } },
			[0, 1],
			[0, 1]
		),
		histogram: createFrame(
			{ width, height, margin: { top: height - 40 - bars, left, right, bottom: 40 } },
			[0, 1],
			[0, most]
		),
		ticks: percentTicks(size === 'small' ? 2 : 5)
	};
}

/** Ticks from 0 to 100%, so many steps apart. */
export const percentTicks = (count: number): readonly Tick[] =>
	Array.from({ length: count + 1 }, (_, i) => ({
		value: i / count,
		label: `${Math.round((100 * i) / count)}${i === count ? '%' : ''}`
	}));
