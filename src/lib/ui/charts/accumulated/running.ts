import { bisector, extent, sum } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

/** A part of a score: what it weighed while it stood, and how much that added. */
export type Part = {
	readonly from: Instant;
	readonly to: Instant;
	readonly weight: number;
	readonly contribution: number;
};
export type RunningPoint = { readonly at: Instant; readonly sum: number };

/**
 * A score as it came together, from nothing to the whole: straight while a number stood, level in between. Each part is divided by
 * all the time that was covered in the end, so that it ends at the score and not at what the score adds to a total.
 */
export function runningSum(parts: readonly Part[]): RunningPoint[] {
	const points: RunningPoint[] = [];
	const coverage = sum(parts, ({ weight }) => weight);
	let total = 0;
	for (const { from, to, contribution } of parts) {
		points.push({ at: from, sum: total });
		total += contribution / coverage;
		points.push({ at: to, sum: total });
	}
	return points;
}

/** How much had come together by an instant; null before anything had. */
export function runningAt(points: readonly RunningPoint[], at: Instant): number | null {
	const i = byInstant.right(points, at);
	const [before, after] = [points[i - 1], points[i]];
	if (before === undefined || after === undefined) return before?.sum ?? null;
	const share = (at - before.at) / (after.at - before.at);
	return before.sum + share * (after.sum - before.sum);
}

const byInstant = bisector((point: RunningPoint) => point.at);

/** From where to where a picture of them goes; 0 is in it. */
export function extentOf(points: readonly RunningPoint[]): [low: number, high: number] {
	const [low, high] = extent([0, ...points.map((point) => point.sum)]);
	return low === high ? [0, 1] : [low ?? 0, high ?? 1];
}

/** The first instant by which half of the whole had come together; null of nothing, or of what rose and fell. */
export function halfOf(parts: readonly Part[]): Instant | null {
	const total = sum(parts, ({ contribution }) => contribution);
	const isOneWay = parts.every(({ contribution }) => contribution * total >= 0);
	if (total === 0 || !isOneWay) return null;
	let reached = 0;
	for (const { from, to, contribution } of parts) {
		const missing = total / 2 - reached;
		if (Math.abs(contribution) >= Math.abs(missing))
			return from + (to - from) * (missing / contribution);
		reached += contribution;
	}
	return null;
}
