import { range } from 'd3-array';
import type { z } from 'zod';
import { HORIZONS, type BinStyle } from '#lib/contract/record-choices.ts';
import type { zTrackRecord } from '#lib/contract/record.ts';
import { BIN_EDGES } from '#lib/domain/calibration/bins.ts';
import { AppError } from '#lib/domain/errors.ts';
import { isId } from '#lib/domain/ids.ts';
import type { Kind } from '#lib/domain/question.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { Selection } from '#lib/server/record/select.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';

export type Asking = Pick<Context, 'store' | 'record'> & { here: Here };

export type RecordInput = z.output<typeof zTrackRecord>;

/** What an input asks the record for. */
export function selectionOf(here: Here, { kind, horizon, ...query }: RecordInput): Selection {
	const filters = queryOf(here, { ...query, kind: kind === 'both' ? null : kind });
	return { ...filters, horizon: horizon === null ? null : HORIZONS.indexOf(horizon) };
}

/** The same for a kind of question, or for both, and all the time. */
export function queryOf(
	here: Here,
	query: Pick<RecordInput, 'forecaster' | 'tag' | 'from' | 'to' | 'withEarly'> & {
		kind: Kind | null;
	}
): RecordQuery {
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

const forecastersView = (store: Store, here: Here) =>
	store.forecasters.list(here.space.id).map(({ id, name, kind }) => ({
		id,
		name,
		kind,
		isYou: id === here.forecasterId
	}));

/** The forecasters of a space, of whom one may be asked for. @throws {AppError} not_found for one of another space */
export function knownForecasters(
	store: Store,
	here: Here,
	...asked: readonly (string | null)[]
): ReturnType<typeof forecastersView> {
	const forecasters = forecastersView(store, here);
	for (const who of asked) assertForecaster(forecasters, who);
	return forecasters;
}

/** @throws {AppError} not_found if the id is of nobody in this space; whatever is no id of a forecaster passes */
function assertForecaster(
	forecasters: ReturnType<typeof forecastersView>,
	who: string | null
): void {
	if (isId('w', who ?? '') && !forecasters.some(({ id }) => id === who))
		throw new AppError('not_found', 'No such forecaster.');
}

const TEN_EDGES: readonly number[] = range(0, 1001, 100);

/** The edges of the bins, in per mille. */
export const edgesOf = (style: BinStyle): readonly number[] =>
	style === 'ten' ? TEN_EDGES : BIN_EDGES;
