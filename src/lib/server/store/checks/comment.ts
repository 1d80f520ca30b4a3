import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { comment, commentStep } from '#lib/server/store/schema/comment.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { hashOfWords, inPayload, prepareStrays, type RowKind } from './row-kind.ts';

type Said = Pick<
	typeof comment.$inferSelect,
	'evidenceId' | 'threadId' | 'answersId' | 'forecasterId'
>;
type Step = Pick<typeof commentStep.$inferSelect, 'id' | 'words' | 'forecasterId'>;

/** What the event of a new comment says of its row. */
export const commentPayload = (row: Said) => ({
	evidence: row.evidenceId,
	thread: row.threadId,
	answers: row.answersId,
	author: row.forecasterId
});

/** What the event of a step says of its row. */
export const commentStepPayload = (row: Step) => ({
	step: row.id,
	words: hashOfWords(row.words),
	forecaster: row.forecasterId
});

export function commentRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(comment)
		.where(eq(comment.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['comment.written'] as const;
	return {
		noun: 'comment',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { spaceId, questionId, at, recordedAt, by } = row;
			return { spaceId, questionId, at, recordedAt, by, ...commentPayload(row) };
		},
		strays: prepareStrays(db, comment, comment.id, { verbs, named: event.subject })
	};
}

export function commentStepRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(commentStep)
		.where(eq(commentStep.id, sql.placeholder('id')))
		.prepare();
	const verbs = [
		'comment.written',
		'comment.edited',
		'comment.removed',
		'comment.restored'
	] as const;
	return {
		noun: 'step of a comment',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['step'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { commentId: subject, act, at, recordedAt, by } = row;
			const verb = `comment.${act}`;
			return { verb, subject, at, recordedAt, by, ...commentStepPayload(row) };
		},
		strays: prepareStrays(db, commentStep, commentStep.id, { verbs, named: inPayload('step') })
	};
}
