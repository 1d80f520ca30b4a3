import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { TEAM_METHODS } from '#lib/domain/aggregate/team-method.ts';
import type { ForecasterId, ForecastId, OptionId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { KINDS } from '#lib/domain/question.ts';
import { RULES } from '#lib/domain/score/rules.ts';
import { instant } from './columns.ts';
import { forecast } from './forecast.ts';
import { forecaster, space } from './people.ts';
import { question } from './question.ts';

/** The questions without an outcome in force: kept by triggers, so that lists of them cost nothing for all that is settled. */
export const unsettledQuestion = sqliteTable(
	'unsettled_question',
	{
		questionId: text('question_id')
			.$type<QuestionId>()
			.primaryKey()
			.references(() => question.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id)
	},
	(t) => [index('unsettled_question_space').on(t.spaceId)]
);

/**
 * A question that was settled, with the schedule its scores rest on. Its revision rises whenever its scores are worked out anew,
 * so whoever keeps a copy of them reads what came after the last revision they know.
 */
export const scoredQuestion = sqliteTable(
	'scored_question',
	{
		revision: integer('revision').primaryKey({ autoIncrement: true }),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.unique()
			.references(() => question.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		kind: text('kind', { enum: KINDS }).notNull(),
		rulesVersion: integer('rules_version').notNull(),
		/** Null: it was settled once and has no scores now. */
		knownAt: instant('known_at'),
		opensAt: instant('opens_at'),
		closesAt: instant('closes_at'),
		/** Null where the question names none. */
		deadlineAt: instant('deadline_at')
	},
	(t) => [index('scored_question_space').on(t.spaceId, t.revision)]
);

/** One forecaster's score on one resolved question under one rule. Rebuilt by `rescore`. */
export const score = sqliteTable(
	'score',
	{
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		rule: text('rule', { enum: RULES }).notNull(),
		rulesVersion: integer('rules_version').notNull(),
		/** −Infinity for 0% on what happened, by log and baseline. */
		score: real('score').notNull(),
		coverage: real('coverage').notNull(),
		contribution: real('contribution').notNull(),
		knownAt: instant('known_at').notNull(),
		/** The scheduled close: a question settled early joins calibration only then, or hits would come first. */
		countsFrom: instant('counts_from').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.questionId, t.forecasterId, t.rule] }),
		index('score_forecaster').on(t.forecasterId, t.rule)
	]
);

/**
 * How long each number stood before the outcome was known, and what it earned. Binary: probability and outcome 0 or 1.
 * Multiple choice: the probability of what happened, outcome 1. Weight = duration ÷ (scheduled close − open).
 */
export const scoredStretch = sqliteTable(
	'scored_stretch',
	{
		forecastId: text('forecast_id')
			.$type<ForecastId>()
			.notNull()
			.references(() => forecast.id),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		forecasterId: text('forecaster_id')
			.$type<ForecasterId>()
			.notNull()
			.references(() => forecaster.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		rulesVersion: integer('rules_version').notNull(),
		probability: real('probability').notNull(),
		outcome: integer('outcome').notNull(),
		from: instant('from').notNull(),
		to: instant('to').notNull(),
		weight: real('weight').notNull(),
		score: real('score').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.forecastId] }),
		index('scored_stretch_question').on(t.questionId, t.forecasterId, t.from)
	]
);

/** The crowd after each change, one row per option (binary: one, without option). Rebuilt by `rescore`. */
export const crowdPoint = sqliteTable(
	'crowd_point',
	{
		seq: integer('seq').primaryKey({ autoIncrement: true }),
		questionId: text('question_id')
			.$type<QuestionId>()
			.notNull()
			.references(() => question.id),
		optionId: text('option_id').$type<OptionId>(),
		at: instant('at').notNull(),
		n: integer('n').notNull(),
		/** The pool by the line's method; null while nobody stands, or where certainties contradict each other. */
		p: real('p'),
		median: real('median'),
		q1: real('q1'),
		q3: real('q3')
	},
	(t) => [index('crowd_point_question').on(t.questionId, t.optionId, t.at, t.seq)]
);

/** By which method a question's crowd points were made: after a change of the space's method it follows question by question. */
export const crowdLine = sqliteTable(
	'crowd_line',
	{
		questionId: text('question_id')
			.$type<QuestionId>()
			.primaryKey()
			.references(() => question.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		method: text('method', { enum: TEAM_METHODS }).notNull(),
		/** The latest row taken in; null where an undone import left none. */
		lastAt: instant('last_at'),
		/** Goes up with every change of the points: whoever keeps the crowd in memory sees whether it is still the same. */
		revision: integer('revision').notNull()
	},
	(t) => [index('crowd_line_method').on(t.spaceId, t.method, t.questionId)]
);
