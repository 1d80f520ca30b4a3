import { sql } from 'drizzle-orm';
import {
	blob,
	check,
	index,
	integer,
	primaryKey,
	real,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { STANCES } from '#lib/domain/evidence/strength.ts';
import type {
	ArticleId,
	AssessmentId,
	CaptureId,
	EvidenceId,
	ForecasterId,
	OptionId,
	QuestionId,
	SourceId,
	SpaceId,
	UserId
} from '#lib/domain/ids.ts';
import type { LocalDay } from '#lib/domain/time.ts';
import { instant, sequence } from './columns.ts';
import { forecaster, space, user } from './people.ts';
import { question, questionOption } from './question.ts';

const inSpace = () =>
	text('space_id')
		.$type<SpaceId>()
		.notNull()
		.references(() => space.id);

/** An outlet. */
export const source = sqliteTable(
	'source',
	{
		id: text('id').$type<SourceId>().primaryKey(),
		spaceId: inSpace(),
		name: text('name').notNull()
	},
	(t) => [uniqueIndex('source_name').on(t.spaceId, sql`lower(${t.name})`)]
);

/** A captured text, once per space: the hash is over the normalised text. */
export const article = sqliteTable(
	'article',
	{
		seq: sequence(),
		id: text('id').$type<ArticleId>().notNull().unique(),
		spaceId: inSpace(),
		textSha256: text('text_sha256').notNull(),
		title: text('title').notNull(),
		sourceId: text('source_id')
			.$type<SourceId>()
			.references(() => source.id),
		byline: text('byline'),
		publishedAt: instant('published_at'),
		/** Set beside publishedAt where only the day is known; publishedAt is then that day's start in the space's zone. */
		publishedDay: text('published_day').$type<LocalDay>(),
		language: text('language'),
		canonicalUrl: text('canonical_url'),
		text: text('text').notNull(),
		html: text('html').notNull(),
		/** Space time. */
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		uniqueIndex('article_text').on(t.spaceId, t.textSha256),
		index('article_space').on(t.spaceId, t.at, t.id),
		/** All that the library is filtered and sorted by. */
		index('article_library').on(t.spaceId, t.publishedAt, t.sourceId, t.at, t.id),
		index('article_source').on(t.sourceId, t.at, t.id),
		index('article_url').on(t.spaceId, t.canonicalUrl)
	]
);

/** An article as it was seen at one moment: what was pasted, fetched or sent, compressed, with its hash. */
export const capture = sqliteTable(
	'capture',
	{
		id: text('id').$type<CaptureId>().primaryKey(),
		articleId: text('article_id')
			.$type<ArticleId>()
			.notNull()
			.references(() => article.id),
		/** How it came: pasted text, pasted HTML, fetched from its address, a file. */
		way: text('way', { enum: ['text', 'html', 'url', 'file'] }).notNull(),
		/** What was asked for, where it was fetched: a redirect may have led on to finalUrl. */
		askedUrl: text('asked_url'),
		finalUrl: text('final_url'),
		/** What the bytes are, where a site or a file says so. */
		mediaType: text('media_type'),
		rawSha256: text('raw_sha256').notNull(),
		raw: blob('raw', { mode: 'buffer' }).notNull(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [index('capture_article').on(t.articleId, t.at)]
);

/** A claim, drawn from an article with its excerpt, or entered by hand. */
export const evidence = sqliteTable(
	'evidence',
	{
		seq: sequence(),
		id: text('id').$type<EvidenceId>().notNull().unique(),
		spaceId: inSpace(),
		claim: text('claim').notNull(),
		articleId: text('article_id')
			.$type<ArticleId>()
			.references(() => article.id),
		excerpt: text('excerpt'),
		/** UTF-16 range of the excerpt in the article's text. */
		excerptStart: integer('excerpt_start'),
		excerptEnd: integer('excerpt_end'),
		/** Admiralty code such as B2: reliability of the source, credibility of the claim. */
		credibility: text('credibility'),
		/** Items that go back to one report share a group. */
		originGroup: text('origin_group'),
		publishedAt: instant('published_at'),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		index('evidence_space').on(t.spaceId, t.at, t.id),
		index('evidence_article').on(t.articleId),
		check(
			'evidence_excerpt_is_anchored',
			sql`(${t.excerpt} is null) = (${t.excerptStart} is null) and (${t.excerpt} is null) = (${t.excerptEnd} is null) and (${t.excerpt} is null or ${t.articleId} is not null)`
		)
	]
);

export const evidenceQuestion = sqliteTable(
	'evidence_question',
	{
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		/** The item's number on this question's page and chart. */
		number: integer('number').notNull(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull(),
		by: text('by')
			.$type<UserId>()
			.references(() => user.id)
	},
	(t) => [
		primaryKey({ columns: [t.evidenceId, t.questionId] }),
		uniqueIndex('evidence_question_number').on(t.questionId, t.number)
	]
);

/** Append-only: which way one forecaster thinks an item points, and how strongly. The latest row counts. */
export const assessment = sqliteTable(
	'assessment',
	{
		seq: sequence(),
		id: text('id').$type<AssessmentId>().notNull().unique(),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		evidenceId: text('evidence_id')
			.$type<EvidenceId>()
			.notNull()
			.references(() => evidence.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		optionId: text('option_id')
			.$type<OptionId>()
			.references(() => questionOption.id),
		stance: text('stance', { enum: STANCES }).notNull(),
		likelihoodRatio: real('likelihood_ratio').notNull(),
		at: instant('at').notNull(),
		recordedAt: instant('recorded_at').notNull()
	},
	(t) => [
		index('assessment_question').on(t.questionId, t.evidenceId, t.seq),
		check('assessment_ratio', sql`${t.likelihoodRatio} > 0`)
	]
);
