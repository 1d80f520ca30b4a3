import { and, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import { hasRole } from '#lib/domain/access.ts';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { ForecasterId, OptionId, QuestionId, SeriesId, SpaceId } from '#lib/domain/ids.ts';
import type { Sort, Status } from '#lib/domain/question.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { crowdPoint, unsettledQuestion } from './schema/derived.ts';
import { forecast } from './schema/forecast.ts';
import { question, questionTag } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isAppliedIn, seesCrowd, type Viewer } from './visible.ts';

export type ListQuery = {
	spaceId: SpaceId;
	now: Instant;
	viewer: Viewer;
	/** Only these; `due` are those whose answer is due. */
	status: Status | 'due' | null;
	/** Only those that belong together by it. */
	series?: SeriesId | null;
	/** Only these. */
	ids?: readonly QuestionId[] | null;
	tag: string | null;
	/** A full-text query, from `matchText`. */
	match: string | null;
	/** Only questions I have forecast on, or only those I have not. */
	mine: 'forecast' | 'not_forecast' | null;
	/** `due`: longest overdue first. */
	sort: Sort | 'due';
	cursor: { key: number; id: QuestionId } | null;
	limit: number;
};

/** domain/aggregate/crowd-line.ts `crowdNumber` of a crowd point c. */
const TOLD = 'coalesce(c.p, c.median)';
/** How far back movement looks. */
const MOVEMENT_WINDOW = 7 * DAY;

/** The resolution in force, joined to each question. */
const inForce = sql`${resolution.seq} = (select max(r.seq) from resolution r where r.question_id = ${question.id} and ${isAppliedIn('r')})`;
const outcome = sql`coalesce(nullif(${resolution.outcomeKind}, 'reopened'), '')`;
const isSettled = sql`${outcome} <> ''`;

/** Questions as lists show them: filtered, sorted and paged in SQL, whatever the number of questions. */
export function listStore(db: Db) {
	const { questionId, who, optionId, from, to, span, at } = PLACES;
	const ownSample = db
		.select({
			at: forecast.madeAt,
			probability: forecast.probability,
			distribution: forecast.distribution
		})
		.from(forecast)
		.where(
			sql`${forecast.seq} in (select max(f.seq) from forecast f where f.question_id = ${questionId} and f.forecaster_id = ${who} and f.act <> 'reaffirm' and f.made_at <= ${to} group by cast((f.made_at - ${from}) * 60 / ${span} as integer))`
		)
		.orderBy(forecast.madeAt, forecast.seq)
		.prepare();
	const crowdSample = db
		.select({ at: crowdPoint.at, p: crowdPoint.p, median: crowdPoint.median })
		.from(crowdPoint)
		.where(
			sql`${crowdPoint.seq} in (select max(c.seq) from crowd_point c where c.question_id = ${questionId} and c.option_id is ${optionId} and c.at <= ${to} group by cast((c.at - ${from}) * 60 / ${span} as integer))`
		)
		.orderBy(crowdPoint.at, crowdPoint.seq)
		.prepare();
	const crowdAt = db
		.select({
			optionId: crowdPoint.optionId,
			at: crowdPoint.at,
			n: crowdPoint.n,
			p: crowdPoint.p,
			median: crowdPoint.median,
			q1: crowdPoint.q1,
			q3: crowdPoint.q3
		})
		.from(crowdPoint)
		.where(
			sql`${crowdPoint.seq} in (select (select c.seq from crowd_point c where c.question_id = ${questionId} and c.option_id is o.option_id and c.at <= ${at} order by c.at desc, c.seq desc limit 1) from (select distinct option_id from crowd_point where question_id = ${questionId}) o)`
		)
		.prepare();

	return {
		list: (query: ListQuery) => {
			const key = sortKey(query);
			const ascending = query.sort === 'closing' || query.sort === 'due';
			return db
				.select({
					id: question.id,
					key: sql<number>`${key}`,
					title: question.title,
					kind: question.kind,
					tags: question.tags,
					authorId: question.authorId,
					opensAt: question.opensAt,
					closesAt: question.closesAt,
					deadlineDay: question.deadlineDay,
					zone: question.zone,
					resolvesBy: question.resolvesBy,
					outcomeKind: resolution.outcomeKind,
					optionId: resolution.optionId,
					knownAt: resolution.knownAt
				})
				.from(question)
				.leftJoin(resolution, and(eq(resolution.questionId, question.id), inForce))
				.where(and(...conditions(query), after(query, key, ascending)))
				.orderBy(
					ascending ? sql`${key} asc` : sql`${key} desc`,
					ascending ? sql`${question.id} asc` : sql`${question.id} desc`
				)
				.limit(query.limit + 1)
				.all();
		},
		count: (query: Conditions): number =>
			db
				.select({ n: sql<number>`count(*)` })
				.from(question)
				.leftJoin(resolution, and(eq(resolution.questionId, question.id), inForce))
				.where(and(...conditions(query)))
				.get()?.n ?? 0,
		/** One forecaster's numbers on a question, thinned to 60 steps: what a sparkline needs. */
		ownSample: (id: QuestionId, forecasterId: ForecasterId, during: Span) =>
			ownSample.all({ questionId: id, who: forecasterId, ...spanOf(during) }),
		/** The crowd on a question (for an option), thinned to 60 steps. */
		crowdSample: (id: QuestionId, option: OptionId | null, during: Span) =>
			crowdSample.all({ questionId: id, optionId: option, ...spanOf(during) }),
		/** The crowd as it stood at an instant: one row, or one per option. */
		crowdAt: (id: QuestionId, when: Instant) => crowdAt.all({ questionId: id, at: when })
	};
}

