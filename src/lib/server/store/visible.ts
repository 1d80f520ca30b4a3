import { sql, type SQL } from 'drizzle-orm';
import { hasRole, type CrowdRule, type Role } from '#lib/domain/access.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import { forecast } from './schema/forecast.ts';
import { importBatch, importForecaster } from './schema/log.ts';
import { question } from './schema/question.ts';

/** Who is looking. */
export type Viewer = { role: Role; forecasterId: ForecasterId; rule: CrowdRule };

/** An import is applied and not undone. @param id the SQL that names it */
const isInForce = (id: SQL): SQL =>
	sql`exists (select 1 from ${importBatch} where ${importBatch.id} = ${id} and ${importBatch.appliedAt} is not null and ${importBatch.undoneAt} is null)`;

/** Rows of an import are there only while it is applied. @param table the name that questions, forecasts or resolutions have in the query */
export const isAppliedIn = (table: string): SQL =>
	sql`(${sql.raw(table)}.import_id is null or ${isInForce(sql`${sql.raw(table)}.import_id`)})`;
export const isApplied = isAppliedIn('forecast');

/**
 * What scores and crowds are worked out from: what is applied, and what came in one import with its question. The scores of a
 * question that is hidden are so at any time what they are once it is seen.
 */
export const isWorkedIn = (table: 'forecast' | 'resolution'): SQL =>
	sql`(${isAppliedIn(table)} or ${sql.raw(table)}.import_id = (select own.import_id from question own where own.id = ${sql.raw(table)}.question_id))`;

/** Imported forecasters are there while one of their imports is. */
export const isForecasterThere: SQL = sql`(not exists (select 1 from ${importForecaster} where ${importForecaster.forecasterId} = forecaster.id)
	or exists (select 1 from ${importForecaster} where ${importForecaster.forecasterId} = forecaster.id and ${isInForce(sql`${importForecaster.importId}`)}))`;

/** Has this viewer ever put a number on the question of the row? */
const hasForecast = (viewer: Viewer): SQL =>
	sql`exists (select 1 from ${forecast} where ${forecast.questionId} = ${question.id} and ${forecast.forecasterId} = ${viewer.forecasterId} and ${forecast.act} = 'state')`;

/** domain/access.ts `visibleNumbers(…).crowd` as a condition, for sorting: a test holds the two together. */
export function seesCrowd(viewer: Viewer, isSettled: SQL): SQL {
	if (viewer.rule === 'always' || !hasRole(viewer.role, 'forecaster')) return sql`1`;
	return sql`(${isSettled} or ${hasForecast(viewer)})`;
}
