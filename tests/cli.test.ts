import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './support/bundle.ts';

let tool = { file: '', folder: '' };
const data = mkdtempSync(join(tmpdir(), 'presage-tool-'));
beforeAll(async () => {
	tool = await bundle('src/cli.ts');
});
afterAll(() => {
	for (const folder of [tool.folder, data]) rmSync(folder, { recursive: true, force: true });
});

const presage = (args: string[], input = '') =>
	spawnSync(process.execPath, [tool.file, ...args], {
		...{ input, encoding: 'utf8', timeout: 20_000 },
		env: { ...process.env, PRESAGE_DATA: data, HOST: '127.0.0.1', PORT: '3000' }
	});

test('the command line sets a password from stdin, verifies, and says what it can do', () => {
	const set = presage(['password'], 'ann@example.org\ncorrect horse battery\n');
	expect(set).toMatchObject({ status: 0, stderr: '' });
	expect(set.stdout).toContain('Sign in as ann@example.org');
	expect(presage(['verify'])).toMatchObject({ status: 0, stderr: '' });
	const unknown = presage(['fly']);
	expect(unknown.status).toBe(2);
	for (const name of ['fly', 'backup', 'link', 'password', 'rescore', 'score', 'verify'])
		expect(unknown.stderr).toContain(name);
});

test('the command line scores a pair of files, figures to stdout and progress to stderr', () => {
	const pair = ['questions', 'forecasts'].flatMap((name) => [
		...[`--${name}`, `tests/fixtures/neutral/${name}.csv`]
	]);
	const { status, stdout, stderr } = presage(['score', ...pair, '--json']);
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({
		counts: { questions: 4 },
		rules: { daily: { pairs: 4 } }
	});
	expect(stderr).toContain('Working out the figures of 5 questions and 14 forecasts');
});

test('what the command line makes is its owner’s alone, also where files are made for all to read', () => {
	const usual = process.umask(0o022);
	try {
		rmSync(data, { recursive: true });
		expect(presage(['link'])).toMatchObject({ status: 0 });
		const copy = join(data, 'copy.db');
		expect(presage(['backup', copy])).toMatchObject({ status: 0 });
		expect(modeOf(data)).toBe('700');
		for (const file of [join(data, 'presage.db'), copy]) expect(modeOf(file)).toBe('600');
	} finally {
		process.umask(usual);
	}
});

test('a file that is not a database is answered with a sentence by every command, not with a stack', () => {
	rmSync(data, { recursive: true, force: true });
	mkdirSync(data);
	writeFileSync(join(data, 'presage.db'), 'Dear diary, '.repeat(100));
	const answer = `${join(data, 'presage.db')} is not a database. Move that file away, or name another folder with PRESAGE_DATA.\n`;
	for (const args of [['verify'], ['rescore'], ['link'], ['backup', join(data, 'copy.db')]])
		expect(presage(args)).toMatchObject({ status: 1, stdout: '', stderr: answer });
	expect(presage(['password'], 'ann\ncorrect horse battery\n')).toMatchObject({
		...{ status: 1, stdout: '' },
		stderr: expect.stringContaining(answer) as string
	});
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
