import { assertVectorOf } from './pool-multiple.ts';
import { recentStanding, type RecentSummary } from './recent.ts';
import { changeColumn, emptyColumn, summaryOf, type Column } from './running.ts';
import type { Standing } from './standing.ts';
import type { Summary } from './summary.ts';
import type { CrowdStep } from './walk.ts';

/** Who stands on a question and what their pools are made of, kept up change by change. */
export type StandingCrowd = {
	/**
	 * Takes a row in, and says whether it changed what stands.
	 *
	 * @throws {RangeError} if the vector has other options than those before it, or leaves [0, 1]
	 */
	take: (step: CrowdStep<readonly number[]>) => boolean;
	/** By forecaster's id. */
	standing: ReadonlyMap<string, Standing<readonly number[]>>;
	/** Everybody weighing alike. */
	summary: () => Summary;
	/** Newer forecasts weighing more. */
	recent: () => RecentSummary;
};

/**
 * Nobody, to begin with.
 *
 * @param byRecency whether it will be asked for `recent`, which costs a pass over all that stand
 */
export function standingCrowd(byRecency: boolean): StandingCrowd {
	const standing = new Map<string, Standing<readonly number[]>>();
	const columns: Column[] = [];
	const aged = byRecency ? recentStanding() : null;

	function change(before: readonly number[] | undefined, after: readonly number[] | null): void {
		const options = columns.length === 0 ? (after?.length ?? 0) : columns.length;
		if (after !== null) assertVectorOf(options, after);
		while (columns.length < options) columns.push(emptyColumn());
		for (const [k, column] of columns.entries()) changeColumn(column, before?.[k], after?.[k]);
	}

	return {
		take({ forecasterId, at: since, value }) {
			const before = standing.get(forecasterId)?.value;
			change(before, value);
			aged?.change(forecasterId, before, value, since);
			if (value === null) standing.delete(forecasterId);
			else standing.set(forecasterId, { value, since });
			return before !== undefined || value !== null;
		},
		standing,
		summary: () => summaryOf(columns),
		recent: () => {
			if (aged === null) throw new RangeError('byRecency must be true for recent, not false');
			return aged.summary();
		}
	};
}
