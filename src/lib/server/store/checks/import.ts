import { eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { forecast } from '#lib/server/store/schema/forecast.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { question, questionVersion } from '#lib/server/store/schema/question.ts';
import { resolution } from '#lib/server/store/schema/resolution.ts';
import { forecastRows } from './forecast.ts';
import { isImportedVersion, questionRows, versionRows } from './question.ts';
import { resolutionRows } from './resolution.ts';
import { hashOfWords, prepareStrays, type Payload, type RowKind } from './row-kind.ts';

const VERBS = ['import.written'] as const;

type List = 'forecasts' | 'questions' | 'resolutions';

/** What every imported forecast says, and no event repeats. */
const OF_FORECASTS = {
	...{ act: 'forecast.stated', origin: 'import', crowdShown: false },
	...{ rationale: null, evidence: [] }
};

/** What the event of a batch says of an imported question beside the question itself. */
export const importedQuestion = (key: string) => ({ key: hashOfWords(key) });

/** Rows that came in batches: one event records many, each with its id. */
export function importedRows(db: Db): RowKind[] {
	return [importedForecasts(db), importedQuestions(db), importedVersions(db), importedOutcomes(db)];
}

function importedForecasts(db: Db): RowKind {
	const { find } = forecastRows(db);
	const among = isNotNull(forecast.importId);
	return {
		...{ noun: 'forecast', verbs: VERBS, idIn: () => null },
		listIn: (payload) =>
			entriesOf(payload, 'forecasts').map(({ id, said }) => ({
				id,
				said: { ...OF_FORECASTS, ...said }
			})),
		find: (id) => {
			const row = find(id);
			if (row === undefined) return undefined;
			const { verb: act, questionId, at: madeAt, import: subject, ...rest } = row;
			return { ...rest, act, question: questionId, madeAt, subject };
		},
		strays: prepareStrays(db, forecast, forecast.id, { ...namedIn('forecasts', 'id'), among })
	};
}

function importedQuestions(db: Db): RowKind {
	const { find } = questionRows(db);
	const { importId, importKey } = question;
	const batchOf = db
		.select({ importId, importKey })
		.from(question)
		.where(eq(question.id, sql.placeholder('id')))
		.prepare();
	return {
		...{ noun: 'question', verbs: VERBS, idIn: () => null },
		listIn: (payload) => entriesOf(payload, 'questions'),
		find: (id) => {
			const [row, batch] = [find(id), batchOf.get({ id })];
			if (row === undefined || batch === undefined) return undefined;
			return { ...row, subject: batch.importId, ...importedQuestion(batch.importKey ?? '') };
		},
		strays: prepareStrays(db, question, question.id, {
			...namedIn('questions', 'id'),
			among: isNotNull(importId)
		})
	};
}

function importedVersions(db: Db): RowKind {
	const { find } = versionRows(db);
	return {
		...{ noun: 'question version', verbs: VERBS, idIn: () => null },
		listIn: (payload) =>
			entriesOf(payload, 'questions').flatMap(({ id: of, said }) => {
				const id = said['version'];
				return typeof id === 'string' ? [{ id, said: { ...said, question: of } }] : [];
			}),
		find: (id) => withQuestion(find(id)),
		strays: prepareStrays(db, questionVersion, questionVersion.id, {
			...namedIn('questions', 'version'),
			among: isImportedVersion
		})
	};
}

function importedOutcomes(db: Db): RowKind {
	const { find } = resolutionRows(db);
	const { importId } = resolution;
	const batchOf = db
		.select({ importId })
		.from(resolution)
		.where(eq(resolution.id, sql.placeholder('id')))
		.prepare();
	return {
		...{ noun: 'resolution', verbs: VERBS, idIn: () => null },
		listIn: (payload) => entriesOf(payload, 'resolutions'),
		find: (id) => {
			const row = withQuestion(find(id));
			return row && { ...row, subject: batchOf.get({ id })?.importId };
		},
		strays: prepareStrays(db, resolution, resolution.id, {
			...namedIn('resolutions', 'id'),
			among: isNotNull(importId)
		})
	};
}

/** The batch's event is of no question and of no verb of theirs: each entry names its own. */
function withQuestion(row: Payload | undefined): Payload | undefined {
	if (row === undefined) return undefined;
	const { verb: _, questionId, ...rest } = row;
	return { ...rest, question: questionId };
}

function entriesOf(payload: Payload | null, list: List): { id: string; said: Payload }[] {
	const entries = payload?.[list];
	if (!Array.isArray(entries)) return [];
	return entries.filter(isEntry).map((said) => ({ id: said.id, said }));
}

const isEntry = (value: unknown): value is Payload & { id: string } =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** The ids under a key in every batch's list; text that is no JSON has none. */
function namedIn(
	list: List,
	key: 'id' | 'version'
): { verbs: typeof VERBS; named: SQL; source: SQL } {
	const entries = sql`json_each(iif(json_valid(${event.payload}), ${event.payload}, '{}'), ${`$.${list}`})`;
	return {
		verbs: VERBS,
		named: sql`coalesce(json_extract(entry.value, ${`$.${key}`}), '')`,
		source: sql`${event}, ${entries} entry`
	};
}
