import { or, sql, type SQL } from 'drizzle-orm';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Db } from '#lib/server/store/open.ts';
import { question, questionOption, questionVersion } from '#lib/server/store/schema/question.ts';

const COPIED = [
	'title',
	'criteria',
	'background',
	'tags',
	'opensAt',
	'deadlineDay',
	'zone',
	'deadlineAt',
	'closesAt',
	'resolvesBy'
] as const;

/** More than anybody reads. */
const MANY = 100;

/** Prepares the search for questions that do not say what their latest version says; each with what differs. */
export function prepareCopies(db: Db): () => { id: QuestionId; fields: string[] }[] {
	const latest = sql`(select latest.id from ${questionVersion} latest where latest.question_id = ${question.id} order by latest.number desc limit 1)`;
	const differs: Record<string, SQL<number>> = {
		version: sql`${question.versionId} is not ${questionVersion.id}`,
		options: sql`${currentOptions} is not ${optionsThen}`
	};
	for (const name of COPIED) differs[name] = sql`${question[name]} is not ${questionVersion[name]}`;
	const statement = db
		.select({ id: question.id, differs })
		.from(question)
		.leftJoin(questionVersion, sql`${questionVersion.id} = ${latest}`)
		.where(or(...Object.values(differs)))
		.limit(MANY)
		.prepare();
	return () =>
		statement.all().map((row) => ({
			id: row.id,
			fields: Object.keys(differs).filter((name) => row.differs[name] === 1)
		}));
}

/** One line an option, id and label, in order. */
const currentOptions = sql`(select group_concat(${questionOption.id} || ' ' || ${questionOption.label}, char(10) order by ${questionOption.position})
	from ${questionOption} where ${questionOption.questionId} = ${question.id} and ${questionOption.removedAt} is null)`;
const optionsThen = sql`(select group_concat(json_extract(value, '$.id') || ' ' || json_extract(value, '$.label'), char(10) order by key)
	from json_each(iif(json_valid(${questionVersion.options}), ${questionVersion.options}, '[]')))`;
