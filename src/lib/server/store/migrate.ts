import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** Applies the migrations in a folder that a database does not have yet. */
export function bringUpToDate(sqlite: Database, migrationsFolder: string): void {
	const newest = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis;
	// The check below reads every row: a start with nothing to migrate goes without.
	if (newestApplied(sqlite) === newest) return;
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
