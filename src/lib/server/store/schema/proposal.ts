import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
	EvidenceId,
	ForecasterId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId,
	SecondPersonId,
	UserId
} from '#lib/domain/ids.ts';
import { OUTCOME_KINDS } from '#lib/domain/question.ts';
import { flag, instant, sequence } from './columns.ts';
import { evidence } from './evidence.ts';
import { forecaster, user } from './people.ts';
import { question, questionOption } from './question.ts';

/** Append-only: an outcome that somebody proposes, for somebody else to confirm. */
export const proposal = sqliteTable(
	'proposal',
	{
		seq: sequence(),
		id: text('id').$type<ProposalId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		outcomeKind: text('outcome_kind', { enum: OUTCOME_KINDS }).notNull(),
		optionId: text('option_id')
			.$type<OptionId>()
			.references(() => questionOption.id),
		happenedAt: instant('happened_at'),
		knownAt: instant('known_at').notNull(),
		note: text('note').notNull().default(''),
		/** The latest row of outcomes when it was made, null for none: another one since has overtaken it. */
		basis: text('basis').$type<ResolutionId>(),
		/** Space time, beside the real one. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		index('proposal_question').on(t.questionId, t.seq),
		check('proposal_outcome', sql`${t.outcomeKind} not in ('reopened', 'value')`),
		check('proposal_option', sql`(${t.outcomeKind} = 'option') = (${t.optionId} is not null)`),
		check(
			'proposal_happened_first',
			sql`${t.happenedAt} is null or ${t.happenedAt} <= ${t.knownAt}`
		)
	]
);

export const proposalEvidence = sqliteTable(
	'proposal_evidence',
	{
		proposalId: text('proposal_id')
			.$type<ProposalId>()
			.notNull()
			.references(() => proposal.id),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id)
	},
	(t) => [primaryKey({ columns: [t.proposalId, t.evidenceId] })]
);

/** Append-only: whether a question asks for a second person before an outcome counts. The latest row is in force. */
export const secondPerson = sqliteTable(
	'second_person',
	{
		seq: sequence(),
		id: text('id').$type<SecondPersonId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		isNeeded: flag('is_needed').notNull(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('second_person_question').on(t.questionId, t.seq)]
);
