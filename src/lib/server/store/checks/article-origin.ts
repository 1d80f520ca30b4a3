import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { articleOrigin } from '#lib/server/store/schema/article-kin.ts';
import { inPayload, prepareStrays, type RowKind } from './row-kind.ts';

/** What the event of an origin says of its row. */
export const articleOriginPayload = ({
	id,
	originId
}: Pick<typeof articleOrigin.$inferSelect, 'id' | 'originId'>) => ({ origin: id, from: originId });

export function articleOriginRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(articleOrigin)
		.where(eq(articleOrigin.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['article.origin_said'] as const;
	return {
		noun: 'origin of an article',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['origin'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { articleId: subject, at, recordedAt, by } = row;
			return { subject, at, recordedAt, by, ...articleOriginPayload(row) };
		},
		strays: prepareStrays(db, articleOrigin, articleOrigin.id, {
			...{ verbs, named: inPayload('origin') }
		})
	};
}
