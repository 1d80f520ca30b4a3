import {
	chmodSync,
	chownSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openData, StartRefused } from '#lib/server/data-folder.ts';
import { databasePath, type Env } from '#lib/server/env.ts';
import { openStore } from '#lib/server/store/open.ts';
import { asPlainAccount, PLAIN_ACCOUNT } from '../support/plain-account.ts';

let usual = 0;
beforeEach(() => {
	usual = process.umask(0o022);
});
afterEach(() => {
	process.umask(usual);
});

/** Where a data folder goes that is not there yet. */
function somewhere() {
	const parent = mkdtempSync(join(tmpdir(), 'presage-data-'));
	onTestFinished(() => {
		rmSync(parent, { recursive: true });
	});
	const dataFolder = join(parent, 'data');
	return { dataFolder, root: process.cwd(), host: '127.0.0.1', port: 3000, origin: null };
}

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('on a computer where files are made for all to read', () => {
	test('a new database is its owner’s alone, and so is what SQLite writes beside it', () => {
		const env = somewhere();
		const store = openData(env);
		const file = databasePath(env);
		expect(modeOf(env.dataFolder)).toBe('700');
		for (const path of [file, `${file}-wal`, `${file}-shm`]) expect(modeOf(path)).toBe('600');
		store.close();
	});

	test('a database that others could read is closed to them when it is opened', () => {
		const env = somewhere();
		const file = databasePath(env);
		mkdirSync(env.dataFolder, { mode: 0o755 });
		const left = openStore(file);
		for (const path of [file, `${file}-wal`, `${file}-shm`]) chmodSync(path, 0o664);
		openData(env).close();
		expect(modeOf(env.dataFolder)).toBe('700');
		for (const path of [file, `${file}-wal`, `${file}-shm`]) expect(modeOf(path)).toBe('600');
		left.close();
	});

	test('a folder where everybody puts things keeps its rights', () => {
		const env = somewhere();
		mkdirSync(env.dataFolder);
		chmodSync(env.dataFolder, 0o1777);
		openData(env).close();
		expect(modeOf(env.dataFolder)).toBe('777');
		expect(modeOf(databasePath(env))).toBe('600');
	});

	test('a folder that holds other folders keeps its rights, for it is not Presage’s alone', () => {
		const env = somewhere();
		mkdirSync(join(env.dataFolder, 'letters'), { recursive: true });
		openData(env).close();
		expect(modeOf(env.dataFolder)).toBe('755');
		expect(modeOf(databasePath(env))).toBe('600');
	});
});

describe('a start is refused with a sentence that says what to do:', () => {
	const refusalOf = (env: Env): string => {
		try {
			openData(env).close();
		} catch (cause) {
			if (cause instanceof StartRefused) return cause.message;
			throw cause;
		}
		return 'it opened';
	};

	test('a database that a newer version has migrated', () => {
		const env = somewhere();
		const store = openData(env);
		store.db.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 9e15)`);
		store.close();
		expect(refusalOf(env)).toBe(
			`${databasePath(env)} was made by a newer Presage. Install that version, or name another folder with PRESAGE_DATA.`
		);
	});

	test('a file that is not a database', () => {
		const env = somewhere();
		mkdirSync(env.dataFolder);
		writeFileSync(databasePath(env), 'Dear diary, '.repeat(100));
		expect(refusalOf(env)).toBe(
			`${databasePath(env)} is not a database. Move that file away, or name another folder with PRESAGE_DATA.`
		);
		expect(readFileSync(databasePath(env), 'utf8')).toContain('Dear diary');
	});

	test('a database that is damaged', () => {
		const env = somewhere();
		openData(env).close();
		const bytes = readFileSync(databasePath(env));
		writeFileSync(databasePath(env), bytes.fill(0xff, 100, 4096));
		expect(refusalOf(env)).toMatch(
			/ is damaged \(.+\)\. Put a backup in its place, or name another/
		);
	});

	test('a database that can only be read', () => {
		const env = somewhere();
		openData(env).close();
		chmodSync(databasePath(env), 0o400);
		giveAway(env);
		asPlainAccount(() => {
			expect(refusalOf(env)).toMatch(/ cannot be written \(.+\)\. Let this account write to it/);
		});
	});

	test('a folder that cannot be written', () => {
		const env = somewhere();
		mkdirSync(env.dataFolder, { mode: 0o500 });
		giveAway(env);
		asPlainAccount(() => {
			expect(refusalOf(env)).toMatch(/ cannot be written \(.+\)\. Let this account write to it/);
		});
	});

	test('a folder that can be neither made nor used', () => {
		const env = somewhere();
		const file = join(env.dataFolder, '..', 'notes.txt');
		writeFileSync(file, 'mine');
		for (const dataFolder of [file, join(file, 'data')])
			expect(refusalOf({ ...env, dataFolder })).toMatch(
				/^The folder .+ cannot be made or used \(.+\)\. Name another with PRESAGE_DATA\.$/
			);
	});

	test('a folder where the database should be', () => {
		const env = somewhere();
		mkdirSync(databasePath(env), { recursive: true });
		expect(refusalOf(env)).toMatch(/ cannot be written \(.+\)\. Let this account write to it/);
	});
});

/** Makes the folder and what is in it the plain account's, where whoever runs the tests may do that. */
function giveAway({ dataFolder }: Env): void {
	if (process.geteuid?.() !== 0) return;
	const inside = readdirSync(dataFolder).map((name) => join(dataFolder, name));
	for (const path of [join(dataFolder, '..'), dataFolder, ...inside])
		chownSync(path, PLAIN_ACCOUNT, PLAIN_ACCOUNT);
}
