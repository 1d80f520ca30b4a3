import { asc, desc, sql } from 'drizzle-orm';
import type { Db } from './open.ts';

/** So many questions, the newest, say which tags are used most: counting all would cost more with every year. */
const OF_LATE = 2000;
const MOST_TAGS = 200;

/**
 * Prepares the list of a space's tags, most used of late first. It jumps from each tag to the next in the index, and does not read
 * the questions that have them.
 */
export function prepareTagsInUse(db: Db) {
	const spaceId = sql.placeholder('spaceId');
	const tag = sql<string>`tag`;
	const questions = sql<number>`coalesce(questions, 0)`;
	return db
		.select({ tag, questions })
		.from(
			sql`(
				with recursive every(tag) as (
					select min(tag) from question_tag
					union all
					select (select min(t.tag) from question_tag t where t.tag > every.tag) from every where every.tag is not null
				)
				select every.tag, late.questions
				from every
				left join (
					select t.tag, count(*) questions
					from (select id from question where space_id = ${spaceId} and opens_at is not null order by created_at desc, id desc limit ${sql.raw(String(OF_LATE))}) q
					join question_tag t on t.question_id = q.id
					group by t.tag
				) late on late.tag = every.tag
				where late.tag is not null or exists (
					select 1 from question_tag t join question q on q.id = t.question_id
					where t.tag = every.tag and q.space_id = ${spaceId} and q.opens_at is not null
				)
			)`
		)
		.orderBy(desc(questions), asc(tag))
		.limit(MOST_TAGS)
		.prepare();
}
