import { and, asc, desc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm';
import type { Act, Distribution, ForecasterKind, Origin } from '#lib/domain/forecast.ts';
import type {
	EvidenceId,
	ForecasterId,
	ForecastId,
	ImportId,
	QuestionId,
	SendingId,
	SpaceId,
	VersionId
} from '#lib/domain/ids.ts';
import type { Instant, Moment } from '#lib/domain/time.ts';
import { confidencePayload, FORECAST_VERBS, forecastPayload } from './checks/forecast.ts';
import type { ConfidenceLevel } from '#lib/domain/words/confidence.ts';
import type { CrowdStore } from './crowd.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { forecast, forecastEvidence } from './schema/forecast.ts';
import { forecaster } from './schema/people.ts';
import { isApplied } from './visible.ts';
import type { WordStore } from './words.ts';
import type { Writing } from './writing.ts';

export type NewForecast = {
	spaceId: SpaceId;
	questionId: QuestionId;
	questionVersionId: VersionId;
	forecasterId: ForecasterId;
	act: Act;
	probability: number | null;
	distribution: Distribution | null;
	rationale: string;
	confidence: ConfidenceLevel | null;
	confidenceBasis: string | null;
	crowdShown: boolean;
	origin: Origin;
	evidenceIds: readonly EvidenceId[];
	saidAt?: Instant | null;
	sentAs?: SendingId | null;
};

export type ImportedForecast = Pick<
	typeof forecast.$inferInsert,
	'questionId' | 'questionVersionId' | 'forecasterId' | 'madeAt'
> & { probability: number | null; distribution: Distribution | null; importId: ImportId };

/** The append-only history of everybody's numbers. Statements are prepared once, when the store opens. */
export function forecastStore(
	db: Db,
	log: EventLog,
	newId: MakeId,
	{ crowd, words }: { crowd: CrowdStore; words: WordStore }
) {
	const columns = {
		id: forecast.id,
		forecasterId: forecast.forecasterId,
		act: forecast.act,
		probability: forecast.probability,
		distribution: forecast.distribution,
		rationale: forecast.rationale,
		confidence: forecast.confidence,
		confidenceBasis: forecast.confidenceBasis,
		questionVersionId: forecast.questionVersionId,
		crowdShown: forecast.crowdShown,
		madeAt: forecast.madeAt,
		recordedAt: forecast.recordedAt,
		origin: forecast.origin,
		saidAt: forecast.saidAt
	};
	const upTo = and(
		eq(forecast.questionId, sql.placeholder('questionId')),
		lte(forecast.madeAt, sql.placeholder('at')),
		isApplied
	);
	const inOrder = [asc(forecast.madeAt), asc(forecast.seq)] as const;
	const byQuestion = db
		.select({ ...columns, name: forecaster.name, kind: forecaster.kind })
		.from(forecast)
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(upTo)
		.orderBy(...inOrder)
		.prepare();
	const own = db
		.select(columns)
		.from(forecast)
		.where(and(upTo, eq(forecast.forecasterId, sql.placeholder('forecasterId'))))
		.orderBy(...inOrder)
		.prepare();
	const latest = db
		.select(columns)
		.from(forecast)
		.where(
			and(
				upTo,
				eq(forecast.forecasterId, sql.placeholder('forecasterId')),
				ne(forecast.act, 'reaffirm')
			)
		)
		.orderBy(desc(forecast.madeAt), desc(forecast.seq))
		.limit(1)
		.prepare();
	const lastRow = db
		.select({ at: forecast.madeAt, recordedAt: forecast.recordedAt })
		.from(forecast)
		.where(and(upTo, eq(forecast.forecasterId, sql.placeholder('forecasterId'))))
		.orderBy(desc(forecast.madeAt), desc(forecast.seq))
		.limit(1)
		.prepare();
	const anyBy = db
		.select({ id: forecast.id })
		.from(forecast)
		.where(
			and(
				eq(forecast.questionId, sql.placeholder('questionId')),
				eq(forecast.forecasterId, sql.placeholder('forecasterId')),
				eq(forecast.act, 'state')
			)
		)
		.limit(1)
		.prepare();
	const any = db
		.select({ id: forecast.id })
		.from(forecast)
		.where(eq(forecast.questionId, sql.placeholder('questionId')))
		.limit(1)
		.prepare();
	const moved = db
		.select({ forecastId: forecastEvidence.forecastId, evidenceId: forecastEvidence.evidenceId })
		.from(forecastEvidence)
		.innerJoin(forecast, eq(forecast.id, forecastEvidence.forecastId))
		.where(eq(forecast.questionId, sql.placeholder('questionId')))
		.prepare();
	const byId = db
		.select({ ...columns, questionId: forecast.questionId })
		.from(forecast)
		.where(eq(forecast.id, sql.placeholder('id')))
		.prepare();
	const sent = db
		.select({ id: forecast.id, saidAt: forecast.saidAt, questionId: forecast.questionId })
		.from(forecast)
		.where(
			and(
				eq(forecast.forecasterId, sql.placeholder('forecasterId')),
				eq(forecast.sentAs, sql.placeholder('sentAs'))
			)
		)
		.prepare();
	const importedAt = db
		.select({ at: forecast.madeAt })
		.from(forecast)
		.where(and(upTo, isNotNull(forecast.importId)))
		.orderBy(asc(forecast.madeAt))
		.prepare();
	const tally = db
		.select({
			forecasterId: forecaster.id,
			name: forecaster.name,
			kind: forecaster.kind,
			stated: sql<number>`count(*)`,
			late: sql<number>`count(case when ${forecast.madeAt} >= ${sql.placeholder('knownAt')} then 1 end)`
		})
		.from(forecast)
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(and(upTo, eq(forecast.act, 'state')))
		.groupBy(forecaster.id)
		.orderBy(asc(forecaster.name), asc(forecaster.id))
		.prepare();
	const insert = prepareInsert(db, forecast);
	const insertEvidence = prepareInsert(db, forecastEvidence);

	return {
		find: (id: ForecastId) => byId.get({ id }),
		/** What came by a sending already, if it did. */
		findSent: (forecasterId: ForecasterId, sentAs: SendingId) => sent.get({ forecasterId, sentAs }),
		/** Everybody's rows up to `at`, by time; of equal instants in the order they came. */
		list: (questionId: QuestionId, at: Instant) => byQuestion.all({ questionId, at }),
		/** One forecaster's rows up to `at`, by time. */
		listOf: (questionId: QuestionId, forecasterId: ForecasterId, at: Instant) =>
			own.all({ questionId, forecasterId, at }),
		/** Everybody who said a number up to `at`, how many, and how many of them once the outcome was known. */
		tally: (questionId: QuestionId, at: Instant, knownAt: Instant) =>
			tally.all({ questionId, at, knownAt }),
		/** The latest row that states or withdraws: what stands, when it states. */
		latestOf: (questionId: QuestionId, forecasterId: ForecasterId, at: Instant) =>
			latest.get({ questionId, forecasterId, at }),
		/** When they last said anything, reaffirmed or not; null where they never did. */
		lastSaid: (questionId: QuestionId, forecasterId: ForecasterId, at: Instant): Moment | null =>
			lastRow.get({ questionId, forecasterId, at }) ?? null,
		hasAny: (questionId: QuestionId): boolean => any.get({ questionId }) !== undefined,
		hasAnyOf: (questionId: QuestionId, forecasterId: ForecasterId): boolean =>
			anyBy.get({ questionId, forecasterId }) !== undefined,
		/** Which evidence moved which forecast of a question. */
		evidence: (questionId: QuestionId) => moved.all({ questionId }),
		/** When the imported forecasts of a question were made, up to `at`: the log has no event of its own for each. */
		importedInstants: (questionId: QuestionId, at: Instant): Instant[] =>
			importedAt.all({ questionId, at }).map((row) => row.at),
		/** Adds a forecast of an import, whose event records it. */
		insertImported: (writing: Writing, row: ImportedForecast): ForecastId => {
			const id = newId('f', writing.recordedAt);
			const { recordedAt, by: enteredBy } = writing;
			insert({
				...{ ...row, id, recordedAt, enteredBy },
				...{ act: 'state', origin: 'import', crowdShown: false }
			});
			return id;
		},
		append: (writing: Writing, row: NewForecast, kind: ForecasterKind): ForecastId => {
			const id = newId('f', writing.recordedAt);
			const { spaceId, evidenceIds, ...values } = row;
			const { questionId, forecasterId } = row;
			const before = latest.get({ questionId, forecasterId, at: writing.at });
			const { at: madeAt, recordedAt, by: enteredBy } = writing;
			insert({ ...values, id, madeAt, recordedAt, enteredBy });
			for (const evidenceId of evidenceIds) insertEvidence({ forecastId: id, evidenceId });
			log.append(writing, {
				spaceId,
				verb: FORECAST_VERBS[row.act],
				subject: id,
				questionId,
				payload: {
					...forecastPayload(row, row),
					...confidencePayload(row),
					previous: before?.act === 'state' ? before.id : null
				}
			});
			const { probability, distribution } = row;
			const said = { forecasterId, at: madeAt, probability, distribution };
			if (row.act !== 'reaffirm') crowd.follow(questionId, said, kind);
			const { rationale } = row;
			words.note({
				forecastId: id,
				spaceId,
				questionId,
				forecasterId,
				probability,
				rationale,
				madeAt
			});
			return id;
		}
	};
}
