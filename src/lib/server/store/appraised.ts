import { sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { evidence } from './schema/evidence.ts';
import { appraisal } from './schema/ledger.ts';

/** The grades and the origin of an item as they were said last up to an instant, or else as it was added. */
export function appraisedAt(at: SQL) {
	const latest = (column: AnyColumn, added: AnyColumn) => sql<string | null>`case
		when exists (select 1 from ${appraisal} where ${appraisal.evidenceId} = ${evidence.id} and ${appraisal.at} <= ${at})
		then (select ${column} from ${appraisal} where ${appraisal.evidenceId} = ${evidence.id} and ${appraisal.at} <= ${at} order by ${appraisal.seq} desc limit 1)
		else ${added} end`;
	return {
		credibility: latest(appraisal.credibility, evidence.credibility),
		originGroup: latest(appraisal.originGroup, evidence.originGroup)
	};
}
