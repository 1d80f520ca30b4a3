import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';
import { mindChanger, mindChangerStep } from '#lib/server/store/schema/mind-changer.ts';
import { hashOfWords, inPayload, prepareStrays, type RowKind } from './row-kind.ts';

type Said = Pick<typeof mindChanger.$inferSelect, 'forecasterId' | 'words'>;
type Step = Pick<
	typeof mindChangerStep.$inferSelect,
	'id' | 'evidenceId' | 'note' | 'forecasterId'
>;

/** What the event of a condition says of its row. */
export const mindChangerPayload = (row: Said) => ({
	forecaster: row.forecasterId,
	words: hashOfWords(row.words)
});

/** What the event of a step says of its row. */
export const mindChangerStepPayload = (row: Step) => ({
	step: row.id,
	evidence: row.evidenceId,
	note: hashOfWords(row.note),
	forecaster: row.forecasterId
});

export function mindChangerRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(mindChanger)
		.where(eq(mindChanger.id, sql.placeholder('id')))
		.prepare();
	const verbs = ['mind_changer.stated'] as const;
	return {
		noun: 'condition',
		verbs,
		idIn: ({ subject }) => subject,
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { questionId, at, recordedAt, by } = row;
			return { questionId, at, recordedAt, by, ...mindChangerPayload(row) };
		},
		strays: prepareStrays(db, mindChanger, mindChanger.id, { verbs, named: event.subject })
	};
}

export function mindChangerStepRows(db: Db): RowKind {
	const byId = db
		.select()
		.from(mindChangerStep)
		.where(eq(mindChangerStep.id, sql.placeholder('id')))
		.prepare();
	const verbs = [
		'mind_changer.happened',
		'mind_changer.not_yet',
		'mind_changer.weighed',
		'mind_changer.dropped',
		'mind_changer.kept'
	] as const;
	return {
		noun: 'step of a condition',
		verbs,
		idIn: (_, payload) => {
			const id = payload?.['step'];
			return typeof id === 'string' ? id : null;
		},
		find: (id) => {
			const row = byId.get({ id });
			if (row === undefined) return undefined;
			const { mindChangerId: subject, act, at, recordedAt, by } = row;
			const verb = `mind_changer.${act}`;
			return { verb, subject, at, recordedAt, by, ...mindChangerStepPayload(row) };
		},
		strays: prepareStrays(db, mindChangerStep, mindChangerStep.id, {
			...{ verbs, named: inPayload('step') }
		})
	};
}
