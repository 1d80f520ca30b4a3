import type { Instant } from '#lib/domain/time.ts';

/** A part of a score: how much it added while it stood. */
export type Part = { readonly from: Instant; readonly to: Instant; readonly contribution: number };
export type RunningPoint = { readonly at: Instant; readonly sum: number };

/** A score as it accumulated, from nothing to the whole: straight while a number stood, level in between. */
export function runningSum(parts: readonly Part[]): RunningPoint[] {
	const points: RunningPoint[] = [];
	let sum = 0;
	for (const { from, to, contribution } of parts) {
		points.push({ at: from, sum });
		sum += contribution;
		points.push({ at: to, sum });
	}
	return points;
}

/** The first instant by which half of the whole had come together; null of nothing, or of what rose and fell. */
export function halfOf(parts: readonly Part[]): Instant | null {
	const total = parts.reduce((sum, { contribution }) => sum + contribution, 0);
	const isOneWay = parts.every(({ contribution }) => contribution * total >= 0);
	if (total === 0 || !isOneWay) return null;
	let sum = 0;
	for (const { from, to, contribution } of parts) {
		const missing = total / 2 - sum;
		if (Math.abs(contribution) >= Math.abs(missing))
			return from + (to - from) * (missing / contribution);
		sum += contribution;
	}
	return null;
}
