import { and, asc, desc, eq, lt, lte, max, ne, sql } from 'drizzle-orm';
import type { BriefContent } from '#lib/domain/brief/content.ts';
import type { BriefPlan } from '#lib/domain/brief/plan.ts';
import type { BriefId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { briefPayload } from './checks/brief.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { brief, briefDraft, briefQuestion } from './schema/brief.ts';
import { user } from './schema/people.ts';
import type { Writing } from './writing.ts';

export type Draft = typeof briefDraft.$inferSelect;
export type Issued = Omit<typeof brief.$inferSelect, 'content'> & { content: BriefContent };

/** What the column holds. */
const readContent = (text: string): BriefContent => JSON.parse(text) as BriefContent; // `issue` alone writes it

/** More drafts than a space ever has at once. */
const MOST_DRAFTS = 100;

/** Briefs that are being written, and those that were issued, which never change. */
export function briefStore(db: Db, log: EventLog, newId: MakeId) {
	const draftById = db
		.select()
		.from(briefDraft)
		.where(eq(briefDraft.id, sql.placeholder('id')))
		.prepare();
	const drafts = db
		.select()
		.from(briefDraft)
		.where(eq(briefDraft.spaceId, sql.placeholder('spaceId')))
		.orderBy(desc(briefDraft.recordedAt), asc(briefDraft.id))
		.limit(MOST_DRAFTS)
		.prepare();
	const byId = db
		.select()
		.from(brief)
		.where(eq(brief.id, sql.placeholder('id')))
		.prepare();
	const replacing = db
		.select({ id: brief.id, number: brief.number, at: brief.at })
		.from(brief)
		.where(eq(brief.replaces, sql.placeholder('id')))
		.orderBy(desc(brief.seq))
		.limit(1)
		.prepare();
	const lastWith = db
		.select({ content: brief.content, number: brief.number, at: brief.at })
		.from(briefQuestion)
		.innerJoin(brief, eq(brief.id, briefQuestion.briefId))
		.where(
			and(
				eq(briefQuestion.questionId, sql.placeholder('questionId')),
				lte(brief.at, sql.placeholder('at')),
				ne(brief.id, sql.placeholder('except'))
			)
		)
		.orderBy(desc(briefQuestion.seq))
		.limit(1)
		.prepare();
	const page = db
		.select({
			...{ id: brief.id, number: brief.number, content: brief.content, at: brief.at },
			...{ replaces: brief.replaces, byName: user.name }
		})
		.from(brief)
		.leftJoin(user, eq(user.id, brief.by))
		.where(
			and(
				eq(brief.spaceId, sql.placeholder('spaceId')),
				lt(brief.number, sql.placeholder('before'))
			)
		)
		.orderBy(desc(brief.number))
		.limit(sql.placeholder('limit'))
		.prepare();
	const lastNumber = db
		.select({ number: max(brief.number) })
		.from(brief)
		.where(eq(brief.spaceId, sql.placeholder('spaceId')))
		.prepare();
	const insertDraft = prepareInsert(db, briefDraft);
	const insertBrief = prepareInsert(db, brief);
	const insertQuestion = prepareInsert(db, briefQuestion);

	return {
		findDraft: (id: BriefId): Draft | undefined => draftById.get({ id }),
		/** What is being written in a space, the last changed first. */
		drafts: (spaceId: SpaceId): Draft[] => drafts.all({ spaceId }),
		find: (id: BriefId): Issued | undefined => {
			const row = byId.get({ id });
			return row && { ...row, content: readContent(row.content) };
		},
		/** The latest brief that takes this one's place. */
		replacing: (id: BriefId) => replacing.get({ id }),
		/** The last brief up to `at` that held a question, other than `except`. */
		lastWith: (questionId: QuestionId, at: Instant, except: BriefId | null) => {
			const row = lastWith.get({ questionId, at, except: except ?? '' });
			return row && { ...row, content: readContent(row.content) };
		},
		/** A page of the issued ones of a space, newest first. */
		list: (spaceId: SpaceId, before: number | null, limit: number) =>
			page
				.all({ spaceId, before: before ?? Number.MAX_SAFE_INTEGER, limit })
				.map((row) => ({ ...row, content: readContent(row.content) })),
		begin: (writing: Writing, spaceId: SpaceId, plan: BriefPlan): BriefId => {
			const id = newId('b', writing.recordedAt);
			const { recordedAt, by } = writing;
			insertDraft({ id, spaceId, plan, revision: 1, createdAt: recordedAt, recordedAt, by });
			return id;
		},
		change: (writing: Writing, { id, revision }: Draft, plan: BriefPlan): number => {
			const next = { plan, revision: revision + 1, recordedAt: writing.recordedAt };
			db.update(briefDraft).set(next).where(eq(briefDraft.id, id)).run();
			return next.revision;
		},
		discard: (id: BriefId): void => {
			db.delete(briefDraft).where(eq(briefDraft.id, id)).run();
		},
		/** Issues a draft under its own id: the row is there for good, the draft is gone. */
		issue: (writing: Writing, { id, spaceId }: Draft, said: BriefContent): number => {
			const { at, recordedAt, by } = writing;
			const content = JSON.stringify(said);
			const replaces = said.replaces?.id ?? null;
			const number = (lastNumber.get({ spaceId })?.number ?? 0) + 1;
			const questions = said.items.map(({ questionId }) => questionId);
			insertBrief({ id, spaceId, number, content, replaces, at, recordedAt, by });
			for (const questionId of questions) insertQuestion({ briefId: id, questionId });
			const payload = briefPayload({ number, content, replaces }, questions);
			log.append(writing, { spaceId, verb: 'brief.issued', subject: id, payload });
			db.delete(briefDraft).where(eq(briefDraft.id, id)).run();
			return number;
		}
	};
}
