import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openStore, type Store } from '#lib/server/store/open.ts';
import { testApp } from '../../support/app.ts';
import { dropTriggers, tamper } from '../../support/tamper.ts';
import { testWorld } from '../../support/world.ts';

test('a database on disk is opened in WAL with full synchronisation and foreign keys, twice alike', () => {
	const folder = mkdtempSync(join(tmpdir(), 'presage-open-'));
	try {
		for (let i = 0; i < 2; i++) {
			const store = openStore(join(folder, 'presage.db'));
			expect(store.db.all(sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
			expect(store.db.all(sql`pragma synchronous`)).toEqual([{ synchronous: 2 }]);
			expect(store.db.all(sql`pragma foreign_keys`)).toEqual([{ foreign_keys: 1 }]);
			store.close();
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a database with a row that points at nothing still opens, so that verify can name it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'presage-open-'));
	const file = join(folder, 'presage.db');
	const store = openStore(file);
	tamper(store, `insert into session values ('ses_0', 'u_0', 'hash', 0, 0)`);
	store.close();
	openStore(file).close();
	rmSync(folder, { recursive: true });
});

test('what fails half-way leaves nothing behind, neither rows nor events', async () => {
	const { store, ask, bob, as, space } = testApp();
	const questionId = ask();
	const { seq } = store.log.head();
	expect(() =>
		store.atomically(() => {
			const at = { by: bob.id, actor: bob.id, at: 0, recordedAt: 0 };
			store.spaces.change(at, space, { name: 'Gone', settings: store.spaces.get(space).settings });
			throw new Error('half-way');
		})
	).toThrow('half-way');
	expect(store.log.head().seq).toBe(seq);
	expect(store.spaces.get(space).name).toBe('Desk');
	await as(bob).forecast.state({ questionId, probability: 0.5 });
	expect(store.log.verify()).toMatchObject({ ok: true });
});

test('a second writer changes the data version, one’s own writing does not', () => {
	const folder = mkdtempSync(join(tmpdir(), 'presage-two-'));
	const file = join(folder, 'presage.db');
	const [one, two] = [openStore(file), openStore(file)];
	const version = one.dataVersion();
	const writing = { by: null, actor: 'command line', at: 0, recordedAt: 0 } as const;
	one.atomically(() => one.users.createOwner(writing));
	expect(one.dataVersion()).toBe(version);
	two.atomically(() => two.users.createOwner(writing));
	expect(one.dataVersion()).not.toBe(version);
	expect(one.log.verify()).toMatchObject({ ok: true, events: 2 });
	for (const store of [one, two]) store.close();
	rmSync(folder, { recursive: true });
});

/** What SQLite says to a statement that it refuses; null when it does not. */
function refusalOf({ db }: Store, statement: string): string | null {
	try {
		db.run(sql.raw(statement));
		return null;
	} catch (error) {
		return error instanceof Error && error.cause instanceof Error
			? error.cause.message
			: 'no cause';
	}
}

describe('the tables refuse', () => {
	test.each([
		['a probability over 1', `update forecast set probability = 1.5`],
		['a probability under 0', `update forecast set probability = -0.1`],
		['a statement without a number', `update forecast set probability = null`],
		['a number and a distribution', `update forecast set distribution = '{}'`],
		['a withdrawal with a number', `update forecast set act = 'withdraw'`],
		['a question that closes before it opens', `update question set closes_at = opens_at`],
		['an answer due before the deadline', `update question set deadline_at = resolves_by + 1`],
		['a login without a password', `update user set password_hash = null`],
		['a forecast on nothing', `update forecast set question_id = 'q_0'`],
		['a question deleted under its forecasts', `delete from question`]
	])('%s', async (_, statement) => {
		const { store, ask, as, bob } = testApp();
		await as(bob).forecast.state({ questionId: ask(), probability: 0.5 });
		// Before a constraint is looked at, they would refuse every change.
		dropTriggers(store);
		expect(refusalOf(store, statement)).toMatch(/constraint failed/);
	});
});

describe('rows that were added stay as they are:', () => {
	test.each([
		'forecast',
		'forecast_evidence',
		'resolution',
		'resolution_evidence',
		'assessment',
		'question_version',
		'brief',
		'brief_question',
		'event'
	])('%s', async (table) => {
		const { store, as, bob, questionId, evidenceId } = await testWorld();
		await as(bob).forecast.state({ questionId, probability: 0.5, evidenceIds: [evidenceId] });
		store.db.run(sql`pragma foreign_keys = off`);
		const refused = `${table} is append-only`;
		const columns = store.db.all<{ name: string }>(
			sql`select name from pragma_table_info(${table})`
		);
		for (const { name } of columns)
			expect(refusalOf(store, `update ${table} set "${name}" = "${name}"`)).toContain(refused);
		expect(refusalOf(store, `update ${table} set rowid = rowid + 100`)).toContain(refused);
		expect(refusalOf(store, `delete from ${table}`)).toContain(refused);
		expect(refusalOf(store, `replace into ${table} select * from ${table}`)).toContain(refused);
		expect(store.db.all(sql`select 1 from ${sql.identifier(table)}`)).not.toEqual([]);
	});

	test('of an event only the content can be erased, and only the whole of it', () => {
		const { store } = testApp();
		for (const change of [
			'payload = null',
			'salt = null',
			`payload = '{}'`,
			`payload = null, salt = null, actor = 'system'`,
			'payload = null, salt = null, recorded_at = 0',
			`payload = null, salt = null, payload_digest = ''`
		])
			expect(refusalOf(store, `update event set ${change}`)).toContain('event is append-only');
		expect(refusalOf(store, 'update event set payload = null, salt = null')).toBe(null);
		expect(store.log.verify()).toMatchObject({ ok: true, erased: store.log.head().seq });
		expect(refusalOf(store, `update event set payload = '{}', salt = ''`)).not.toBe(null);
	});
});
