import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { StepAct } from '#lib/domain/proposal.ts';
import type { Verb } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { outcomeStep } from '#lib/server/store/schema/outcome-step.ts';
import { proposal, proposalEvidence, secondPerson } from '#lib/server/store/schema/proposal.ts';
import { hashOfWords, prepareStrays, type RowKind } from './row-kind.ts';

type Proposed = Pick<
	typeof proposal.$inferSelect,
	'forecasterId' | 'outcomeKind' | 'optionId' | 'happenedAt' | 'knownAt' | 'note' | 'basis'
>;
type Step = Pick<
	typeof outcomeStep.$inferSelect,
	'forecasterId' | 'proposalId' | 'resolutionId' | 'reason'
>;

/** What the event of a proposal says of its row. */
export const proposalPayload = (row: Proposed, evidenceIds: readonly string[]) => ({
	forecaster: row.forecasterId,
	outcome: row.outcomeKind,
	option: row.optionId,
	happenedAt: row.happenedAt,
	knownAt: row.knownAt,
	note: hashOfWords(row.note),
	basis: row.basis,
	evidence: [...evidenceIds].sort()
});

/** What the event of a step says of its row. */
export const stepPayload = (row: Step) => ({
	forecaster: row.forecasterId,
	proposal: row.proposalId,
	resolution: row.resolutionId,
	reason: hashOfWords(row.reason)
});

export function stepVerb(act: StepAct, isOfProposal: boolean): Verb {
	if (act === 'confirm') return 'proposal.confirmed';
	if (act === 'withdraw') return 'proposal.withdrawn';
	if (act === 'answer') return 'resolution.answered';
	return isOfProposal ? 'proposal.disputed' : 'resolution.disputed';
}

export function proposalRows(db: Db): RowKind {
	const byId = db
		.select({
			...getTableColumns(proposal),
			evidenceIds: sql<string>`(select json_group_array(${proposalEvidence.evidenceId}) from ${proposalEvidence} where ${proposalEvidence.proposalId} = proposal.id)`
		})
		.from(proposal)
		.where(eq(proposal.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['proposal.made'] as const;
	return {
		noun: 'proposal',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			const evidenceIds = JSON.parse(row.evidenceIds) as string[]; // as the query makes it
			return { questionId, at, recordedAt, by, ...proposalPayload(row, evidenceIds) };
		},
		strays: prepareStrays(db, proposal, proposal.id, { verbs, named: event.subject })
	};
}

export function stepRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(outcomeStep)
		.where(eq(outcomeStep.id, sql.placeholder('id')))
		.prepare();
	const verbs: readonly Verb[] = [
		...(['proposal.confirmed', 'proposal.disputed', 'proposal.withdrawn'] as const),
		...(['resolution.disputed', 'resolution.answered'] as const)
	];
	return {
		noun: 'step',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			const verb = stepVerb(row.act, row.proposalId !== null);
			return { verb, questionId, at, recordedAt, by, ...stepPayload(row) };
		},
		strays: prepareStrays(db, outcomeStep, outcomeStep.id, { verbs, named: event.subject })
	};
}

export function secondPersonRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(secondPerson)
		.where(eq(secondPerson.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['question.second_person'] as const;
	return {
		noun: 'rule of a second person',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by, isNeeded: needed } = row;
			return { questionId, at, recordedAt, by, needed };
		},
		strays: prepareStrays(db, secondPerson, secondPerson.id, { verbs, named: event.subject })
	};
}
