import { and, asc, desc, eq, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import type { CommentAct } from '#lib/domain/comment.ts';
import type { CommentId, EvidenceId, ForecasterId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { commentPayload, commentStepPayload } from './checks/comment.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { comment, commentStep } from './schema/comment.ts';
import { forecaster } from './schema/people.ts';
import type { Writing } from './writing.ts';

/** What is talked about. */
export type TalkPlace =
	{ questionId: QuestionId; evidenceId: null } | { questionId: null; evidenceId: EvidenceId };
export type NewComment = TalkPlace & {
	spaceId: SpaceId;
	/** What it answers; null to begin a thread. */
	answers: { id: CommentId; threadId: CommentId } | null;
	forecasterId: ForecasterId;
	words: string;
};
export type CommentRow = ReturnType<ReturnType<typeof prepareReads>['inThread']['all']>[number];
/** Where a list starts: what was said before this `seq`, up to `at` by the clock of the space. */
type Page = { before: number | null; at: Instant; limit: number };

/** Comments and their threads. A row of either table is added and never changed. */
export function commentStore(db: Db, log: EventLog, newId: MakeId) {
	const { byId, inThread } = prepareReads(db);
	const onQuestion = prepareThreads(db, 'questionId');
	const onEvidence = prepareThreads(db, 'evidenceId');
	const countBy = (column: 'questionId' | 'evidenceId' | 'threadId') =>
		db
			.select({ n: sql<number>`count(*)` })
			.from(comment)
			.where(
				and(eq(comment[column], sql.placeholder('of')), lte(comment.at, sql.placeholder('at')))
			)
			.prepare();
	const byOthers = db
		.select({ n: sql<number>`count(*)` })
		.from(comment)
		.where(
			and(
				eq(comment.questionId, sql.placeholder('questionId')),
				ne(comment.forecasterId, sql.placeholder('forecasterId')),
				lte(comment.at, sql.placeholder('at'))
			)
		)
		.prepare();
	const counts = {
		question: countBy('questionId'),
		evidence: countBy('evidenceId'),
		thread: countBy('threadId')
	};
	const versions = db
		.select({ id: commentStep.id, words: commentStep.words, at: commentStep.at })
		.from(commentStep)
		.where(
			and(
				eq(commentStep.commentId, sql.placeholder('id')),
				inArray(commentStep.act, ['written', 'edited']),
				lte(commentStep.at, sql.placeholder('at'))
			)
		)
		.orderBy(asc(commentStep.seq))
		.prepare();
	const insert = prepareInsert(db, comment);
	const insertStep = prepareInsert(db, commentStep);

	/** Adds a step, and gives back what its event says. */
	const step = (
		{ at, recordedAt, by }: Writing,
		row: { commentId: CommentId; act: CommentAct; words: string; forecasterId: ForecasterId }
	) => {
		const id = newId('cs', recordedAt);
		insertStep({ ...row, id, at, recordedAt, by });
		return commentStepPayload({ ...row, id });
	};

	return {
		/** A comment with the words it had at `at`, and whether it is there now. */
		find: (id: CommentId, at: Instant) => byId.get({ id, at }),
		/** A page of the threads about something, the one that was last added to first, with how many replies each has. */
		threads: ({ questionId, evidenceId }: TalkPlace, { before, at, limit }: Page) => {
			const page = { at, limit, before: before ?? Number.MAX_SAFE_INTEGER };
			return questionId === null
				? onEvidence.all({ ...page, place: evidenceId })
				: onQuestion.all({ ...page, place: questionId });
		},
		/** The latest replies of a thread before one of them, oldest first. */
		replies: (threadId: CommentId, { before, at, limit }: Page): CommentRow[] =>
			inThread.all({ threadId, at, limit, before: before ?? Number.MAX_SAFE_INTEGER }).toReversed(),
		/** How many comments there are about something. */
		countOn: ({ questionId, evidenceId }: TalkPlace, at: Instant): number =>
			(questionId === null
				? counts.evidence.get({ of: evidenceId, at })
				: counts.question.get({ of: questionId, at })
			)?.n ?? 0,
		/** How many comments there are on a question by others than this forecaster. */
		countByOthers: (questionId: QuestionId, forecasterId: ForecasterId, at: Instant): number =>
			byOthers.get({ questionId, forecasterId, at })?.n ?? 0,
		/** How many there are in a thread, the first among them. */
		countIn: (threadId: CommentId, at: Instant): number =>
			counts.thread.get({ of: threadId, at })?.n ?? 0,
		/** How many comments there are on each of these items; none for those that are missing. */
		countsOn: (spaceId: SpaceId, ids: readonly EvidenceId[], at: Instant) =>
			ids.length === 0
				? []
				: db
						.select({ evidenceId: comment.evidenceId, comments: sql<number>`count(*)` })
						.from(comment)
						.where(
							and(
								inArray(comment.evidenceId, [...ids]),
								eq(comment.spaceId, spaceId),
								lte(comment.at, at)
							)
						)
						.groupBy(comment.evidenceId)
						.all(),
		/** Every wording of a comment up to `at`, oldest first. */
		versions: (id: CommentId, at: Instant) => versions.all({ id, at }),
		write: (writing: Writing, { answers, words, ...row }: NewComment): CommentId => {
			const id = newId('c', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			const full = {
				...{ ...row, id, at, recordedAt, by },
				...{ threadId: answers?.threadId ?? id, answersId: answers?.id ?? null }
			};
			insert(full);
			const said = step(writing, {
				...{ commentId: id, act: 'written', words, forecasterId: row.forecasterId }
			});
			log.append(writing, {
				...eventOf(row, 'written', id),
				payload: { ...commentPayload(full), ...said }
			});
			return id;
		},
		/** Gives a comment other words, takes it out with a reason, or puts it back. */
		change: (
			writing: Writing,
			row: TalkPlace & { id: CommentId; spaceId: SpaceId },
			to: { act: Exclude<CommentAct, 'written'>; words: string; forecasterId: ForecasterId }
		): void => {
			const payload = step(writing, { ...to, commentId: row.id });
			log.append(writing, { ...eventOf(row, to.act, row.id), payload });
		}
	};
}

const eventOf = (
	{ spaceId, questionId }: TalkPlace & { spaceId: SpaceId },
	act: CommentAct,
	subject: CommentId
) => ({
	...{ spaceId, subject, verb: `comment.${act}` as const },
	...(questionId === null ? {} : { questionId })
});

/** One comment, and the replies of one thread, each as it was worded at an instant. */
function prepareReads(db: Db) {
	const wording = sql`from ${commentStep} s where s.comment_id = ${comment.id} and s.act in ('written', 'edited') and s.at <= ${sql.placeholder('at')}`;
	const last = sql`(select max(s.seq) from ${commentStep} s where s.comment_id = ${comment.id} and s.act in ('removed', 'restored'))`;
	const columns = {
		seq: comment.seq,
		id: comment.id,
		spaceId: comment.spaceId,
		questionId: comment.questionId,
		evidenceId: comment.evidenceId,
		threadId: comment.threadId,
		answersId: comment.answersId,
		forecasterId: comment.forecasterId,
		name: forecaster.name,
		userId: forecaster.userId,
		at: comment.at,
		words: sql<string>`coalesce((select s.words ${wording} order by s.seq desc limit 1), '')`,
		versions: sql<number>`(select count(*) ${wording})`,
		/** When those words were written. */
		writtenAt: sql<Instant>`coalesce((select s.at ${wording} order by s.seq desc limit 1), ${comment.at})`,
		/** What was last said of its being there, by whom and why; null where nothing was. */
		presence: commentStep.act,
		removedBy: commentStep.forecasterId,
		reason: commentStep.words
	};
	const from = () =>
		db
			.select(columns)
			.from(comment)
			.innerJoin(forecaster, eq(forecaster.id, comment.forecasterId))
			.leftJoin(commentStep, sql`${commentStep.seq} = ${last}`);
	return {
		byId: from()
			.where(eq(comment.id, sql.placeholder('id')))
			.prepare(),
		inThread: from()
			.where(
				and(
					eq(comment.threadId, sql.placeholder('threadId')),
					sql`${comment.id} <> ${comment.threadId}`,
					lt(comment.seq, sql.placeholder('before')),
					lte(comment.at, sql.placeholder('at'))
				)
			)
			.orderBy(desc(comment.seq))
			.limit(sql.placeholder('limit'))
			.prepare()
	};
}

/** The threads about one thing. */
function prepareThreads(db: Db, place: 'questionId' | 'evidenceId') {
	const latest = sql<number>`max(${comment.seq})`;
	return db
		.select({ id: comment.threadId, latest, replies: sql<number>`count(*) - 1` })
		.from(comment)
		.where(
			and(eq(comment[place], sql.placeholder('place')), lte(comment.at, sql.placeholder('at')))
		)
		.groupBy(comment.threadId)
		.having(sql`${latest} < ${sql.placeholder('before')}`)
		.orderBy(desc(latest))
		.limit(sql.placeholder('limit'))
		.prepare();
}
