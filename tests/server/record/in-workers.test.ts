import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIN_EDGES } from '#lib/domain/calibration/bins.ts';
import { DAY } from '#lib/domain/time.ts';
import { answerInWorkers } from '#lib/server/record/in-workers.ts';
import { answerFrom } from '#lib/server/record/jobs.ts';
import type { TrackQuery } from '#lib/server/record/track.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { bundle } from '../../support/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'presage-record-worker-'));
const database = join(folder, 'presage.db');
let built = { file: '', folder: '' };
let app: TestApp;

beforeAll(async () => {
	built = await bundle(resolve('src/lib/server/record/record.worker.ts'));
	app = testApp(database);
	for (const p of [0.2, 0.7, 0.9]) {
		const questionId = app.ask();
		await app.as(app.bob).forecast.state({ questionId, probability: p });
		app.clock.at += 10 * DAY;
		const asAnn = app.as(app.ann);
		await asAnn.resolution.record({ questionId, outcomeKind: 'yes', knownAt: app.clock.at });
	}
});

afterAll(() => {
	app.store.close();
	rmSync(folder, { recursive: true });
	rmSync(built.folder, { recursive: true });
});

const query = (): TrackQuery => ({
	...{ spaceId: app.space, kind: 'binary', forecasterId: null, tag: null, from: null, to: null },
	...{ now: app.clock.at, withEarly: false, zone: 'UTC', bin: 7, edges: BIN_EDGES },
	horizon: null
});

test('threads answer what is answered here', async () => {
	const { ask, close } = answerInWorkers(built.file, database);
	const { answer } = answerFrom(app.store);
	const [track, band] = await Promise.all([ask('track', query()), ask('band', query())]);
	expect(track).toEqual(answer('track', query()));
	expect(track.questions).toBe(3);
	expect(band).toEqual(answer('band', query()));
	await close();
});

test('a fault in a job is told to who asked, and the next question is answered', async () => {
	const { ask, close } = answerInWorkers(built.file, database);
	await expect(ask('track', { ...query(), zone: 'Nowhere/At all' })).rejects.toThrow(/zone/i);
	expect(await ask('track', query())).toMatchObject({ questions: 3 });
	await close();
});

test('what a thread that dies was asked is asked another; what breaks that one too is told', async () => {
	const mark = join(folder, 'started');
	const dying = join(folder, 'dying.mjs');
	writeFileSync(
		dying,
		`import { existsSync, writeFileSync } from 'node:fs';
		import { parentPort } from 'node:worker_threads';
		const isFirst = !existsSync(${JSON.stringify(mark)});
		writeFileSync(${JSON.stringify(mark)}, '');
		parentPort.on('message', ({ id, query }) => {
			if (isFirst || query.bin === 3) process.exit(3);
			parentPort.postMessage({ id, value: 'answered' });
		});`
	);
	const { ask, close } = answerInWorkers(dying, database);
	expect(await ask('track', query())).toBe('answered');
	await expect(ask('track', { ...query(), bin: 3 })).rejects.toThrow('code 3');
	expect(await ask('track', query())).toBe('answered');
	await close();
});
