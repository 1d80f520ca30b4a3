import { sql, type SQL } from 'drizzle-orm';
import type { Store } from '#lib/server/store/open.ts';

/** Writes into the database by hand, as nobody should: foreign keys and the tables' own triggers are out of the way. */
export function tamper(store: Store, statement: SQL | string): void {
	dropTriggers(store);
	store.db.run(sql`pragma foreign_keys = off`);
	store.db.run(statement);
	store.db.run(sql`pragma foreign_keys = on`);
}

/** Takes away what keeps the rows of the append-only tables as they are. */
export function dropTriggers({ db }: Store): void {
	const names = sql`select name from sqlite_master where type = 'trigger'`;
	for (const { name } of db.all<{ name: string }>(names))
		db.run(sql`drop trigger ${sql.identifier(name)}`);
}
