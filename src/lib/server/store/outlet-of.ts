import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { SourceId } from '#lib/domain/ids.ts';

/** The outlet that an article's own one stands for: another where it was merged into that. */
export const outletOf = (sourceId: SQLWrapper): SQL<SourceId> =>
	sql<SourceId>`coalesce((select m.into_id from source_merge m where m.source_id = ${sourceId} order by m.seq desc limit 1), ${sourceId})`;

/** An outlet, and those that were merged into it. */
export const spellingsOf = (sourceId: SourceId): SQL =>
	sql`(select s.id from source s where ${outletOf(sql.raw('s.id'))} = ${sourceId} and s.space_id = (select own.space_id from source own where own.id = ${sourceId}))`;
