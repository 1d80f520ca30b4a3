import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bench, describe } from 'vitest';
import { joinSpace } from '#lib/server/actions/space.ts';
import { stateForecast } from '#lib/server/actions/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { T0, testApp, type TestApp } from '../tests/support/app.ts';

/** States a number as one of the members, at an instant of the space's clock. */
function stateAs(app: TestApp, userId: `u_${string}`, questionId: QuestionId, now: number): void {
	const found = app.store.spaces.findFor(userId, app.space);
	if (found === undefined) throw new Error('no member');
	const here = { ...found, userId, now, recordedAt: now };
	const said = { questionId, distribution: null, rationale: '', evidenceIds: [] };
	stateForecast(app.store, here, { ...said, probability: (now % 101) / 100, origin: 'api' });
}

/** One question with ten numbers each from five hundred people. */
function crowdedQuestion(): { app: TestApp; questionId: QuestionId } {
	const app = testApp();
	const questionId = app.ask();
	app.store.atomically(() => {
		const members = Array.from({ length: 500 }, (_, i) => {
			const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
			const account = { name: `P${i}`, login: `p${i}`, passwordHash: 'none' };
			const userId = app.store.users.create(writing, account);
			const guest = { spaceId: app.space, userId, name: account.name, role: 'forecaster' } as const;
			joinSpace(app.store, writing, guest);
			return userId;
		});
		for (let round = 0; round < 10; round++)
			for (const [i, userId] of members.entries())
				stateAs(app, userId, questionId, T0 + (round * 500 + i) * 1000);
	});
	app.clock.at = T0 + 6_000_000;
	return { app, questionId };
}

function manyQuestions(): TestApp {
	const app = testApp();
	app.store.atomically(() => {
		for (let i = 0; i < 2000; i++) {
			const questionId = app.ask({ title: `Will number ${i} come up?` });
			stateAs(app, app.bob.id, questionId, T0);
		}
	});
	return app;
}

/** What a write on disk costs without us: one row, one commit, as durable as ours. */
function plainInsert(folder: string) {
	const sqlite = new Database(join(folder, 'plain.db'));
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.exec('create table row (id integer primary key, text text)');
	const insert = sqlite.prepare('insert into row (text) values (?)');
	return () => {
		insert.run('x'.repeat(300));
	};
}

const folder = mkdtempSync(join(tmpdir(), 'presage-bench-'));

describe('one forecast, on disk', () => {
	const app = testApp(join(folder, 'presage.db'));
	const questionId = app.ask();
	const api = app.as(app.bob);
	bench('reference: one plain row with better-sqlite3', plainInsert(folder));
	bench('forecast.state', async () => {
		app.clock.at += 1;
		await api.forecast.state({ questionId, probability: 0.5 });
	});
});

describe('a question with 5,000 forecasts of 500 people', () => {
	const { app, questionId } = crowdedQuestion();
	bench('question.detail with everybody’s lines', async () => {
		await app.as(app.bob).question.detail({ questionId, everyone: true });
	});
});

describe('a space of 2,000 questions', () => {
	const app = manyQuestions();
	const { space: spaceId } = app;
	for (const sort of ['closing', 'movement'] as const)
		bench(`question.list by ${sort}`, async () => {
			await app.as(app.bob).question.list({ spaceId, sort });
		});
	bench('question.list of a half-typed word', async () => {
		await app.as(app.bob).question.list({ spaceId, text: 'num 19' });
	});
});

describe('the example space', async () => {
	const app = testApp();
	const api = app.as(app.ann);
	const { id: spaceId } = await api.space.openExample();
	bench('record.track of everybody', async () => {
		await api.record.track({ spaceId, forecaster: 'everyone' });
	});
	bench('desk.today', async () => {
		await api.desk.today({ spaceId });
	});
	bench(
		'seeding it anew',
		async () => {
			const fresh = testApp();
			await fresh.as(fresh.ann).space.openExample();
			fresh.store.close();
		},
		{ iterations: 3, warmupIterations: 0, time: 0, warmupTime: 0 }
	);
});
