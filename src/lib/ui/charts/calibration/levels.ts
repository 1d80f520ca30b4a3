import type { Frame } from '#lib/ui/plot/frame.ts';
import type { CurveBlock } from './types.ts';

/** A level stretch of the curve, in pixels. */
export type Level = { readonly from: number; readonly to: number; readonly y: number };

/** The curve in steps: level across each block, straight up to the next. Between two nothing was said; the step stands half way. */
export function levelsOf(blocks: readonly CurveBlock[], frame: Frame): Level[] {
	const middle = (before: CurveBlock, after: CurveBlock) =>
		(frame.x(before.to) + frame.x(after.from)) / 2;
	return blocks.map((block, i) => {
		const [before, after] = [blocks[i - 1], blocks[i + 1]];
		return {
			from: before === undefined ? frame.x(block.from) : middle(before, block),
			to: after === undefined ? frame.x(block.to) : middle(block, after),
			y: frame.y(block.value)
		};
	});
}
