import { eq, getTableColumns, sql } from 'drizzle-orm';
import { sha256 } from '#lib/server/store/hash.ts';
import type { Db } from '#lib/server/store/open.ts';
import { brief, briefQuestion } from '#lib/server/store/schema/brief.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { prepareStrays, type RowKind } from './row-kind.ts';

type Said = Pick<typeof brief.$inferSelect, 'number' | 'content' | 'replaces'>;

/** What the event of a brief says of its row. */
export const briefPayload = (row: Said, questions: readonly string[]) => ({
	number: row.number,
	content: sha256(row.content),
	replaces: row.replaces,
	questions: [...questions].sort()
});

export function briefRows(db: Db): RowKind {
	const byId = db
		.select({
			...getTableColumns(brief),
			questions: sql<string>`(select json_group_array(${briefQuestion.questionId}) from ${briefQuestion} where ${briefQuestion.briefId} = brief.id)`
		})
		.from(brief)
		.where(eq(brief.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['brief.issued'] as const;
	return {
		noun: 'brief',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { spaceId, at, recordedAt, by } = row;
			const questions = JSON.parse(row.questions) as string[]; // as the query makes it
			return { spaceId, at, recordedAt, by, ...briefPayload(row, questions) };
		},
		strays: prepareStrays(db, brief, brief.id, { verbs, named: event.subject })
	};
}
