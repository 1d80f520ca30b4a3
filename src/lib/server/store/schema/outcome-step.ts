import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
	ForecasterId,
	ProposalId,
	QuestionId,
	ResolutionId,
	StepId,
	UserId
} from '#lib/domain/ids.ts';
import { STEP_ACTS } from '#lib/domain/proposal.ts';
import { instant, sequence } from './columns.ts';
import { forecaster, user } from './people.ts';
import { proposal } from './proposal.ts';
import { question } from './question.ts';
import { resolution } from './resolution.ts';

/** Append-only: what people did about an outcome that was proposed, or about one that was recorded. */
export const outcomeStep = sqliteTable(
	'outcome_step',
	{
		seq: sequence(),
		id: text('id').$type<StepId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		proposalId: text('proposal_id')
			.$type<ProposalId>()
			.references(() => proposal.id),
		resolutionId: text('resolution_id')
			.$type<ResolutionId>()
			.references(() => resolution.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		act: text('act', { enum: STEP_ACTS }).notNull(),
		reason: text('reason').notNull().default(''),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		index('outcome_step_question').on(t.questionId, t.seq),
		index('outcome_step_proposal').on(t.proposalId, t.act),
		index('outcome_step_resolution').on(t.resolutionId, t.seq),
		check('outcome_step_of_one', sql`(${t.proposalId} is null) <> (${t.resolutionId} is null)`),
		check(
			'outcome_step_fits',
			sql`${t.act} = 'dispute' or (${t.act} = 'answer') = (${t.resolutionId} is not null)`
		),
		check('outcome_step_reason', sql`${t.act} not in ('dispute', 'answer') or ${t.reason} <> ''`)
	]
);
