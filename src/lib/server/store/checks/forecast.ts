import { eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Json } from '#lib/domain/canonical.ts';
import type { Act } from '#lib/domain/forecast.ts';
import type { Verb } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { forecast, forecastEvidence } from '#lib/server/store/schema/forecast.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { hashOfWords, parseJson, prepareStrays, type RowKind } from './row-kind.ts';

type Said = Pick<
	typeof forecast.$inferSelect,
	'forecasterId' | 'probability' | 'rationale' | 'questionVersionId' | 'crowdShown' | 'origin'
> &
	Partial<Pick<typeof forecast.$inferSelect, 'importId' | 'saidAt' | 'sentAs'>>;
type Founded = Pick<typeof forecast.$inferSelect, 'confidence' | 'confidenceBasis'>;
type Beside = { distribution: Json; evidenceIds: readonly string[] };

export const FORECAST_VERBS: Record<Act, Verb> = {
	state: 'forecast.stated',
	reaffirm: 'forecast.reaffirmed',
	withdraw: 'forecast.withdrawn'
};

/** What the event of a forecast says of its row. */
export const forecastPayload = (row: Said, { distribution, evidenceIds }: Beside) => ({
	forecaster: row.forecasterId,
	probability: row.probability,
	distribution,
	rationale: hashOfWords(row.rationale),
	version: row.questionVersionId,
	crowdShown: row.crowdShown,
	origin: row.origin,
	import: row.importId ?? null,
	evidence: [...evidenceIds].sort(),
	...waitingPayload(row)
});

/** Only where there is something to say: the events of before say nothing of it. */
const waitingPayload = ({ saidAt = null, sentAs = null }: Partial<Said>) => ({
	...(saidAt !== null && { said: saidAt }),
	...(sentAs !== null && { sending: sentAs })
});

/** What it says of analytic confidence: nothing where none was given, as in the events from before it could be. */
export const confidencePayload = ({ confidence, confidenceBasis }: Founded) =>
	confidence === null
		? {}
		: {
				confidence,
				...(confidenceBasis !== null && { basis: hashOfWords(confidenceBasis) })
			};

export function forecastRows(db: Db): RowKind {
	const byId = db
		.select({
			...getTableColumns(forecast),
			distribution: sql<string | null>`${forecast.distribution}`,
			evidenceIds: sql<string>`(select json_group_array(${forecastEvidence.evidenceId}) from ${forecastEvidence} where ${forecastEvidence.forecastId} = forecast.id)`
		})
		.from(forecast)
		.where(eq(forecast.id, sql.placeholder('id')))
		.prepare();
	const verbs = Object.values(FORECAST_VERBS);
	return {
		noun: 'forecast',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, madeAt: at, recordedAt, enteredBy: by } = row;
			const evidenceIds = JSON.parse(row.evidenceIds) as string[]; // as the query makes it
			const distribution = parseJson(row.distribution);
			return {
				...{ verb: FORECAST_VERBS[row.act], questionId, at, recordedAt, by },
				// Named in any case, so that what is taken out of the row is missed.
				...{ said: undefined, sending: undefined, confidence: undefined, basis: undefined },
				...forecastPayload(row, { distribution, evidenceIds }),
				...confidencePayload(row)
			};
		},
		strays: prepareStrays(db, forecast, forecast.id, {
			...{ verbs, named: event.subject },
			among: isNull(forecast.importId)
		})
	};
}
