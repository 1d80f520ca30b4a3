import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { appraisal, prior } from '#lib/server/store/schema/ledger.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { hashOfWords, inPayload, preparePlace, prepareStrays, type RowKind } from './row-kind.ts';

type Appraised = Pick<typeof appraisal.$inferSelect, 'id' | 'credibility' | 'originGroup'>;
type Started = Pick<
	typeof prior.$inferSelect,
	| ('forecasterId' | 'kind' | 'happened' | 'cases' | 'reference')
	| ('forecastId' | 'probability' | 'distribution')
>;

/** What the event of an appraisal says of its row. */
export const appraisalPayload = (row: Appraised) => ({
	appraisal: row.id,
	credibility: row.credibility,
	originGroup: row.originGroup
});

/** What the event of a prior says of its row. */
export const priorPayload = (row: Started) => ({
	forecaster: row.forecasterId,
	kind: row.kind,
	happened: row.happened,
	cases: row.cases,
	reference: hashOfWords(row.reference),
	forecast: row.forecastId,
	probability: row.probability,
	distribution: row.distribution
});

export function appraisalRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(appraisal)
		.where(eq(appraisal.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['evidence.appraised'] as const;
	return {
		noun: 'appraisal',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['appraisal'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { evidenceId: subject, at, recordedAt, by } = row;
			return { subject, at, recordedAt, by, ...appraisalPayload(row) };
		},
		placeOf: preparePlace(db, appraisal),
		strays: prepareStrays(db, appraisal, appraisal.id, { verbs, named: inPayload('appraisal') })
	};
}

export function priorRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(prior)
		.where(eq(prior.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['prior.chosen'] as const;
	return {
		noun: 'prior',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt } = row;
			return { questionId, at, recordedAt, ...priorPayload(row) };
		},
		placeOf: preparePlace(db, prior),
		strays: prepareStrays(db, prior, prior.id, { verbs, named: event.subject })
	};
}
