import { and, desc, ne, sql } from 'drizzle-orm';
import type { ImportId } from '#lib/domain/ids.ts';
import type { Db } from './open.ts';
import { forecast } from './schema/forecast.ts';
import { importBatch } from './schema/log.ts';
import { question } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isAppliedIn } from './visible.ts';

type ImportRow = typeof importBatch.$inferSelect;

/** What ties imports to one another: one adds to the questions of another, or says again what it says. */
export function importTies(db: Db) {
	return {
		/** Applied imports that added to this one's questions, newest first. */
		restingOn: (importId: ImportId): ImportRow[] =>
			db
				.select()
				.from(importBatch)
				.where(
					and(
						ne(importBatch.id, importId),
						sql`${importBatch.appliedAt} is not null and ${importBatch.undoneAt} is null`,
						sql`exists (select 1 from (select question_id from ${forecast} where import_id = ${importBatch.id}
							union select question_id from ${resolution} where import_id = ${importBatch.id}) t
							join ${question} q on q.id = t.question_id where q.import_id = ${importId})`
					)
				)
				.orderBy(desc(importBatch.createdAt))
				.all(),
		/** Imports whose questions this one added to and that are not applied. */
		restsOn: (importId: ImportId): ImportRow[] =>
			db
				.select()
				.from(importBatch)
				.where(
					and(
						ne(importBatch.id, importId),
						sql`(${importBatch.appliedAt} is null or ${importBatch.undoneAt} is not null)`,
						sql`${importBatch.id} in (select q.import_id from (select question_id from ${forecast} where import_id = ${importId}
							union select question_id from ${resolution} where import_id = ${importId}) t
							join ${question} q on q.id = t.question_id)`
					)
				)
				.all(),
		/** A question of which it holds what is to be seen already: its words, a forecast, or an outcome where another import's stands. */
		findRepeated: (importId: ImportId): { title: string } | undefined =>
			db.get<{ title: string } | undefined>(
				sql`${questionAgain(importId)} union all ${forecastAgain(importId)} union all ${outcomeAgain(importId)} limit 1`
			)
	};
}

const questionAgain = (importId: ImportId) =>
	sql`select mine.title from ${question} mine join ${question} other on other.space_id = mine.space_id and other.import_key = mine.import_key
		where mine.import_id = ${importId} and other.import_id <> mine.import_id and ${isAppliedIn('other')}`;

const forecastAgain = (importId: ImportId) =>
	sql`select q.title from ${forecast} mine join ${question} q on q.id = mine.question_id and q.import_id is not mine.import_id
		join ${forecast} other on other.question_id = mine.question_id and other.forecaster_id = mine.forecaster_id and other.made_at = mine.made_at
		where mine.import_id = ${importId} and other.import_id is not mine.import_id and ${isAppliedIn('other')}`;

/** An import records an outcome only where none stands, or one that was taken back: also with this one among those that are seen. */
const outcomeAgain = (importId: ImportId) =>
	sql`select q.title from (
			select r.question_id, r.import_id, lag(r.import_id) over history as earlier_import, lag(r.outcome_kind) over history as earlier
			from ${resolution} r where r.question_id in (select question_id from ${resolution} where import_id = ${importId})
				and (r.import_id = ${importId} or ${isAppliedIn('r')})
			window history as (partition by r.question_id order by r.seq)
		) o join ${question} q on q.id = o.question_id
		where q.import_id is not ${importId} and o.import_id is not null and o.earlier <> 'reopened' and ${importId} in (o.import_id, o.earlier_import)`;
