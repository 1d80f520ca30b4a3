import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { ForecasterId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { CrowdChange } from '#lib/domain/queue/movement.ts';
import { lookedAt, type Standing, type Told } from '#lib/domain/queue/standing.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Db } from './open.ts';
import { crowdLine, crowdPoint, unsettledQuestion } from './schema/derived.ts';
import { evidenceQuestion } from './schema/evidence.ts';
import { forecast } from './schema/forecast.ts';
import { notice } from './schema/notice.ts';
import { outcomeStep } from './schema/outcome-step.ts';
import { proposal } from './schema/proposal.ts';
import { question, questionOption } from './schema/question.ts';
import { snooze } from './schema/queue.ts';
import { isAppliedIn } from './visible.ts';

export type StandingsQuery = {
	spaceId: SpaceId;
	userId: UserId;
	forecasterId: ForecasterId;
	now: Instant;
	/** Whether they may resolve every question, or only those they asked. */
	isEditor: boolean;
	/** The kinds of notices that bring a question into a queue. */
	kinds: readonly NoticeKind[];
	/** Whether the crowd of a question may be seen, by whether this forecaster has ever put a number on it. */
	seesCrowd: (hasForecast: boolean) => boolean;
};

/** What somebody's queue rests on, for every question at once: a handful of statements, however many are open. */
export function prepareStandings(db: Db) {
	const unsettled = selectRows(db)
		.where(
			and(
				sql`${question.id} in (select ${unsettledQuestion.questionId} from ${unsettledQuestion} where ${unsettledQuestion.spaceId} = ${sql.placeholder('spaceId')})`,
				isThere
			)
		)
		.prepare();
	const named = selectRows(db)
		.where(
			and(sql`${question.id} in (select value from json_each(${sql.placeholder('ids')}))`, isThere)
		)
		.prepare();
	const told = db
		.select({ questionId: notice.questionId, kind: notice.kind, recordedAt: notice.recordedAt })
		.from(notice)
		.where(
			and(
				eq(notice.userId, sql.placeholder('userId')),
				eq(notice.spaceId, sql.placeholder('spaceId')),
				isNull(notice.readAt)
			)
		)
		.orderBy(notice.seq)
		.prepare();
	const snoozes = db
		.select({
			questionId: snooze.questionId,
			at: snooze.at,
			recordedAt: snooze.recordedAt,
			until: snooze.until
		})
		.from(snooze)
		.where(
			and(
				eq(snooze.userId, sql.placeholder('userId')),
				sql`(${snooze.until} is null or ${snooze.until} > ${sql.placeholder('now')})`
			)
		)
		.prepare();
	const newEvidence = db
		.select({
			questionId: evidenceQuestion.questionId,
			items: sql<number>`count(*)`,
			at: sql<number>`max(${evidenceQuestion.at})`
		})
		.from(ASKED)
		.innerJoin(evidenceQuestion, sql`${evidenceQuestion.questionId} = ${ASKED_ID}`)
		.where(
			sql`(${evidenceQuestion.at}, ${evidenceQuestion.recordedAt}) > (${ASKED_SINCE}, ${ASKED_RECORDED}) and ${evidenceQuestion.at} <= ${sql.placeholder('now')}`
		)
		.groupBy(evidenceQuestion.questionId)
		.prepare();
	const crowdMoves = prepareCrowdMoves(db);

	return (query: StandingsQuery): Standing[] => {
		const { kinds, seesCrowd, isEditor, ...rest } = query;
		const places = { ...rest, isEditor: Number(isEditor) };
		const notices = told.all(places).filter(({ kind }) => kinds.includes(kind));
		const open = unsettled.all(places).map((row) => bareStanding(row, false));
		// Filled in place: thousands of copies of thousands of rows cost more than reading them.
		const known = new Map(open.map((standing) => [standing.id, standing]));
		const others = notices.map((row) => row.questionId).filter((id) => !known.has(id));
		const ids = JSON.stringify(others);
		const settled = others.length === 0 ? [] : named.all({ ...places, ids });
		for (const row of settled) known.set(row.id, bareStanding(row, true));
		for (const { questionId, ...snoozed } of snoozes.all(places)) {
			const standing = known.get(questionId);
			if (standing !== undefined) standing.snooze = snoozed;
		}
		const asked = open.filter((standing) => lookedAt(standing) !== null);
		const seen = asked.filter(({ last: row }) => seesCrowd(row !== null));
		for (const { questionId, ...items } of newEvidence.all({ ...places, asked: toJson(asked) })) {
			const standing = known.get(questionId);
			if (standing !== undefined) standing.evidence = items;
		}
		for (const { questionId, ...change } of crowdMoves.all({ ...places, asked: toJson(seen) }))
			known.get(questionId)?.crowd.push(change);
		for (const { questionId, ...telling } of notices) known.get(questionId)?.told.push(telling);
		return [...known.values()];
	};
}

/** What a statement asks of each question: `[id, since, when that was recorded]`. */
const toJson = (asked: readonly Standing[]): string =>
	JSON.stringify(
		asked.map((standing) => {
			const looked = lookedAt(standing);
			return [standing.id, looked?.at, looked?.recordedAt];
		})
	);

const who = sql.placeholder('forecasterId');
const last = alias(forecast, 'last');

/** Asked or about to be; drafts are nobody's to look at. */
const isThere = and(isNotNull(question.opensAt), isAppliedIn('question'));

/** When somebody else last put a version in force after the one a row was made on, typos aside. */
const editedAt: SQL<number | null> =
	sql`case when ${last.questionVersionId} <> ${question.versionId} then (
	select max(v.recorded_at) from question_version v where v.question_id = ${question.id} and not v.minor and v.by is not ${sql.placeholder('userId')}
		and v.number > (select mine.number from question_version mine where mine.id = ${last.questionVersionId})) end`;

/** An outcome waits for somebody who is not them: they proposed it, or are nobody to confirm it. */
const isProposed = sql`exists (
	select 1 from ${proposal} where ${proposal.questionId} = ${question.id}
	and (${proposal.forecasterId} = ${who} or not (${sql.placeholder('isEditor')} or ${question.authorId} is ${sql.placeholder('userId')}))
	and ${proposal.basis} is (select r.id from resolution r where r.question_id = ${question.id} and ${isAppliedIn('r')} order by r.seq desc limit 1)
	and not exists (select 1 from ${outcomeStep} where ${outcomeStep.proposalId} = ${proposal.id} and ${outcomeStep.act} in ('confirm', 'withdraw', 'dispute')))`;

const selectRows = (db: Db) =>
	db
		.select({
			id: question.id,
			opensAt: sql<number>`${question.opensAt}`,
			closesAt: question.closesAt,
			resolvesBy: question.resolvesBy,
			act: last.act,
			lastAt: last.madeAt,
			lastRecordedAt: last.recordedAt,
			editedAt,
			isProposed: sql<0 | 1>`${isProposed}`
		})
		.from(question)
		.leftJoin(
			last,
			sql`${last.seq} = (select f.seq from forecast f where f.question_id = ${question.id} and f.forecaster_id = ${who} and f.made_at <= ${sql.placeholder('now')} and ${isAppliedIn('f')} order by f.made_at desc, f.seq desc limit 1)`
		);

/** Questions by id with the instant since when something is new: one parameter for any number of them. */
const ASKED = sql`json_each(${sql.placeholder('asked')}) asked`;
const ASKED_ID = sql`asked.value ->> 0`;
const ASKED_SINCE = sql`asked.value ->> 1`;
const ASKED_RECORDED = sql`asked.value ->> 2`;

/** The crowd of three and more as it stood then and stands now, for each option of each question on which anybody has forecast since. */
function prepareCrowdMoves(db: Db) {
	const [before, after] = [alias(crowdPoint, 'before'), alias(crowdPoint, 'after')];
	const pointAt = (at: SQL) =>
		sql`(select c.seq from crowd_point c where c.question_id = ${crowdLine.questionId} and c.option_id is ${questionOption.id} and c.at <= ${at} order by c.at desc, c.seq desc limit 1)`;
	return db
		.select({
			questionId: crowdLine.questionId,
			optionId: before.optionId,
			from: sql<number>`coalesce(${before.p}, ${before.median})`,
			to: sql<number>`coalesce(${after.p}, ${after.median})`
		})
		.from(ASKED)
		.innerJoin(
			crowdLine,
			sql`${crowdLine.questionId} = ${ASKED_ID} and ${crowdLine.lastAt} > ${ASKED_SINCE}`
		)
		.leftJoin(questionOption, eq(questionOption.questionId, crowdLine.questionId))
		.innerJoin(before, sql`${before.seq} = ${pointAt(ASKED_SINCE)}`)
		.innerJoin(after, sql`${after.seq} = ${pointAt(sql`${sql.placeholder('now')}`)}`)
		.where(sql`${before.n} >= ${LEAST_CROWD} and ${after.n} >= ${LEAST_CROWD}`)
		.prepare();
}

type Row = ReturnType<ReturnType<ReturnType<typeof selectRows>['prepare']>['all']>[number];

type Filling = Standing & { crowd: CrowdChange[]; told: Told[] };

function bareStanding(row: Row, isSettled: boolean): Filling {
	const { id, opensAt, closesAt, resolvesBy, act, lastAt, lastRecordedAt, editedAt: edited } = row;
	return {
		id,
		opensAt,
		closesAt,
		resolvesBy,
		isSettled,
		isProposed: row.isProposed === 1,
		last:
			lastAt === null || lastRecordedAt === null
				? null
				: { at: lastAt, recordedAt: lastRecordedAt, withdraws: act === 'withdraw' },
		evidence: null,
		editedAt: edited,
		crowd: [],
		told: [],
		snooze: null
	};
}
