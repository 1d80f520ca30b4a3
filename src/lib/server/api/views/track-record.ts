import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { Store } from '#lib/server/store/open.ts';
import {
	assertForecaster,
	edgesOf,
	forecastersView,
	queriesOf,
	type RecordInput
} from './record-query.ts';
import { rowBandView, rowTrackView } from './row-track.ts';

export type Asking = Pick<Context, 'store' | 'record'> & { here: Here };

/** A track record as its page shows it: settled questions only, whose numbers the whole space may see. */
export async function trackRecordView({ store, record, here }: Asking, query: RecordInput) {
	const forecasters = knownForecasters(store, here, query);
	const resident = residentQuery(here, query);
	if (resident === null) return { ...rowTrackView(store, here, query), forecasters };
	const { zone } = here.space.settings;
	const { bin, bins } = query;
	const { ticks, behind, ...track } = await record('track', {
		...resident,
		...{ zone, bin, edges: edgesOf(bins) }
	});
	return {
		...track,
		forecasters,
		ticks: ticks.map((row) => ({ ...row, option: null })),
		behind: behind && {
			...behind,
			rows: behind.rows.map((row) => ({ ...row, option: null }))
		}
	};
}

/** The band around its diagonal. */
export function trackBandView({ store, record, here }: Asking, query: RecordInput) {
	knownForecasters(store, here, query);
	const resident = residentQuery(here, query);
	return resident === null ? rowBandView(store, here, query) : record('band', resident);
}

/** What the resident columns can answer: they know neither the options nor the time left. Null for the rest. */
function residentQuery(here: Here, query: RecordInput) {
	const [resident] = queriesOf(here, query);
	return query.kind === 'binary' && query.horizon === null ? (resident ?? null) : null;
}

/** @throws {AppError} not_found for a forecaster of another space */
function knownForecasters(store: Store, here: Here, query: RecordInput) {
	const forecasters = forecastersView(store, here);
	assertForecaster(forecasters, query.forecaster);
	return forecasters;
}
