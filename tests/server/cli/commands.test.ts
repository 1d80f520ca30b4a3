import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPassword } from '#lib/server/auth/password.ts';
import { useLink } from '#lib/server/auth/session.ts';
import * as backup from '#lib/server/cli/backup.ts';
import * as link from '#lib/server/cli/link.ts';
import * as password from '#lib/server/cli/password.ts';
import * as verify from '#lib/server/cli/verify.ts';
import { databasePath } from '#lib/server/env.ts';
import type { Event } from '#lib/server/store/log.ts';
import { openStore } from '#lib/server/store/open.ts';
import { T0 } from '../../support/app.ts';
import { testCommandLine } from '../../support/command-line.ts';
import { someForecasts } from '../../support/record.ts';
import { tamper } from '../../support/tamper.ts';

describe('verify', () => {
	test('prints how many events there are and the head', async () => {
		const { line, said, withApp } = testCommandLine();
		let head = '';
		await withApp(async (app) => {
			await someForecasts(app);
			head = app.store.log.head().hash;
		});
		expect(await verify.run([], line)).toBe(0);
		expect(said[0]).toMatch(/^\d+ events, none missing, none changed\.$/);
		expect(said[1]).toBe(`Head: ${head}`);
		expect(said[2]).toBe('Forecasts, resolutions, questions and evidence agree with their events.');
	});

	test('names the event that was changed, and fails', async () => {
		const { line, complaints, withApp } = testCommandLine();
		let seq = 0;
		await withApp(async (app) => {
			await someForecasts(app);
			const isStatement = ({ verb }: Event) => verb === 'forecast.stated';
			seq = app.store.log.after(0, 100).find(isStatement)?.seq ?? 0;
			tamper(app.store, `update event set payload = replace(payload, '0.3', '0.4')`);
		});
		expect(await verify.run([], line)).toBe(1);
		expect(complaints[0]).toBe(
			`The log is broken at event ${seq}: its content does not match its digest.`
		);
		expect(complaints[1]).toMatch(
			new RegExp(`^forecast f_\\w+ differs from event ${seq}: probability\\.$`)
		);
	});

	test.each([
		[
			'update forecast set probability = 0.9',
			/^forecast f_\w+ differs from event \d+: probability\.$/
		],
		[
			`update resolution set outcome_kind = 'no'`,
			/^resolution r_\w+ differs from event \d+: outcome\.$/
		],
		['delete from forecast', /^forecast f_\w+ is missing: event \d+ recorded it\.$/],
		[
			'delete from event where seq = (select max(seq) from event)',
			/^resolution r_\w+ is recorded by no event\.$/
		],
		[
			'update event set payload = null, salt = null',
			/^forecast f_\w+ cannot be checked: the content of event \d+ is erased\.$/
		],
		[
			`update question set title = 'Never asked?'`,
			/^question q_\w+ differs from its latest version: title\.$/
		]
	])('after “%s” it says what is wrong, and fails', async (statement, sentence) => {
		const { line, complaints, withApp } = testCommandLine();
		await withApp(async (app) => {
			await someForecasts(app);
			tamper(app.store, statement);
		});
		expect(await verify.run([], line)).toBe(1);
		expect(complaints).toContainEqual(expect.stringMatching(sentence));
	});

	test('names the first twenty rows, and says that there are more', async () => {
		const { line, complaints, withApp } = testCommandLine();
		await withApp(async (app) => {
			const questionId = app.ask();
			for (let i = 0; i < 21; i++)
				await app.as(app.bob).forecast.state({ questionId, probability: i / 100 });
			tamper(app.store, 'update forecast set probability = 0.9');
		});
		expect(await verify.run([], line)).toBe(1);
		expect(complaints).toHaveLength(21);
		expect(complaints.at(-1)).toBe('There are more.');
	});

	test('without a database it says where it looked, and makes none', async () => {
		const { line, env, complaints } = testCommandLine();
		expect(await verify.run([], line)).toBe(1);
		expect(complaints[0]).toContain(databasePath(env));
		expect(existsSync(databasePath(env))).toBe(false);
	});
});

test('a link signs the owner in once, and makes an earlier one useless', async () => {
	const { line, env, said } = testCommandLine();
	expect(await link.run([], line)).toBe(0);
	expect(await link.run([], { ...line, env: { ...env, host: '::1', port: 80 } })).toBe(0);
	expect(said[0]).toMatch(/^http:\/\/127\.0\.0\.1:3000\/\?token=\S+$/);
	expect(said[1]).toMatch(/^http:\/\/\[::1\]:80\/\?token=\S+$/);
	const store = openStore(databasePath(env));
	const at = { store, clock: () => T0, session: { set: () => undefined } };
	const [earlier = '', later = ''] = said.map((text) => text.split('token=')[1]);
	expect([useLink(at, earlier), useLink(at, later), useLink(at, later)]).toEqual([
		...[false, true, false]
	]);
	expect(store.log.after(0, 1)[0]?.actor).toBe('command line');
	store.close();
});

describe('password', () => {
	test('sets what the owner signs in with, and writes neither into the log', async () => {
		const { line, env } = testCommandLine(['ann@example.org', 'correct horse battery']);
		expect(await password.run([], line)).toBe(0);
		const store = openStore(databasePath(env));
		const account = store.users.findByLogin('ann@example.org');
		expect(await isPassword(account?.passwordHash ?? null, 'correct horse battery')).toBe(true);
		const events = store.log.after(0, 10);
		expect(events.map((row) => [row.verb, row.actor])).toEqual([
			['install.created', 'command line'],
			['account.password_set', 'command line']
		]);
		expect(JSON.stringify(events)).not.toContain('example.org');
		store.close();
	});

	test.each([
		['a password in the arguments', ['secret'], [], 2],
		['a short password', [], ['ann', 'short'], 1],
		['no name', [], ['', 'correct horse battery'], 1],
		['two that differ', [], ['ann', 'correct horse battery', 'correct horse'], 1]
	] as const)('refuses %s and makes no database', async (_, args, answers, code) => {
		const { line, env, complaints } = testCommandLine(answers, true);
		expect(await password.run(args, line)).toBe(code);
		expect(complaints).toHaveLength(1);
		expect(existsSync(databasePath(env))).toBe(false);
	});
});

describe('backup', () => {
	test('copies a database that opens and verifies', async () => {
		const { line, env, said, withApp } = testCommandLine();
		await withApp(someForecasts);
		const file = join(env.dataFolder, 'copy.db');
		expect(await backup.run([file], line)).toBe(0);
		expect(said[0]).toContain(file);
		const copy = openStore(file);
		expect(copy.log.verify()).toMatchObject({ ok: true });
		expect(copy.questions.ids()).toHaveLength(1);
		copy.close();
	});

	test('leaves a file alone that is there already', async () => {
		const { line, env, complaints, withApp } = testCommandLine();
		await withApp(someForecasts);
		const file = join(env.dataFolder, 'notes.txt');
		writeFileSync(file, 'mine');
		expect(await backup.run([file], line)).toBe(1);
		expect(complaints[0]).toContain('stays as it is');
		expect(await backup.run([join(env.dataFolder, 'no', 'such', 'folder.db')], line)).toBe(1);
		expect(await backup.run([], line)).toBe(2);
	});
});
