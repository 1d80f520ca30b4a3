import type { ForecasterId } from '#lib/domain/ids.ts';

/** One forecaster's number before a stretch and after it; null where none stood. */
export type OwnChange = { forecasterId: ForecasterId; from: number | null; to: number | null };

/**
 * Who moved the crowd the way it went, those who went furthest first, then by id.
 *
 * Whoever came or went counts from or to where the crowd stood before: that is what their number pulled it away from. Those who
 * moved the other way, or not at all, are left out.
 *
 * @param crowd the crowd's number before and after
 */
export function moversOf<T extends OwnChange>(
	changes: readonly T[],
	crowd: { from: number; to: number }
): T[] {
	const way = Math.sign(crowd.to - crowd.from);
	const before = ({ from }: OwnChange) => from ?? crowd.from;
	const after = ({ to }: OwnChange) => to ?? crowd.from;
	const pull = (change: OwnChange): number => way * (after(change) - before(change));
	return changes
		.filter((change) => pull(change) > 0)
		.sort((a, b) => {
			const byPull = pull(b) - pull(a);
			return byPull === 0 ? (a.forecasterId < b.forecasterId ? -1 : 1) : byPull;
		});
}
