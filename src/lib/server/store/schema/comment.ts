import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { COMMENT_ACTS } from '#lib/domain/comment.ts';
import type {
	ArticleId,
	CommentId,
	EvidenceId,
	ForecasterId,
	Id,
	NoteId,
	QuestionId,
	SpaceId,
	UserId
} from '#lib/domain/ids.ts';
import { instant, sequence } from './columns.ts';
import { article, evidence } from './evidence.ts';
import { forecaster, space, user } from './people.ts';
import { question } from './question.ts';

const inSpace = () =>
	text('space_id')
		.$type<SpaceId>()
		.notNull()
		.references(() => space.id);
const onQuestion = () =>
	text('question_id')
		.$type<QuestionId>()
		.references(() => question.id);
const byForecaster = () =>
	text('forecaster_id')
		.$type<ForecasterId>()
		.notNull()
		.references(() => forecaster.id);
const byUser = () =>
	text('by')
		.$type<UserId>()
		.references(() => user.id);

/** Append-only: that somebody said something, where, and in answer to what. The words are in its steps. */
export const comment = sqliteTable(
	'comment',
	{
		seq: sequence(),
		id: text('id').$type<CommentId>().notNull().unique(),
		spaceId: inSpace(),
		/** What it is about: a question, or an item of evidence wherever that is attached. */
		questionId: onQuestion(),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.references(() => evidence.id),
		/** The comment that began the thread: its own id for that one. */
		threadId: text('thread_id').$type<CommentId>().notNull(),
		/** The comment it answers; null for the one that began the thread. */
		answersId: text('answers_id').$type<CommentId>(),
		forecasterId: byForecaster(),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [
		index('comment_question').on(t.questionId, t.threadId, t.seq),
		index('comment_evidence').on(t.evidenceId, t.threadId, t.seq),
		index('comment_thread').on(t.threadId, t.seq),
		check('comment_place', sql`(${t.questionId} is null) <> (${t.evidenceId} is null)`),
		check('comment_answers', sql`(${t.answersId} is null) = (${t.threadId} = ${t.id})`)
	]
);

/** Append-only: the words of a comment as they were written and changed, and that it was removed or put back. */
export const commentStep = sqliteTable(
	'comment_step',
	{
		seq: sequence(),
		id: text('id').$type<Id<'cs'>>().notNull().unique(),
		commentId: text('comment_id')
			.$type<CommentId>()
			.notNull()
			.references(() => comment.id),
		act: text('act', { enum: COMMENT_ACTS }).notNull(),
		/** The words; of a removal the reason. */
		words: text('words').notNull().default(''),
		forecasterId: byForecaster(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: byUser()
	},
	(t) => [index('comment_step_comment').on(t.commentId, t.seq)]
);

/**
 * What one person keeps for themselves about a question or an article. Not in the log, which others read, and not append-only:
 * it is theirs to change and to empty.
 */
export const note = sqliteTable(
	'note',
	{
		seq: sequence(),
		id: text('id').$type<NoteId>().notNull().unique(),
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		spaceId: inSpace(),
		questionId: onQuestion(),
		articleId: text('article_id')
			.$type<ArticleId>()
			.references(() => article.id),
		text: text('text').notNull(),
		/** Counts its savings: a tab that has not seen the latest does not write over it. */
		revision: integer('revision').notNull(),
		/** By the real clock. */
		updatedAt: instant('updated_at').notNull()
	},
	(t) => [
		uniqueIndex('note_question').on(t.questionId, t.userId),
		uniqueIndex('note_article').on(t.articleId, t.userId),
		index('note_own').on(t.userId, t.spaceId, t.updatedAt, t.seq),
		check('note_place', sql`(${t.questionId} is null) <> (${t.articleId} is null)`)
	]
);
