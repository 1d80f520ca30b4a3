import { max, sum } from 'd3-array';
import { isLate, type Pair } from './pairs.ts';
import type { BinaryForecast, BinaryQuestion, BinarySheets } from './sheets.ts';

/** Named as the neutral pair's files name them; yes-or-no questions only. */
export type Counts = {
	questions: number;
	/** With outcome yes or no. */
	resolved: number;
	yes: number;
	no: number;
	annulled: number;
	open: number;
	forecasts: number;
	forecasters: number;
	/** Forecasts after the cutoff, on any question; they are not scored. */
	n_late: number;
	n_late_resolved: number;
	scored_forecasts: number;
	/** Question and forecaster with at least one scored forecast. */
	scored_pairs: number;
	/** Over all questions, late forecasts among them; 0 without forecasts. */
	max_updates_in_a_pair: number;
	/** Likewise; null without forecasts. */
	share_of_pairs_with_2_or_more: number | null;
};

/**
 * How much there is of everything in a pair of files.
 *
 * @param pairs the forecasts as `pairUp` pairs them, the late ones too
 * @example countSheets({ questions: [], forecasts: [] }, []).forecasts // => 0
 */
export function countSheets(
	{ questions, forecasts }: BinarySheets,
	pairs: readonly Pair<BinaryQuestion, BinaryForecast>[]
): Counts {
	const withOutcome = (outcome: BinaryQuestion['outcome']) =>
		questions.filter((question) => question.outcome === outcome).length;
	const [yes, no] = [withOutcome('yes'), withOutcome('no')];
	const sizes = pairs.map(({ question: { outcome, cutoff }, forecasts: own }) => ({
		all: own.length,
		late: own.filter(({ at }) => isLate(at, cutoff)).length,
		isResolved: outcome === 'yes' || outcome === 'no'
	}));
	const resolved = sizes.filter((pair) => pair.isResolved);
	const updated = sizes.filter((pair) => pair.all > 1);
	return {
		...{ questions: questions.length, resolved: yes + no, yes, no },
		...{ annulled: withOutcome('annulled'), open: withOutcome(null) },
		forecasts: forecasts.length,
		forecasters: new Set(forecasts.map((row) => row.forecaster)).size,
		n_late: sum(sizes, (pair) => pair.late),
		n_late_resolved: sum(resolved, (pair) => pair.late),
		scored_forecasts: sum(resolved, (pair) => pair.all - pair.late),
		scored_pairs: resolved.filter((pair) => pair.all > pair.late).length,
		max_updates_in_a_pair: max(sizes, (pair) => pair.all) ?? 0,
		share_of_pairs_with_2_or_more: sizes.length === 0 ? null : updated.length / sizes.length
	};
}
