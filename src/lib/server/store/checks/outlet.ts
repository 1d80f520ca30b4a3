import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { sourceGrade, sourceMerge } from '#lib/server/store/schema/outlet.ts';
import { inPayload, preparePlace, prepareStrays, type RowKind } from './row-kind.ts';

type Graded = Pick<typeof sourceGrade.$inferSelect, 'id' | 'reliability'>;

/** What the event of an outlet's grade says of its row. */
export const sourceGradePayload = (row: Graded) => ({
	grade: row.id,
	reliability: row.reliability
});

export function sourceGradeRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(sourceGrade)
		.where(eq(sourceGrade.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['source.graded'] as const;
	return {
		noun: 'grade of an outlet',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['grade'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { sourceId: subject, at, recordedAt, by } = row;
			return { subject, at, recordedAt, by, ...sourceGradePayload(row) };
		},
		placeOf: preparePlace(db, sourceGrade),
		strays: prepareStrays(db, sourceGrade, sourceGrade.id, { verbs, named: inPayload('grade') })
	};
}

/** What the event of two outlets being one says of its row. */
export const sourceMergePayload = ({
	id,
	intoId
}: Pick<typeof sourceMerge.$inferSelect, 'id' | 'intoId'>) => ({ merge: id, into: intoId });

export function sourceMergeRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(sourceMerge)
		.where(eq(sourceMerge.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['source.merged'] as const;
	return {
		noun: 'merging of an outlet',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['merge'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { sourceId: subject, at, recordedAt, by } = row;
			return { subject, at, recordedAt, by, ...sourceMergePayload(row) };
		},
		placeOf: preparePlace(db, sourceMerge),
		strays: prepareStrays(db, sourceMerge, sourceMerge.id, { verbs, named: inPayload('merge') })
	};
}
