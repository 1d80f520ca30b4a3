import { sql, type SQL } from 'drizzle-orm';
import type { Store } from '#lib/server/store/open.ts';

/** Writes into the database by hand, as nobody should: foreign keys and the tables' own triggers are out of the way. */
export function tamper({ db }: Store, statement: SQL | string): void {
	db.run(sql`pragma foreign_keys = off`);
	for (const { name } of db.all<{ name: string }>(
		sql`select name from sqlite_master where type = 'trigger'`
	))
		db.run(sql`drop trigger ${sql.identifier(name)}`);
	db.run(statement);
	db.run(sql`pragma foreign_keys = on`);
}
