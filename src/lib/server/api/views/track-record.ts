import type { z } from 'zod';
import type { zTrackRecord } from '#lib/contract/record.ts';
import { AppError } from '#lib/domain/errors.ts';
import { isId } from '#lib/domain/ids.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';

type Query = z.output<typeof zTrackRecord>;
type Asking = Pick<Context, 'store' | 'record'> & { here: Here };

/** A track record as its page shows it: settled questions only, whose numbers the whole space may see. */
export async function trackRecordView({ store, record, here }: Asking, query: Query) {
	const forecasters = knownForecasters(store, here, query);
	const { zone } = here.space.settings;
	const track = await record('track', { ...recordQuery(here, query), zone, bin: query.bin });
	return { ...track, forecasters };
}

/** The band around its diagonal. */
export function trackBandView({ store, record, here }: Asking, query: Query) {
	knownForecasters(store, here, query);
	return record('band', recordQuery(here, query));
}

/** The rows behind a track record, stretch by stretch: Σ weight × score ÷ Σ weight is its Brier score. */
export function recordRowsView(store: Store, here: Here, query: Query) {
	const names = new Map(
		knownForecasters(store, here, query).map(({ id, name }) => [id, name] as const)
	);
	return store.records.stretches(recordQuery(here, query)).map(({ forecasterId, ...row }) => ({
		...row,
		forecaster: names.get(forecasterId) ?? ''
	}));
}

/** What a query of the page asks the store for. */
export function recordQuery(here: Here, query: Omit<Query, 'bin' | 'spaceId'>): RecordQuery {
	const { zone } = here.space.settings;
	return {
		spaceId: here.space.id,
		kind: query.kind,
		forecasterId: query.forecaster === 'everyone' ? null : (query.forecaster ?? here.forecasterId),
		tag: query.tag,
		from: query.from === null ? null : startOfLocalDay(query.from, zone),
		to: query.to === null ? null : endOfLocalDay(query.to, zone),
		now: here.now,
		withEarly: query.withEarly
	};
}

/** @throws {AppError} not_found for a forecaster of another space */
function knownForecasters(store: Store, here: Here, query: Query) {
	const forecasters = store.forecasters.list(here.space.id).map(({ id, name, kind }) => ({
		...{ id, name, kind },
		isYou: id === here.forecasterId
	}));
	if (isId('w', query.forecaster ?? '') && !forecasters.some(({ id }) => id === query.forecaster))
		throw new AppError('not_found', 'No such forecaster.');
	return forecasters;
}
