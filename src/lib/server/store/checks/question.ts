import { eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Schedule } from '#lib/domain/question.ts';
import type { Verb } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { question, questionVersion } from '#lib/server/store/schema/question.ts';
import { hashOfWords, inPayload, prepareStrays, type RowKind } from './row-kind.ts';

type Version = Schedule & {
	number: number;
	minor: boolean;
	note: string;
	title: string;
	criteria: string;
	background: string;
	/** JSON, as it is stored. */
	tags: string;
	/** JSON, as it is stored. */
	options: string;
};

/** What the event of a question says of its row, beside what it says of the first version. */
export const questionPayload = ({
	kind,
	ordered,
	seriesId
}: Pick<typeof question.$inferSelect, 'kind' | 'ordered' | 'seriesId'>) => ({
	...{ kind, ordered },
	// Of one that stands alone nothing is said, as before there were series.
	...(seriesId !== null && { series: seriesId })
});

/** What the event of a version says of its row: the schedule, and hashes of the words. */
export const versionPayload = (row: Version) => ({
	number: row.number,
	minor: row.minor,
	note: hashOfWords(row.note),
	title: hashOfWords(row.title),
	criteria: hashOfWords(row.criteria),
	background: hashOfWords(row.background),
	tags: hashOfWords(row.tags),
	options: hashOfWords(row.options),
	opensAt: row.opensAt,
	deadlineDay: row.deadlineDay,
	zone: row.zone,
	deadlineAt: row.deadlineAt,
	closesAt: row.closesAt,
	resolvesBy: row.resolvesBy
});

/** The first version of an imported question came with it; later ones have events of their own. */
export const isImportedVersion = sql`(${questionVersion.number} = 1 and ${questionVersion.questionId} in (select id from ${question} where ${isNotNull(question.importId)}))`;

export function questionRows(db: Db): RowKind {
	const { kind, ordered, seriesId, spaceId, createdAt, authorId } = question;
	const byId = db
		.select({ kind, ordered, seriesId, spaceId, createdAt, authorId })
		.from(question)
		.where(eq(question.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['question.asked'] as const;
	return {
		noun: 'question',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const said = { spaceId: row.spaceId, at: row.createdAt, by: row.authorId };
			return { ...said, ...questionPayload(row) };
		},
		strays: prepareStrays(db, question, question.id, {
			...{ verbs, named: event.subject },
			among: isNull(question.importId)
		})
	};
}

/** Versions: the first is recorded by the event of its question, each later one by an event of its own. */
export function versionRows(db: Db): RowKind {
	const byId = db
		.select({
			...getTableColumns(questionVersion),
			tags: sql<string>`${questionVersion.tags}`,
			options: sql<string>`${questionVersion.options}`
		})
		.from(questionVersion)
		.where(eq(questionVersion.id, sql.placeholder('id')))
		.prepare();
	const verbs: readonly Verb[] = ['question.asked', 'question.revised'];
	const named = sql`iif(${event.verb} = 'question.asked', ${inPayload('version')}, ${event.subject})`;
	return {
		noun: 'question version',
		verbs,
		idIn: ({ verb, subject }, payload) => {
			if (verb === 'question.revised') return subject;
			const version = payload?.['version'];
			return typeof version === 'string' ? version : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			return { questionId, at, recordedAt, by, ...versionPayload(row) };
		},
		strays: prepareStrays(db, questionVersion, questionVersion.id, {
			...{ verbs, named },
			among: sql`not ${isImportedVersion}`
		})
	};
}
