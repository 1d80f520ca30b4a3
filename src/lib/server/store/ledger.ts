import { and, asc, desc, eq, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Prior } from '#lib/domain/evidence/prior.ts';
import type {
	AppraisalId,
	EvidenceId,
	ForecasterId,
	QuestionId,
	SpaceId
} from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { appraisalPayload, priorPayload } from './checks/ledger.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { evidence } from './schema/evidence.ts';
import { forecast, forecastEvidence } from './schema/forecast.ts';
import { appraisal, prior } from './schema/ledger.ts';
import { forecaster } from './schema/people.ts';
import { isApplied, isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

export type NewAppraisal = {
	spaceId: SpaceId;
	evidenceId: EvidenceId;
	credibility: string | null;
	originGroup: string | null;
};
export type NewPrior = {
	spaceId: SpaceId;
	questionId: QuestionId;
	forecasterId: ForecasterId;
	prior: Prior;
};

/** How items are graded and grouped, and where each forecaster's reckoning starts. */
export function ledgerStore(db: Db, log: EventLog, newId: MakeId) {
	const latestPrior = db
		.select()
		.from(prior)
		.where(
			and(
				eq(prior.questionId, sql.placeholder('questionId')),
				eq(prior.forecasterId, sql.placeholder('forecasterId')),
				lte(prior.at, sql.placeholder('at'))
			)
		)
		.orderBy(desc(prior.seq))
		.limit(1)
		.prepare();
	const common = db
		.select({ row: prior, name: forecaster.name })
		.from(prior)
		.innerJoin(forecaster, eq(forecaster.id, prior.forecasterId))
		.where(
			and(
				eq(prior.questionId, sql.placeholder('questionId')),
				inArray(prior.kind, ['base_rate', 'even']),
				sql`${prior.seq} = (select max(last.seq) from prior last where last.question_id = ${prior.questionId} and last.forecaster_id = ${prior.forecasterId} and last.at <= ${sql.placeholder('at')})`
			)
		)
		.orderBy(asc(prior.seq))
		.limit(1)
		.prepare();
	const users = db
		.selectDistinct({
			evidenceId: forecastEvidence.evidenceId,
			forecasterId: forecast.forecasterId,
			name: forecaster.name
		})
		.from(forecastEvidence)
		.innerJoin(forecast, eq(forecast.id, forecastEvidence.forecastId))
		.innerJoin(forecaster, eq(forecaster.id, forecast.forecasterId))
		.where(
			and(
				eq(forecast.questionId, sql.placeholder('questionId')),
				lte(forecast.madeAt, sql.placeholder('at')),
				isApplied,
				sql`not exists (select 1 from forecast later where later.question_id = ${forecast.questionId} and later.forecaster_id = ${forecast.forecasterId} and later.act <> 'reaffirm' and later.seq > ${forecast.seq} and later.made_at <= ${sql.placeholder('at')} and ${isAppliedIn('later')})`
			)
		)
		.orderBy(asc(forecaster.name), asc(forecast.forecasterId))
		.prepare();
	const appraisalById = db
		.select({
			evidenceId: appraisal.evidenceId,
			seq: appraisal.seq,
			isLast:
				sql`not exists (select 1 from appraisal later where later.evidence_id = appraisal.evidence_id and later.seq > appraisal.seq)`.mapWith(
					Boolean
				)
		})
		.from(appraisal)
		.where(eq(appraisal.id, sql.placeholder('id')))
		.prepare();
	const before = db
		.select({ credibility: appraisal.credibility, originGroup: appraisal.originGroup })
		.from(appraisal)
		.where(
			and(
				eq(appraisal.evidenceId, sql.placeholder('evidenceId')),
				lt(appraisal.seq, sql.placeholder('seq'))
			)
		)
		.orderBy(desc(appraisal.seq))
		.limit(1)
		.prepare();
	const added = db
		.select({ credibility: evidence.credibility, originGroup: evidence.originGroup })
		.from(evidence)
		.where(eq(evidence.id, sql.placeholder('evidenceId')))
		.prepare();
	const insertAppraisal = prepareInsert(db, appraisal);
	const insertPrior = prepareInsert(db, prior);
	return {
		/** Whose standing forecast names which item, up to `at`. */
		usersOf: (questionId: QuestionId, at: Instant) => users.all({ questionId, at }),
		appraise: (writing: Writing, { spaceId, ...row }: NewAppraisal): AppraisalId => {
			const id = newId('ap', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertAppraisal({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'evidence.appraised', subject: row.evidenceId },
				payload: appraisalPayload({ ...row, id })
			});
			return id;
		},
		/** Which item an appraisal is of, and whether none came after it. */
		findAppraisal: (id: AppraisalId) => appraisalById.get({ id }),
		/** How an item was graded and grouped before an appraisal of it: by the one before, or else as it was added. */
		appraisedBefore: (row: { evidenceId: EvidenceId; seq: number }) =>
			before.get(row) ?? added.get(row) ?? { credibility: null, originGroup: null },
		/** Where a forecaster's ledger of a question starts, as chosen last up to `at`; null where they never chose. */
		priorOf: (questionId: QuestionId, forecasterId: ForecasterId, at: Instant): Prior | null => {
			const row = latestPrior.get({ questionId, forecasterId, at });
			return row === undefined ? null : toPrior(row);
		},
		/** The base rate, or the even start, that stands of the first who chose one up to `at`, and who that was; null where nobody did. */
		commonPriorOf: (questionId: QuestionId, at: Instant): { prior: Prior; by: string } | null => {
			const found = common.get({ questionId, at });
			return found === undefined ? null : { prior: toPrior(found.row), by: found.name };
		},
		choosePrior: (writing: Writing, { spaceId, prior: chosen, ...whose }: NewPrior): void => {
			const id = newId('pr', writing.recordedAt);
			const row = { ...whose, ...NOTHING, ...chosen };
			insertPrior({ ...row, id, at: writing.at, recordedAt: writing.recordedAt });
			log.append(writing, {
				...{ spaceId, verb: 'prior.chosen', subject: id, questionId: whose.questionId },
				payload: priorPayload(row)
			});
		}
	};
}

const NOTHING = {
	...{ happened: null, cases: null, reference: null },
	...{ forecastId: null, probability: null, distribution: null }
};

/** The table's checks hold what each kind has. */
function toPrior(row: typeof prior.$inferSelect): Prior {
	const { kind, happened, cases, reference, forecastId, probability, distribution } = row;
	if (kind === 'base_rate')
		return { kind, happened: happened ?? 0, cases: cases ?? 0, reference: reference ?? '' };
	if (kind === 'forecast' && forecastId !== null) return { kind, forecastId };
	return kind === 'typed' ? { kind, probability, distribution } : { kind: 'even' };
}
