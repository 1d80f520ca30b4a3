import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { opening } from '#lib/server/store/schema/opening.ts';
import { prepareStrays, type RowKind } from './row-kind.ts';

/** What the event of an opening says of its row. */
export const openingPayload = ({
	forecasterId
}: Pick<typeof opening.$inferSelect, 'forecasterId'>) => ({ forecaster: forecasterId });

export function openingRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(opening)
		.where(eq(opening.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['comments.opened'] as const;
	return {
		noun: 'opening',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt } = row;
			return { questionId, at, recordedAt, ...openingPayload(row) };
		},
		strays: prepareStrays(db, opening, opening.id, { verbs, named: event.subject })
	};
}
