import { eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { OutcomeKind } from '#lib/domain/question.ts';
import type { Verb } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { resolution, resolutionEvidence } from '#lib/server/store/schema/resolution.ts';
import { hashOfWords, prepareStrays, type RowKind } from './row-kind.ts';

type Said = Pick<
	typeof resolution.$inferSelect,
	'outcomeKind' | 'optionId' | 'happenedAt' | 'knownAt' | 'note'
> & { value?: number | null; proposalId?: string | null };

export const resolutionVerb = (outcomeKind: OutcomeKind): Verb =>
	outcomeKind === 'reopened' ? 'resolution.reopened' : 'resolution.recorded';

/** What the event of a resolution says of its row. */
export const resolutionPayload = (row: Said, evidenceIds: readonly string[]) => ({
	outcome: row.outcomeKind,
	option: row.optionId,
	value: row.value ?? null,
	happenedAt: row.happenedAt,
	knownAt: row.knownAt,
	note: hashOfWords(row.note),
	evidence: [...evidenceIds].sort(),
	// Of one that nobody proposed nothing is said, as before there were proposals.
	...(row.proposalId != null && { proposal: row.proposalId })
});

export function resolutionRows(db: Db): RowKind {
	const byId = db
		.select({
			...getTableColumns(resolution),
			evidenceIds: sql<string>`(select json_group_array(${resolutionEvidence.evidenceId}) from ${resolutionEvidence} where ${resolutionEvidence.resolutionId} = resolution.id)`
		})
		.from(resolution)
		.where(eq(resolution.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['resolution.recorded', 'resolution.reopened'] as const;
	return {
		noun: 'resolution',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			const evidenceIds = JSON.parse(row.evidenceIds) as string[]; // as the query makes it
			return {
				...{ verb: resolutionVerb(row.outcomeKind), questionId, at, recordedAt, by },
				...resolutionPayload(row, evidenceIds),
				// Named also where there is none, so that one that was taken away is missed.
				proposal: row.proposalId ?? undefined
			};
		},
		strays: prepareStrays(db, resolution, resolution.id, {
			...{ verbs, named: event.subject },
			among: isNull(resolution.importId)
		})
	};
}
