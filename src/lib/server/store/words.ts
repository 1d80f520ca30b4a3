import { and, asc, desc, eq, isNotNull, lte, ne, sql } from 'drizzle-orm';
import { hasRole } from '#lib/domain/access.ts';
import { CORRECTION_WINDOW } from '#lib/domain/forecast.ts';
import type { ForecasterId, ForecastId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { termSaid } from '#lib/domain/words/said.ts';
import { SCALES } from '#lib/domain/words/scale.ts';
import type { ScaleId } from '#lib/domain/words/term.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { scoredQuestion, scoredStretch, unsettledQuestion } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { forecaster } from './schema/people.ts';
import { question } from './schema/question.ts';
import { forecastWord } from './schema/words.ts';
import { isAppliedIn, type Viewer } from './visible.ts';

/** A number with the reasons beside it. */
export type Reasoned = {
	forecastId: ForecastId;
	spaceId: SpaceId;
	questionId: QuestionId;
	forecasterId: ForecasterId;
	/** Null for several options, of which a text does not say which it is about. */
	probability: number | null;
	rationale: string;
	madeAt: Instant;
};

export type WordQuery = {
	spaceId: SpaceId;
	scale: ScaleId;
	/** Null: everybody in the crowd. */
	forecasterId: ForecasterId | null;
	viewer: Viewer;
	now: Instant;
	limit: number;
};

/** Which words of estimative probability stood beside which numbers: derived from the rationales when a forecast is appended. */
export function wordStore(db: Db) {
	const insert = prepareInsert(db, forecastWord);
	const ofQuestion = eq(forecastWord.questionId, sql.placeholder('questionId'));
	const clear = db.delete(forecastWord).where(ofQuestion).prepare();
	const stored = db
		.select()
		.from(forecastWord)
		.where(ofQuestion)
		.orderBy(asc(forecastWord.forecastId), asc(forecastWord.scale))
		.prepare();
	const reasoned = db
		.select({
			forecastId: forecast.id,
			spaceId: question.spaceId,
			questionId: forecast.questionId,
			forecasterId: forecast.forecasterId,
			probability: forecast.probability,
			rationale: forecast.rationale,
			madeAt: forecast.madeAt
		})
		.from(forecast)
		.innerJoin(question, eq(question.id, forecast.questionId))
		.where(
			and(
				eq(forecast.questionId, sql.placeholder('questionId')),
				isNotNull(forecast.probability),
				ne(forecast.rationale, '')
			)
		)
		.orderBy(asc(forecast.id))
		.prepare();
	const statements = prepareLists(db);

	const worked = (questionId: QuestionId) => reasoned.all({ questionId }).flatMap(wordsOf);

	return {
		/** Notes what a new forecast says; call it in the transaction that appends it. */
		note: (row: Reasoned): void => {
			for (const word of wordsOf(row)) insert(word);
		},
		/** The rows of one question as they are stored, in a fixed order, and as they ought to be. */
		stored: (questionId: QuestionId) => stored.all({ questionId }),
		worked,
		/** Reads the rationales of one question again. */
		rebuild: (questionId: QuestionId): void => {
			clear.run({ questionId });
			for (const word of worked(questionId)) insert(word);
		},
		/** Whether forecasts may have been made here before words were kept. The database's own number says so: 0 until then. */
		isBehind: (): boolean =>
			db.get<{ user_version: number }>(sql`pragma user_version`).user_version < 1,
		setCaughtUp: (): void => {
			db.run(sql`pragma user_version = 1`);
		},
		/** Words beside numbers, the latest first, as far as the viewer may see the numbers; with the outcome once it counts. */
		list: ({ forecasterId, viewer, ...query }: WordQuery) => {
			const seesAll = viewer.rule === 'always' || !hasRole(viewer.role, 'forecaster');
			const asked = { ...query, viewerId: viewer.forecasterId, seesAll: Number(seesAll) };
			return forecasterId === null
				? statements.everybody.all(asked)
				: statements.one.all({ ...asked, forecasterId });
		}
	};
}
export type WordStore = ReturnType<typeof wordStore>;

/** One row for each scale that has a word for it, by the name of the scale. */
function wordsOf({ rationale, probability, ...row }: Reasoned) {
	if (probability === null || rationale === '') return [];
	return SCALES.flatMap((scale) => {
		const word = termSaid(scale, rationale)?.word;
		return word === undefined ? [] : [{ ...row, scale: scale.id, word, probability }];
	}).sort((a, b) => (a.scale < b.scale ? -1 : 1));
}

/** domain/access.ts `visibleNumbers(…).others` as a condition: a test holds the two together. */
const isVisible = sql`(${sql.placeholder('seesAll')}
	or ${forecastWord.forecasterId} = ${sql.placeholder('viewerId')}
	or not exists (select 1 from ${unsettledQuestion} where ${unsettledQuestion.questionId} = ${forecastWord.questionId})
	or exists (select 1 from forecast own where own.question_id = ${forecastWord.questionId} and own.forecaster_id = ${sql.placeholder('viewerId')} and own.act = 'state'))`;

/** domain/forecast.ts `markSuperseded` as a condition. */
const isSlip = sql`exists (select 1 from forecast next
	where next.question_id = ${forecast.questionId} and next.forecaster_id = ${forecast.forecasterId} and next.act = 'state'
	and next.seq > ${forecast.seq} and next.crowd_shown = ${forecast.crowdShown}
	and next.made_at - ${forecast.madeAt} between 0 and ${sql.raw(String(CORRECTION_WINDOW))}
	and next.recorded_at - ${forecast.recordedAt} <= ${sql.raw(String(CORRECTION_WINDOW))})`;

function prepareLists(db: Db) {
	const { placeholder } = sql;
	const inSight = and(
		eq(forecastWord.spaceId, placeholder('spaceId')),
		eq(forecastWord.scale, placeholder('scale')),
		lte(forecastWord.madeAt, placeholder('now')),
		isAppliedIn('question'),
		isVisible,
		sql`not ${isSlip}`
	);
	const list = () =>
		db
			.select({
				forecastId: forecastWord.forecastId,
				questionId: forecastWord.questionId,
				forecasterId: forecastWord.forecasterId,
				name: forecaster.name,
				word: forecastWord.word,
				probability: forecastWord.probability,
				madeAt: forecastWord.madeAt,
				/** 0 or 1; null until it counts. */
				outcome: sql<
					number | null
				>`case when ${scoredQuestion.closesAt} <= ${placeholder('now')} then ${scoredStretch.outcome} end`
			})
			.from(forecastWord)
			.innerJoin(forecast, eq(forecast.id, forecastWord.forecastId))
			.innerJoin(question, eq(question.id, forecastWord.questionId))
			.innerJoin(forecaster, eq(forecaster.id, forecastWord.forecasterId))
			.leftJoin(scoredStretch, eq(scoredStretch.forecastId, forecastWord.forecastId))
			.leftJoin(scoredQuestion, eq(scoredQuestion.questionId, forecastWord.questionId));
	const latest = [desc(forecastWord.madeAt), desc(forecastWord.forecastId)] as const;
	return {
		everybody: list()
			.where(and(inSight, sql`${forecaster.kind} in ('person', 'imported')`))
			.orderBy(...latest)
			.limit(placeholder('limit'))
			.prepare(),
		one: list()
			.where(and(inSight, eq(forecastWord.forecasterId, placeholder('forecasterId'))))
			.orderBy(...latest)
			.limit(placeholder('limit'))
			.prepare()
	};
}
