import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath, type Env } from './env.ts';
import { openStore, type Store } from './store/open.ts';

/**
 * Opens the database in its folder, for the server and the command line alike, and makes both where they are not there. They are
 * nobody else's on this computer, and neither is what the process makes from here on, backups too.
 */
export function openData(env: Env): Store {
	process.umask(0o077);
	mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
	keepPrivate(env);
	return openStore(databasePath(env), { migrations: join(env.root, 'drizzle') });
}

/** Takes away what others may do with folder and files: they were made by hand, copied, or made by an earlier version. */
function keepPrivate(env: Env): void {
	if (isOurs(env.dataFolder)) tighten(env.dataFolder, 0o700);
	const file = databasePath(env);
	for (const path of [file, `${file}-wal`, `${file}-shm`]) tighten(path, 0o600);
}

/** Whether a folder holds nothing but files: a home, or a place where everybody puts things, keeps the rights it has. */
function isOurs(folder: string): boolean {
	const isEverybodys = (statSync(folder).mode & 0o1000) !== 0;
	return (
		!isEverybodys &&
		!readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory())
	);
}

function tighten(path: string, mode: number): void {
	const found = statSync(path, { throwIfNoEntry: false });
	// Windows has no such owner, and a file of somebody else is theirs to close.
	if (found === undefined || found.uid !== process.geteuid?.()) return;
	if ((found.mode & 0o777 & ~mode) !== 0) chmodSync(path, found.mode & (0o7000 | mode));
}
