import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** A database has a migration that this version does not know: it would write what the newer one does not expect. */
export class NewerDatabase extends Error {
	override name = 'NewerDatabase';
}

/** Applies the migrations in a folder that a database does not have yet. @throws {NewerDatabase} */
export function bringUpToDate(sqlite: Database, migrationsFolder: string): void {
	const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis);
	const applied = newestApplied(sqlite);
	if (applied !== null && !known.includes(applied)) throw new NewerDatabase();
	// The check below reads every row: a start with nothing to migrate goes without.
	if (applied === known.at(-1)) return;
	// A migration that rebuilds a table drops it; with foreign keys on, that would take every child row along.
	// Inside the migrator's transaction the pragma does nothing, so it is set here.
	sqlite.pragma('foreign_keys = OFF');
	migrate(drizzle(sqlite), { migrationsFolder });
	if (sqlite.prepare('pragma foreign_key_check').all().length > 0)
		throw new Error('A migration left rows that point at nothing.');
}

/** When the newest migration of a database was written; null for a new database. */
function newestApplied(sqlite: Database): number | null {
	const isNew =
		sqlite.prepare(`select 1 from sqlite_master where name = ?`).get(TABLE) === undefined;
	if (isNew) return null;
	const newest = sqlite.prepare(`select max(created_at) from ${TABLE}`).pluck().get();
	return newest === null ? null : Number(newest);
}

const TABLE = '__drizzle_migrations';
