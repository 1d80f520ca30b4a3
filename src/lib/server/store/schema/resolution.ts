import { sql } from 'drizzle-orm';
import { check, index, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
	EvidenceId,
	ImportId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId,
	UserId
} from '#lib/domain/ids.ts';
import { OUTCOME_KINDS } from '#lib/domain/question.ts';
import { instant, sequence } from './columns.ts';
import { evidence } from './evidence.ts';
import { importBatch } from './log.ts';
import { user } from './people.ts';
import { proposal } from './proposal.ts';
import { question, questionOption } from './question.ts';

/** Append-only: the latest row is in force, and `reopened` takes the outcome back. */
export const resolution = sqliteTable(
	'resolution',
	{
		seq: sequence(),
		id: text('id').$type<ResolutionId>().notNull().unique(),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		outcomeKind: text('outcome_kind', { enum: OUTCOME_KINDS }).notNull(),
		optionId: text('option_id')
			.$type<OptionId>()
			.references(() => questionOption.id),
		value: real('value'),
		happenedAt: instant('happened_at'),
		knownAt: instant('known_at'),
		/** Space time, beside the real one. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id),
		note: text('note').notNull().default(''),
		importId: text('import_id')
			.$type<ImportId>()
			.references(() => importBatch.id),
		/** The proposal that was confirmed; null where it was recorded by one person. */
		proposalId: text('proposal_id')
			.$type<ProposalId>()
			.references(() => proposal.id)
	},
	(t) => [
		index('resolution_question').on(t.questionId, t.seq),
		index('resolution_import')
			.on(t.importId)
			.where(sql`${t.importId} is not null`),
		check('resolution_option', sql`(${t.outcomeKind} = 'option') = (${t.optionId} is not null)`),
		check('resolution_known', sql`(${t.outcomeKind} = 'reopened') = (${t.knownAt} is null)`),
		check(
			'resolution_happened_first',
			sql`${t.happenedAt} is null or ${t.happenedAt} <= ${t.knownAt}`
		)
	]
);

export const resolutionEvidence = sqliteTable(
	'resolution_evidence',
	{
		resolutionId: text('resolution_id')
			.$type<ResolutionId>()
			.notNull()
			.references(() => resolution.id),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id)
	},
	(t) => [primaryKey({ columns: [t.resolutionId, t.evidenceId] })]
);
