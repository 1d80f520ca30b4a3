import {
	edgesOf,
	knownForecasters,
	selectionOf,
	type Asking,
	type RecordInput
} from './record-query.ts';

/** A track record as its page shows it: settled questions only, whose numbers the whole space may see. */
export async function trackRecordView({ store, record, here }: Asking, query: RecordInput) {
	const forecasters = knownForecasters(store, here, query.forecaster);
	const track = await record('track', {
		...selectionOf(here, query),
		...{ zone: here.space.settings.zone, bin: query.bin, edges: edgesOf(query.bins) }
	});
	return { ...track, forecasters };
}

/** The band around its diagonal. */
export function trackBandView({ store, record, here }: Asking, query: RecordInput) {
	knownForecasters(store, here, query.forecaster);
	return record('band', selectionOf(here, query));
}