type Span = { from: Instant; to: Instant };
const spanOf = ({ from, to }: Span) => ({ from, to, span: Math.max(1, to - from) });

const PLACES = {
	questionId: sql.placeholder('questionId'),
	who: sql.placeholder('who'),
	optionId: sql.placeholder('optionId'),
	from: sql.placeholder('from'),
	to: sql.placeholder('to'),
	span: sql.placeholder('span'),
	at: sql.placeholder('at')
};

type Conditions = Omit<ListQuery, 'sort' | 'cursor' | 'limit'>;

function conditions(query: Conditions): (SQL | undefined)[] {
	const { spaceId, status, series = null, ids = null, tag, match, mine, viewer } = query;
	const mineExists = sql`exists (select 1 from forecast f where f.question_id = ${question.id} and f.forecaster_id = ${viewer.forecasterId} and f.act = 'state')`;
	return [
		isUnsettled(status) || ids !== null
			? sql`+${question.spaceId} = ${spaceId}`
			: eq(question.spaceId, spaceId),
		isAppliedIn('question'),
		draftsForEditors(query),
		status === null ? undefined : statusCondition(status, query),
		series === null ? undefined : eq(question.seriesId, series),
		ids === null ? undefined : inArray(question.id, [...ids]),
		tag === null
			? undefined
			: sql`exists (select 1 from ${questionTag} where ${questionTag.questionId} = ${question.id} and ${questionTag.tag} = ${tag})`,
		match === null
			? undefined
			: sql`${question.seq} in (select rowid from question_fts where question_fts match ${match})`,
		mine === null ? undefined : mine === 'forecast' ? mineExists : sql`not ${mineExists}`
	];
}

/**
 * Whether a list is of unsettled questions at whatever time: they are found by their own table then. The plus keeps SQLite from
 * walking all that the space ever asked.
 */
const isUnsettled = (status: Status | 'due' | null): boolean =>
	status === 'draft' || status === 'upcoming' || status === 'closed' || status === 'due';

/** Drafts are seen by editors and by whoever wrote them. */
function draftsForEditors({ viewer }: Pick<ListQuery, 'viewer'>): SQL | undefined {
	if (hasRole(viewer.role, 'editor')) return undefined;
	if (!hasRole(viewer.role, 'forecaster')) return isNotNull(question.opensAt);
	return sql`(${question.opensAt} is not null or ${question.authorId} = (select user_id from forecaster where id = ${viewer.forecasterId}))`;
}

/** domain/question.ts `questionStatus` as a condition: a test holds the two together. */
function statusCondition(status: Status | 'due', { spaceId, now }: Conditions): SQL {
	const hasNoOutcome = sql`${question.id} in (select question_id from ${unsettledQuestion} where ${unsettledQuestion.spaceId} = ${spaceId})`;
	const unsettled = sql`${hasNoOutcome} and ${question.opensAt} is not null`;
	switch (status) {
		case 'draft':
			return sql`${hasNoOutcome} and ${question.opensAt} is null`;
		case 'upcoming':
			return sql`${unsettled} and ${question.opensAt} > ${now}`;
		case 'open':
			return sql`${unsettled} and ${question.opensAt} <= ${now} and ${question.closesAt} > ${now}`;
		case 'closed':
			return sql`${unsettled} and ${question.opensAt} <= ${now} and ${question.closesAt} <= ${now}`;
		case 'due':
			return sql`${unsettled} and ${question.opensAt} <= ${now} and ${question.resolvesBy} <= ${now}`;
		case 'resolved':
			return sql`${outcome} in ('yes', 'no', 'option', 'value')`;
		case 'void':
			return sql`${outcome} in ('ambiguous', 'annulled')`;
	}
}

function sortKey({ sort, now, viewer }: ListQuery): SQL {
	const shown = seesCrowd(viewer, isSettled);
	/** The largest of an expression over the question's options (a binary question has one, without a name). */
	const largest = (expression: SQL) =>
		sql`(select max(${expression}) from (select distinct option_id from crowd_point where question_id = ${question.id}) o)`;
	const last = (expression: string, at: Instant) =>
		sql`(select ${sql.raw(expression)} from crowd_point c where c.question_id = ${question.id} and c.option_id is o.option_id and c.at <= ${at} order by c.at desc, c.seq desc limit 1)`;
	/** Where a crowd began that came together meanwhile: as the Desk counts its moves. */
	const first = sql`(select ${sql.raw(TOLD)} from crowd_point c where c.question_id = ${question.id} and c.option_id is o.option_id and c.n >= ${LEAST_CROWD} order by c.at, c.seq limit 1)`;
	switch (sort) {
		case 'closing':
			return sql`${question.closesAt}`;
		case 'due':
			return sql`${question.resolvesBy}`;
		case 'newest':
			return sql`${question.createdAt}`;
		case 'movement':
			return sql`case when ${shown} then coalesce(${largest(sql`abs(${last(TOLD, now)} - coalesce(${last(TOLD, now - MOVEMENT_WINDOW)}, ${first}))`)}, -1) else -1 end`;
		case 'disagreement':
			return sql`case when ${shown} then coalesce(${largest(last('c.q3 - c.q1', now))}, -1) else -1 end`;
	}
}

function after({ cursor }: ListQuery, key: SQL, ascending: boolean): SQL | undefined {
	if (cursor === null) return undefined;
	const pair = sql`(${key}, ${question.id})`;
	const from = sql`(${cursor.key}, ${cursor.id})`;
	return ascending ? sql`${pair} > ${from}` : sql`${pair} < ${from}`;
}
