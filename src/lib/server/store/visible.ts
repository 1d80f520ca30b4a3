import { sql, type SQL } from 'drizzle-orm';
import { hasRole, type CrowdRule, type Role } from '#lib/domain/access.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import { forecast } from './schema/forecast.ts';
import { importBatch } from './schema/log.ts';
import { question } from './schema/question.ts';

/** Who is looking. */
export type Viewer = { role: Role; forecasterId: ForecasterId; rule: CrowdRule };

/** Rows of an import count only while it is applied. @param table the name that forecasts have in the query */
const isAppliedIn = (table: string): SQL =>
	sql`(${sql.raw(table)}.import_id is null or exists (select 1 from ${importBatch} where ${importBatch.id} = ${sql.raw(table)}.import_id and ${importBatch.appliedAt} is not null and ${importBatch.undoneAt} is null))`;
export const isApplied = isAppliedIn('forecast');

/** Has this viewer ever put a number on the question of the row? */
const hasForecast = (viewer: Viewer): SQL =>
	sql`exists (select 1 from ${forecast} where ${forecast.questionId} = ${question.id} and ${forecast.forecasterId} = ${viewer.forecasterId} and ${forecast.act} = 'state')`;

/** domain/access.ts `visibleNumbers(…).crowd` as a condition, for sorting: a test holds the two together. */
export function seesCrowd(viewer: Viewer, isSettled: SQL): SQL {
	if (viewer.rule === 'always' || !hasRole(viewer.role, 'forecaster')) return sql`1`;
	return sql`(${isSettled} or ${hasForecast(viewer)})`;
}
