import { and, asc, count, desc, eq, isNull, sql, type SQLWrapper } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AppError } from '#lib/domain/errors.ts';
import type { ForecasterId, ImportId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Json } from '#lib/domain/canonical.ts';
import { importTies } from './import-ties.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { forecast } from './schema/forecast.ts';
import {
	importBatch,
	importForecaster,
	type ImportCounts,
	type ImportOptions
} from './schema/log.ts';
import { forecaster } from './schema/people.ts';
import { question } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

export type NewImport = { spaceId: SpaceId; fileSha256: string; options: ImportOptions };
export type ImportRow = typeof importBatch.$inferSelect;
/** The rows of one batch, as its event records them, with their ids. */
export type Written = Record<'forecasters' | 'questions' | 'resolutions' | 'forecasts', Json[]>;

export type SizedQuestion = { id: QuestionId; forecasts: number };

/** Batches from files: begun, written in pieces, then applied as a whole; undone and applied again at will. */
export function importStore(db: Db, log: EventLog, newId: MakeId) {
	const byKey = db
		.select()
		.from(question)
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				eq(question.importKey, sql.placeholder('key')),
				sql`(${isAppliedIn('question')} or ${question.importId} = ${sql.placeholder('importId')})`
			)
		)
		.orderBy(asc(question.seq))
		.limit(1)
		.prepare();
	const said = db
		.select({
			name: forecaster.name,
			at: forecast.madeAt,
			probability: forecast.probability,
			distribution: forecast.distribution
		})
		.from(forecast)
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(
			and(
				eq(forecast.questionId, sql.placeholder('questionId')),
				eq(forecaster.kind, 'imported'),
				sql`(${isAppliedIn('forecast')} or ${forecast.importId} = ${sql.placeholder('importId')})`
			)
		)
		.prepare();
	const outcome = db
		.select({ outcomeKind: resolution.outcomeKind, optionId: resolution.optionId })
		.from(resolution)
		.where(
			and(
				eq(resolution.questionId, sql.placeholder('questionId')),
				sql`(${isAppliedIn('resolution')} or ${resolution.importId} = ${sql.placeholder('importId')})`
			)
		)
		.orderBy(desc(resolution.seq))
		.limit(1)
		.prepare();
	const insert = prepareInsert(db, importBatch);
	const use = db
		.insert(importForecaster)
		.values({
			forecasterId: sql.placeholder('forecasterId'),
			importId: sql.placeholder('importId')
		})
		.onConflictDoNothing()
		.prepare();
	const add = db
		.update(importBatch)
		.set({ rows: sql`${importBatch.rows} + ${sql.placeholder('rows')}` })
		.where(eq(importBatch.id, sql.placeholder('id')))
		.prepare();
	const find = (id: ImportId) => db.select().from(importBatch).where(eq(importBatch.id, id)).get();
	const set = (id: ImportId, to: Partial<ImportRow>): void => {
		db.update(importBatch).set(to).where(eq(importBatch.id, id)).run();
	};

	return {
		...importTies(db),
		/** An import of a space. @throws {AppError} not_found for one of another */
		get: (spaceId: SpaceId, id: ImportId): ImportRow => {
			const row = find(id);
			if (row?.spaceId !== spaceId) throw new AppError('not_found', 'No such import.');
			return row;
		},
		/** A space's imports, newest first. */
		list: (spaceId: SpaceId): ImportRow[] =>
			db
				.select()
				.from(importBatch)
				.where(eq(importBatch.spaceId, spaceId))
				.orderBy(desc(importBatch.createdAt), desc(importBatch.id))
				.limit(200)
				.all(),
		/** Those of every space whose earlier questions' scores have not followed yet. */
		unsettled: (): ImportRow[] =>
			db
				.select()
				.from(importBatch)
				.where(and(sql`${importBatch.appliedAt} is not null`, isNull(importBatch.settledAt)))
				.all(),
		/** The last import of the same files. */
		findSame: ({ spaceId, fileSha256, options }: NewImport): ImportRow | undefined =>
			db
				.select()
				.from(importBatch)
				.where(and(eq(importBatch.spaceId, spaceId), eq(importBatch.fileSha256, fileSha256)))
				.orderBy(desc(importBatch.createdAt), desc(importBatch.id))
				.all()
				.find((row) => row.options.forecaster === options.forecaster),
		begin: (writing: Writing, row: NewImport): ImportId => {
			const id = newId('imp', writing.recordedAt);
			insert({ ...row, id, by: writing.by, createdAt: writing.recordedAt });
			const { spaceId, fileSha256 } = row;
			log.append(writing, {
				...{ spaceId, verb: 'import.begun', subject: id },
				payload: { fileSha256 }
			});
			return id;
		},
		/** Records what one batch wrote. */
		record: (writing: Writing, { id, spaceId }: ImportRow, written: Written): void => {
			const rows = Object.values(written).reduce((sum, list) => sum + list.length, 0);
			add.run({ id, rows });
			log.append(writing, { spaceId, verb: 'import.written', subject: id, payload: written });
		},
		/** Makes everything it wrote visible at once. */
		apply: (writing: Writing, { id, spaceId }: ImportRow, counts: ImportCounts): void => {
			set(id, { appliedAt: writing.recordedAt, undoneAt: null, settledAt: null, counts });
			log.append(writing, { spaceId, verb: 'import.applied', subject: id, payload: counts });
		},
		/** Hides everything it wrote. */
		undo: (writing: Writing, { id, spaceId, counts }: ImportRow): void => {
			set(id, { undoneAt: writing.recordedAt, settledAt: null });
			log.append(writing, {
				...{ spaceId, verb: 'import.undone', subject: id },
				payload: { ...counts }
			});
		},
		settle: (writing: Writing, { id, spaceId }: Pick<ImportRow, 'id' | 'spaceId'>): void => {
			set(id, { settledAt: writing.recordedAt });
			log.append(writing, { spaceId, verb: 'import.settled', subject: id });
		},
		/** The question of a space that files call so: one that is seen, or that this import has made. */
		findQuestion: (spaceId: SpaceId, key: string, importId: ImportId | null) =>
			byKey.get({ spaceId, key, importId }),
		/** What imported forecasters have said on a question, as far as it is seen or of this import. */
		said: (questionId: QuestionId, importId: ImportId | null) => said.all({ questionId, importId }),
		outcome: (questionId: QuestionId, importId: ImportId | null) =>
			outcome.get({ questionId, importId }),
		/** Notes that an import holds forecasts of a forecaster. */
		use: (importId: ImportId, forecasterId: ForecasterId): void => {
			use.run({ importId, forecasterId });
		},
		/** How much it holds. */
		counts: (importId: ImportId): ImportCounts => {
			const rowsOf = (table: SQLiteTable, column: SQLWrapper) =>
				db
					.select({ n: count() })
					.from(table)
					.where(sql`${column} = ${importId}`)
					.get()?.n ?? 0;
			return {
				questions: rowsOf(question, question.importId),
				forecasts: rowsOf(forecast, forecast.importId),
				resolutions: rowsOf(resolution, resolution.importId),
				forecasters: rowsOf(importForecaster, importForecaster.importId)
			};
		},
		/** The questions it made, each with how many forecasts stand on it. */
		ownQuestions: (importId: ImportId): SizedQuestion[] =>
			db.all<SizedQuestion>(
				sql`select q.id, (select count(*) from ${forecast} f where f.question_id = q.id) as forecasts
					from ${question} q where q.import_id = ${importId} order by q.seq`
			),
		/** The earlier questions to which it added forecasts or an outcome, likewise. */
		touchedQuestions: (importId: ImportId): SizedQuestion[] =>
			db.all<SizedQuestion>(
				sql`select q.id, (select count(*) from ${forecast} f where f.question_id = q.id) as forecasts
					from (select question_id from ${forecast} where import_id = ${importId}
						union select question_id from ${resolution} where import_id = ${importId}) t
					join ${question} q on q.id = t.question_id where q.import_id is not ${importId} order by q.seq`
			),
		/** How many forecasts members have put on its questions, which go out of sight with them. */
		othersOn: (importId: ImportId): number =>
			db.get<{ n: number }>(
				sql`select count(*) as n from ${forecast} f join ${question} q on q.id = f.question_id where q.import_id = ${importId} and f.import_id is null`
			).n
	};
}
