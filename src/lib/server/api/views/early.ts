import { shareThatHappened } from '#lib/domain/calibration/figures.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { questionsIn, scoreColumns } from '#lib/domain/calibration/columns.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { assertForecaster, forecastersView, queriesOf, type RecordInput } from './record-query.ts';
import { recordRows } from './record-rows.ts';

/** What the questions that were resolved ahead of their scheduled date change: the score without and with them. */
export function earlyView(store: Store, here: Here, query: RecordInput) {
	assertForecaster(forecastersView(store, here), query.forecaster);
	const side = (withEarly: boolean) => {
		const rows = recordRows(store, here, { ...query, withEarly });
		const brier = clusteredMean(scoreColumns(rows))?.mean;
		const share = shareThatHappened(rows);
		return brier === undefined || share === null ? null : { brier, baseRate: share * (1 - share) };
	};
	return { without: side(false), with: side(true) };
}

/** How many questions wait for their scheduled close to count, or would if they were not counted early. */
export function waitingView(
	store: Store,
	here: Here,
	query: RecordInput,
	questions: number
): number {
	if (query.horizon === null)
		return queriesOf(here, query).reduce((sum, each) => sum + store.records.waiting(each), 0);
	const other = recordRows(store, here, { ...query, withEarly: !query.withEarly });
	return Math.abs(questionsIn(scoreColumns(other)) - questions);
}
