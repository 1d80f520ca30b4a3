import { eq } from 'drizzle-orm';
import type { SpaceId } from '#lib/domain/ids.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { exampleKey } from './schema/people.ts';

/** What the keys of the example's script stand for in one space. */
export function exampleKeyStore(db: Db) {
	const insert = prepareInsert(db, exampleKey);
	return {
		all: (spaceId: SpaceId): Map<string, string> =>
			new Map(
				db
					.select()
					.from(exampleKey)
					.where(eq(exampleKey.spaceId, spaceId))
					.all()
					.map(({ key, id }) => [key, id])
			),
		add: (spaceId: SpaceId, key: string, id: string): void => {
			insert({ spaceId, key, id });
		}
	};
}
