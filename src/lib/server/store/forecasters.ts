import { and, asc, eq, sql } from 'drizzle-orm';
import type { ForecasterKind } from '#lib/domain/forecast.ts';
import type { ForecasterId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { prepareInsert } from './insert.ts';
import type { Db, MakeId } from './open.ts';
import { forecaster } from './schema/people.ts';
import { isForecasterThere } from './visible.ts';
import type { Writing } from './writing.ts';

export type NewForecaster = {
	spaceId: SpaceId;
	kind: ForecasterKind;
	name: string;
	userId: UserId | null;
};

/** Whose probabilities there are in a space: with an account or without. */
export function forecasterStore(db: Db, newId: MakeId) {
	const inSpace = db
		.select()
		.from(forecaster)
		.where(and(eq(forecaster.spaceId, sql.placeholder('spaceId')), isForecasterThere))
		.orderBy(asc(forecaster.createdAt), asc(forecaster.id))
		.prepare();
	const insertRow = prepareInsert(db, forecaster);
	const imported = db
		.select({ id: forecaster.id, name: forecaster.name })
		.from(forecaster)
		.where(and(eq(forecaster.spaceId, sql.placeholder('spaceId')), eq(forecaster.kind, 'imported')))
		.orderBy(asc(forecaster.createdAt), asc(forecaster.id))
		.prepare();
	const nameOf = db
		.select({ name: forecaster.name })
		.from(forecaster)
		.where(eq(forecaster.id, sql.placeholder('id')))
		.prepare();
	return {
		/** Null where there is no such forecaster. */
		nameOf: (id: ForecasterId): string | null => nameOf.get({ id })?.name ?? null,
		list: (spaceId: SpaceId) => inSpace.all({ spaceId }),
		/** The forecaster of an account in a space, made on the first call: who leaves and comes back is the same one. */
		ensure: (writing: Writing, row: NewForecaster & { userId: UserId }): ForecasterId => {
			const known = db
				.select({ id: forecaster.id })
				.from(forecaster)
				.where(and(eq(forecaster.spaceId, row.spaceId), eq(forecaster.userId, row.userId)))
				.get();
			return known?.id ?? insert(writing, row);
		},
		insert,
		/** The imported forecasters, oldest first, also while none of their imports is applied: the next one of a name is the same person. */
		listImported: (spaceId: SpaceId) => imported.all({ spaceId }),
		/** An account's new name, in every space it forecasts in. */
		rename: (userId: UserId, name: string): void => {
			db.update(forecaster).set({ name }).where(eq(forecaster.userId, userId)).run();
		}
	};

	function insert(writing: Writing, row: NewForecaster): ForecasterId {
		const id = newId('w', writing.recordedAt);
		insertRow({ id, ...row, createdAt: writing.recordedAt });
		return id;
	}
}
