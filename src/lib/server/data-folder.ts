import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath, type Env } from './env.ts';
import { NewerDatabase } from './store/migrate.ts';
import { openStore, type Store } from './store/open.ts';

/** A start that is refused for a reason the reader can do something about: shown as one sentence, without a stack. */
export class StartRefused extends Error {
	override name = 'StartRefused';
}

/**
 * Opens the database in its folder, for the server and the command line alike, and makes both where they are not there. They are
 * nobody else's on this computer, and neither is what the process makes from here on, backups too.
 *
 * @throws {StartRefused} with a sentence that says what to do
 */
export function openData(env: Env): Store {
	process.umask(0o077);
	try {
		mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
		keepPrivate(env);
	} catch (cause) {
		throw new StartRefused(
			`The folder ${env.dataFolder} cannot be made or used (${messageOf(cause)}). Name another with PRESAGE_DATA.`
		);
	}
	try {
		return openStore(databasePath(env), { migrations: join(env.root, 'drizzle') });
	} catch (cause) {
		const reason = reasonFor(cause);
		if (reason === null) throw cause;
		throw new StartRefused(
			`${databasePath(env)} ${reason}, or name another folder with PRESAGE_DATA.`
		);
	}
}

/** What is wrong with a database, and the first thing to do about it; null for what only a bug explains. */
function reasonFor(cause: unknown): string | null {
	if (cause instanceof NewerDatabase) return 'was made by a newer Presage. Install that version';
	const [, code] = /^SQLITE_([A-Z]+)/.exec(codeOf(cause)) ?? [];
	const why = messageOf(cause);
	switch (code) {
		case 'NOTADB':
			return 'is not a database. Move that file away';
		case 'CORRUPT':
			return `is damaged (${why}). Put a backup in its place`;
		case 'CANTOPEN':
		case 'READONLY':
		case 'PERM':
			return `cannot be written (${why}). Let this account write to it and to its folder`;
		case 'BUSY':
			return `is in use (${why}). Stop what else runs on it`;
		case 'FULL':
		case 'IOERR':
			return `cannot be written (${why}). See whether its disk is full or failing`;
		default:
			return null;
	}
}

const messageOf = (cause: unknown): string =>
	cause instanceof Error ? cause.message : String(cause);

const codeOf = (cause: unknown): string =>
	cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

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
