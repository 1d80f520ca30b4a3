import { and, eq, sql } from 'drizzle-orm';
import { isAppliedIn } from './visible.ts';
import type { SpaceId } from '#lib/domain/ids.ts';
import type { Db } from './open.ts';
import { question } from './schema/question.ts';

/** So many are looked at, those with the rarest words in common first. */
const LOOKED_AT = 30;

/** Prepares the search for questions of a space, asked already, whose titles have any of some words. */
export function prepareSimilar(db: Db) {
	const statement = db
		.select({ id: question.id, title: question.title })
		.from(sql`question_fts`)
		.innerJoin(question, sql`${question.seq} = question_fts.rowid`)
		.where(
			and(
				sql`question_fts match ${sql.placeholder('match')}`,
				eq(question.spaceId, sql.placeholder('spaceId')),
				sql`${question.opensAt} is not null`,
				isAppliedIn('question')
			)
		)
		.orderBy(sql`bm25(question_fts)`)
		.limit(LOOKED_AT)
		.prepare();
	return (spaceId: SpaceId, words: ReadonlySet<string>) => {
		if (words.size === 0) return [];
		const match = [...words].map((word) => `title:"${word}"*`).join(' OR ');
		return statement.all({ spaceId, match });
	};
}
