import { range } from 'd3-array';
import type { z } from 'zod';
import type { BinStyle } from '#lib/contract/record-choices.ts';
import type { zTrackRecord } from '#lib/contract/record.ts';
import { BIN_EDGES } from '#lib/domain/calibration/bins.ts';
import { AppError } from '#lib/domain/errors.ts';
import { isId } from '#lib/domain/ids.ts';
import { ASKABLE_KINDS, type Kind } from '#lib/domain/question.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';

export type RecordInput = z.output<typeof zTrackRecord>;

/** What an input asks the store for: one query for each kind of question. */
export const queriesOf = (here: Here, { kind, ...query }: RecordInput): RecordQuery[] =>
	(kind === 'both' ? ASKABLE_KINDS : [kind]).map((one) => queryOf(here, { ...query, kind: one }));

/** The same for one kind of question. */
export function queryOf(
	here: Here,
	query: Pick<RecordInput, 'forecaster' | 'tag' | 'from' | 'to' | 'withEarly'> & { kind: Kind }
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

export const forecastersView = (store: Store, here: Here) =>
	store.forecasters.list(here.space.id).map(({ id, name, kind }) => ({
		id,
		name,
		kind,
		isYou: id === here.forecasterId
	}));

/** @throws {AppError} not_found if the id is of nobody in this space; whatever is no id of a forecaster passes */
export function assertForecaster(
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
