import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { clarification } from '#lib/server/store/schema/clarification.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { hashOfWords, prepareStrays, type RowKind } from './row-kind.ts';

/** What the event of a clarification says of its row. */
export const clarificationPayload = (
	row: Pick<typeof clarification.$inferSelect, 'forecasterId' | 'text'>
) => ({ forecaster: row.forecasterId, text: hashOfWords(row.text) });

export function clarificationRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(clarification)
		.where(eq(clarification.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['question.clarified'] as const;
	return {
		noun: 'clarification',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			return { questionId, at, recordedAt, by, ...clarificationPayload(row) };
		},
		strays: prepareStrays(db, clarification, clarification.id, { verbs, named: event.subject })
	};
}
