import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type {
	EvidenceId,
	ImportId,
	OptionId,
	ProposalId,
	QuestionId,
	ResolutionId,
	SpaceId
} from '#lib/domain/ids.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import { resolutionPayload, resolutionVerb } from './checks/resolution.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { resolution, resolutionEvidence } from './schema/resolution.ts';
import type { ScoreStore } from './scores.ts';
import { isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

export type NewResolution = {
	spaceId: SpaceId;
	questionId: QuestionId;
	outcomeKind: OutcomeKind;
	optionId: OptionId | null;
	happenedAt: Instant | null;
	knownAt: Instant | null;
	note: string;
	evidenceIds: readonly EvidenceId[];
	/** The proposal that was confirmed; none where one person recorded it. */
	proposalId?: ProposalId | null;
};

/** What happened, as recorded: append-only, the latest row in force. Scores follow in the same transaction. */
export function resolutionStore(db: Db, log: EventLog, newId: MakeId, scores: ScoreStore) {
	const upTo = db
		.select()
		.from(resolution)
		.where(
			and(
				eq(resolution.questionId, sql.placeholder('questionId')),
				lte(resolution.at, sql.placeholder('at')),
				isAppliedIn('resolution')
			)
		)
		.orderBy(desc(resolution.seq))
		.prepare();
	const insert = prepareInsert(db, resolution);
	const insertEvidence = prepareInsert(db, resolutionEvidence);
	return {
		/** Every row up to `at`, newest first: the first is in force. */
		list: (questionId: QuestionId, at: Instant) => upTo.all({ questionId, at }),
		/** The row in force at `at`; null when there is none or it was taken back. */
		inForce: (questionId: QuestionId, at: Instant) => {
			const row = upTo.get({ questionId, at });
			return row === undefined || row.outcomeKind === 'reopened' ? null : row;
		},
		evidence: (ids: readonly ResolutionId[]) =>
			ids.length === 0
				? []
				: db
						.select()
						.from(resolutionEvidence)
						.where(inArray(resolutionEvidence.resolutionId, [...ids]))
						.all(),
		/** Adds a resolution of an import, whose event records it: what that has to say is in `payload`. */
		insertImported: (
			writing: Writing,
			{ spaceId: _, evidenceIds, ...row }: NewResolution,
			importId: ImportId
		) => {
			const id = newId('r', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insert({ ...row, id, at, recordedAt, by, importId });
			return { id, payload: resolutionPayload(row, evidenceIds) };
		},
		append: (writing: Writing, row: NewResolution): ResolutionId => {
			const id = newId('r', writing.recordedAt);
			const { spaceId, evidenceIds, ...values } = row;
			const { at, recordedAt, by } = writing;
			insert({ ...values, id, at, recordedAt, by });
			for (const evidenceId of evidenceIds) insertEvidence({ resolutionId: id, evidenceId });
			log.append(writing, {
				spaceId,
				verb: resolutionVerb(row.outcomeKind),
				subject: id,
				questionId: row.questionId,
				payload: resolutionPayload(row, evidenceIds)
			});
			scores.rescore(row.questionId);
			return id;
		}
	};
}
