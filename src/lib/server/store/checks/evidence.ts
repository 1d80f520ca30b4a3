import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { assessment, evidence, evidenceQuestion } from '#lib/server/store/schema/evidence.ts';
import { event } from '#lib/server/store/schema/log.ts';
import {
	hashOfWords,
	inPayload,
	prepareLastCorrection,
	preparePlace,
	prepareStrays,
	type RowKind
} from './row-kind.ts';

type Said = Pick<
	typeof evidence.$inferSelect,
	| ('claim' | 'articleId' | 'excerpt' | 'excerptStart' | 'excerptEnd')
	| ('credibility' | 'originGroup' | 'publishedAt')
>;
type Judged = Pick<
	typeof assessment.$inferSelect,
	'id' | 'forecasterId' | 'optionId' | 'stance' | 'likelihoodRatio'
>;

/** What the event of an item of evidence says of its row. */
export const evidencePayload = (row: Said) => ({
	article: row.articleId,
	claim: hashOfWords(row.claim),
	excerpt: hashOfWords(row.excerpt),
	excerptStart: row.excerptStart,
	excerptEnd: row.excerptEnd,
	credibility: row.credibility,
	originGroup: row.originGroup,
	...datePayload(row)
});

/** What the event of a new date says of an item. */
export const datePayload = ({ publishedAt }: Pick<Said, 'publishedAt'>) => ({ publishedAt });

/** What the event of an assessment says of its row. */
export const assessmentPayload = (row: Judged) => ({
	assessment: row.id,
	forecaster: row.forecasterId,
	option: row.optionId,
	stance: row.stance,
	likelihoodRatio: row.likelihoodRatio
});

export function evidenceRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(evidence)
		.where(eq(evidence.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['evidence.added'] as const;
	const lastDating = prepareLastCorrection(db, 'evidence.dated');
	return {
		noun: 'evidence',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { spaceId, at, recordedAt, by } = row;
			const { publishedAt, ...lasting } = evidencePayload(row);
			const said = lastDating(id) === undefined ? { ...lasting, publishedAt } : lasting;
			return { spaceId, at, recordedAt, by, ...said };
		},
		strays: prepareStrays(db, evidence, evidence.id, { verbs, named: event.subject })
	};
}

/** The last date an item took from its article: those before it are history. */
export function datingRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(evidence)
		.where(eq(evidence.id, sql.placeholder('id')))
		.prepare();
	const lastDating = prepareLastCorrection(db, 'evidence.dated');
	return {
		noun: 'evidence',
		verbs: ['evidence.dated'],
		idIn: ({ subject, seq }) => (lastDating(subject) === seq ? subject : null),
		find: (id) => {
			const row = byId.get({ id });
			return row && { spaceId: row.spaceId, ...datePayload(row) };
		},
		strays: () => []
	};
}

/** On which question an item stands, under which number. Its id is the item's and the question's. */
export function attachmentRows(db: Db): RowKind {
	const { evidenceId, questionId } = evidenceQuestion;
	const byIds = db
		.select()
		.from(evidenceQuestion)
		.where(
			and(
				eq(evidenceId, sql.placeholder('evidenceId')),
				eq(questionId, sql.placeholder('questionId'))
			)
		)
		.prepare();
	const verbs = ['evidence.attached'] as const;
	const named = sql`${event.subject} || ' on ' || coalesce(${event.questionId}, '')`;
	const id = sql`${evidenceId} || ' on ' || ${questionId}`;
	return {
		noun: 'evidence',
		verbs,
		idIn: (row) => `${row.subject} on ${row.questionId ?? ''}`,
		find: (ids) => {
			const [item, on] = ids.split(' on ');
			const row = byIds.get({ evidenceId: item, questionId: on });
			if (row === undefined) return undefined;
			const { number, at, recordedAt, by } = row;
			return { number, at, recordedAt, by };
		},
		strays: prepareStrays(db, evidenceQuestion, id, { verbs, named })
	};
}

export function assessmentRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(assessment)
		.where(eq(assessment.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['evidence.assessed'] as const;
	return {
		noun: 'assessment',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['assessment'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { evidenceId: subject, questionId, at, recordedAt } = row;
			return { subject, questionId, at, recordedAt, ...assessmentPayload(row) };
		},
		placeOf: preparePlace(db, assessment),
		strays: prepareStrays(db, assessment, assessment.id, { verbs, named: inPayload('assessment') })
	};
}
