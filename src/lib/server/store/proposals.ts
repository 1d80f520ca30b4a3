import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type {
	EvidenceId,
	ForecasterId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId,
	SpaceId,
	StepId
} from '#lib/domain/ids.ts';
import type { StepAct } from '#lib/domain/proposal.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import { proposalPayload, stepPayload, stepVerb } from './checks/proposal.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { outcomeStep } from './schema/outcome-step.ts';
import { forecaster } from './schema/people.ts';
import { proposal, proposalEvidence } from './schema/proposal.ts';
import { question } from './schema/question.ts';
import { isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

export type NewProposal = {
	spaceId: SpaceId;
	questionId: QuestionId;
	forecasterId: ForecasterId;
	outcomeKind: OutcomeKind;
	optionId: OptionId | null;
	happenedAt: Instant | null;
	knownAt: Instant;
	note: string;
	basis: ResolutionId | null;
	evidenceIds: readonly EvidenceId[];
};
/** What is done about a proposal, or about a recorded outcome: one of the two is named. */
export type NewStep = {
	spaceId: SpaceId;
	questionId: QuestionId;
	proposalId: ProposalId | null;
	resolutionId: ResolutionId | null;
	forecasterId: ForecasterId;
	act: StepAct;
	reason: string;
};

/** The latest row of a question's outcomes, whatever it says; null for none. */
const latestOutcome = sql`(select r.id from resolution r where r.question_id = ${question.id} and ${isAppliedIn('r')} order by r.seq desc limit 1)`;

/** Outcomes that were proposed, and all that was done about those and about recorded ones. */
export function proposalStore(db: Db, log: EventLog, newId: MakeId) {
	const [questionId, at] = [sql.placeholder('questionId'), sql.placeholder('at')];
	const ofQuestion = db
		.select({
			id: proposal.id,
			forecasterId: proposal.forecasterId,
			name: forecaster.name,
			by: proposal.by,
			outcomeKind: proposal.outcomeKind,
			optionId: proposal.optionId,
			happenedAt: proposal.happenedAt,
			knownAt: proposal.knownAt,
			note: proposal.note,
			basis: proposal.basis,
			at: proposal.at,
			recordedAt: proposal.recordedAt
		})
		.from(proposal)
		.innerJoin(forecaster, eq(forecaster.id, proposal.forecasterId))
		.where(and(eq(proposal.questionId, questionId), lte(proposal.at, at)))
		.orderBy(asc(proposal.seq))
		.prepare();
	const steps = db
		.select({
			id: outcomeStep.id,
			proposalId: outcomeStep.proposalId,
			resolutionId: outcomeStep.resolutionId,
			forecasterId: outcomeStep.forecasterId,
			name: forecaster.name,
			act: outcomeStep.act,
			reason: outcomeStep.reason,
			at: outcomeStep.at,
			recordedAt: outcomeStep.recordedAt
		})
		.from(outcomeStep)
		.innerJoin(forecaster, eq(forecaster.id, outcomeStep.forecasterId))
		.where(and(eq(outcomeStep.questionId, questionId), lte(outcomeStep.at, at)))
		.orderBy(asc(outcomeStep.seq))
		.prepare();
	const evidence = db
		.select({ proposalId: proposalEvidence.proposalId, evidenceId: proposalEvidence.evidenceId })
		.from(proposalEvidence)
		.innerJoin(proposal, eq(proposal.id, proposalEvidence.proposalId))
		.where(eq(proposal.questionId, questionId))
		.prepare();
	const waitingIn = db
		.selectDistinct({ id: question.id, resolvesBy: question.resolvesBy })
		.from(proposal)
		.innerJoin(question, eq(question.id, proposal.questionId))
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				isAppliedIn('question'),
				sql`${proposal.basis} is ${latestOutcome}`,
				sql`not exists (select 1 from outcome_step s where s.proposal_id = ${proposal.id} and s.act in ('confirm', 'withdraw'))`
			)
		)
		.orderBy(asc(question.resolvesBy), asc(question.id))
		.limit(sql.placeholder('limit'))
		.prepare();
	const disputedIn = db
		.selectDistinct({ id: question.id, resolvesBy: question.resolvesBy })
		.from(outcomeStep)
		.innerJoin(question, eq(question.id, outcomeStep.questionId))
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				isAppliedIn('question'),
				eq(outcomeStep.act, 'dispute'),
				sql`${outcomeStep.resolutionId} = ${latestOutcome}`,
				sql`not exists (select 1 from outcome_step s where s.resolution_id = ${outcomeStep.resolutionId} and s.act = 'answer' and s.seq > ${outcomeStep.seq})`
			)
		)
		.orderBy(desc(question.resolvesBy), desc(question.id))
		.limit(sql.placeholder('limit'))
		.prepare();
	const insert = prepareInsert(db, proposal);
	const insertEvidence = prepareInsert(db, proposalEvidence);
	const insertStep = prepareInsert(db, outcomeStep);

	return {
		/** Every proposal on a question up to `at`, oldest first. */
		list: (id: QuestionId, until: Instant) => ofQuestion.all({ questionId: id, at: until }),
		/** Every step on a question up to `at`, oldest first: of its proposals and of its recorded outcomes. */
		steps: (id: QuestionId, until: Instant) => steps.all({ questionId: id, at: until }),
		/** Which evidence which proposal of a question rests on. */
		evidence: (id: QuestionId) => evidence.all({ questionId: id }),
		/** Questions of a space with a proposal that waits for somebody, longest overdue first. */
		waitingIn: (spaceId: SpaceId, limit: number): QuestionId[] =>
			waitingIn.all({ spaceId, limit }).map(({ id }) => id),
		/** Questions of a space whose outcome in force is disputed, the latest due first. */
		disputedIn: (spaceId: SpaceId, limit: number): QuestionId[] =>
			disputedIn.all({ spaceId, limit }).map(({ id }) => id),
		add: (writing: Writing, { spaceId, evidenceIds, ...row }: NewProposal): ProposalId => {
			const id = newId('prop', writing.recordedAt);
			insert({ ...row, id, at: writing.at, recordedAt: writing.recordedAt, by: writing.by });
			for (const evidenceId of evidenceIds) insertEvidence({ proposalId: id, evidenceId });
			log.append(writing, {
				...{ spaceId, verb: 'proposal.made', subject: id, questionId: row.questionId },
				payload: proposalPayload(row, evidenceIds)
			});
			return id;
		},
		step: (writing: Writing, { spaceId, ...row }: NewStep): StepId => {
			const id = newId('step', writing.recordedAt);
			insertStep({ ...row, id, at: writing.at, recordedAt: writing.recordedAt, by: writing.by });
			log.append(writing, {
				...{ spaceId, subject: id, questionId: row.questionId },
				...{ verb: stepVerb(row.act, row.proposalId !== null), payload: stepPayload(row) }
			});
			return id;
		}
	};
}
