import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import { AppError } from '#lib/domain/errors.ts';
import type { Reliability } from '#lib/domain/evidence/grade.ts';
import type { SourceId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { sourceGradePayload, sourceMergePayload } from './checks/outlet.ts';
import { prepareInsert } from './insert.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { outletOf } from './outlet-of.ts';
import { article, assessment, evidence, source } from './schema/evidence.ts';
import { sourceGrade, sourceMerge } from './schema/outlet.ts';
import { user } from './schema/people.ts';
import { question } from './schema/question.ts';
import { resolution } from './schema/resolution.ts';
import { isAppliedIn } from './visible.ts';
import type { Writing } from './writing.ts';

/** Of a statement that reads outlets alone, whose columns Drizzle leaves without their table. */
const OUTLET = outletOf(sql.raw('source.id'));

/** Outlets: how reliable each is held to be, and what its items turned out to say. */
export function sourceStore(db: Db, log: EventLog, newId: MakeId) {
	const byId = db
		.select({
			...{ id: source.id, spaceId: source.spaceId, name: source.name },
			/** The outlet it stands for: itself where it was merged into none. */
			outletId: OUTLET
		})
		.from(source)
		.where(eq(source.id, sql.placeholder('id')))
		.prepare();
	const latest = db
		.select({
			reliability: sourceGrade.reliability,
			at: sourceGrade.at,
			by: user.name
		})
		.from(sourceGrade)
		.leftJoin(user, eq(user.id, sourceGrade.by))
		.where(
			and(
				eq(sourceGrade.sourceId, sql.placeholder('sourceId')),
				lte(sourceGrade.at, sql.placeholder('at'))
			)
		)
		.orderBy(desc(sourceGrade.seq))
		.limit(1)
		.prepare();
	// Counted over indexes: the rows of articles hold their texts.
	const inSpace = db
		.select({
			id: source.id,
			name: source.name,
			outletId: OUTLET,
			articles: sql<number>`(select count(*) from article a where a.source_id = source.id)`,
			items: sql<number>`(select count(*) from article a join evidence e on e.article_id = a.id where a.source_id = source.id)`
		})
		.from(source)
		.where(eq(source.spaceId, sql.placeholder('spaceId')))
		.orderBy(sql`lower(${source.name})`, asc(source.id))
		.prepare();
	const names = db
		.select({ id: source.id, name: source.name })
		.from(source)
		.where(and(eq(source.spaceId, sql.placeholder('spaceId')), sql`${OUTLET} = source.id`))
		.orderBy(sql`lower(${source.name})`, asc(source.id))
		.prepare();
	const judged = db
		.select({
			sourceId: source.id,
			evidenceId: assessment.evidenceId,
			questionId: assessment.questionId,
			outcomeKind: resolution.outcomeKind,
			likelihoodRatio: assessment.likelihoodRatio
		})
		.from(resolution)
		.innerJoin(question, eq(question.id, resolution.questionId))
		.innerJoin(assessment, eq(assessment.questionId, question.id))
		.innerJoin(evidence, eq(evidence.id, assessment.evidenceId))
		.innerJoin(article, eq(article.id, evidence.articleId))
		.innerJoin(source, eq(source.id, outletOf(article.sourceId)))
		.where(
			and(
				eq(question.spaceId, sql.placeholder('spaceId')),
				isAppliedIn('question'),
				sql`${resolution.seq} = (select max(r.seq) from resolution r where r.question_id = ${question.id} and ${isAppliedIn('r')})`,
				sql`${resolution.outcomeKind} in ('yes', 'no')`,
				// What was said once the outcome was known is hindsight.
				sql`${assessment.seq} = (select max(j.seq) from assessment j where j.evidence_id = ${assessment.evidenceId} and j.question_id = ${assessment.questionId} and j.forecaster_id = ${assessment.forecasterId} and j.at < ${resolution.knownAt})`
			)
		)
		.orderBy(asc(assessment.seq))
		.prepare();
	const insertGrade = prepareInsert(db, sourceGrade);
	const insertMerge = prepareInsert(db, sourceMerge);

	return {
		/** @throws {AppError} not_found */
		get: (id: SourceId) => {
			const row = byId.get({ id });
			if (row === undefined) throw new AppError('not_found', 'No such outlet.');
			return row;
		},
		/** A space's outlets by name, each spelling by itself, with how much came from it. */
		list: (spaceId: SpaceId) => inSpace.all({ spaceId }),
		/** Without those that were merged into another. */
		names: (spaceId: SpaceId) => names.all({ spaceId }),
		/** How reliable an outlet was held to be at an instant, since when and by whose word; null where nobody had said. */
		gradeAt: (sourceId: SourceId, at: Instant) => latest.get({ sourceId, at }) ?? null,
		/** The grade alone. */
		gradeOf: (sourceId: SourceId, at: Instant): Reliability | null =>
			latest.get({ sourceId, at })?.reliability ?? null,
		/** What people last said of outlets' items before the outcome was known, on questions that did or did not happen. */
		judgedOnResolved: (spaceId: SpaceId) => judged.all({ spaceId }),
		grade: (
			writing: Writing,
			{ spaceId, ...row }: { spaceId: SpaceId; sourceId: SourceId; reliability: Reliability | null }
		): void => {
			const id = newId('sg', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertGrade({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'source.graded', subject: row.sourceId },
				payload: sourceGradePayload({ ...row, id })
			});
		},
		/** Says that an outlet is another one, or with null that it is one of its own again. */
		merge: (
			writing: Writing,
			{ spaceId, ...row }: { spaceId: SpaceId; sourceId: SourceId; intoId: SourceId | null }
		): void => {
			const id = newId('sm', writing.recordedAt);
			const { at, recordedAt, by } = writing;
			insertMerge({ ...row, id, at, recordedAt, by });
			log.append(writing, {
				...{ spaceId, verb: 'source.merged', subject: row.sourceId },
				payload: sourceMergePayload({ ...row, id })
			});
		}
	};
}
