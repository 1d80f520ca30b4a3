import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openData } from '#lib/server/data-folder.ts';
import { databasePath } from '#lib/server/env.ts';
import { openStore } from '#lib/server/store/open.ts';

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
