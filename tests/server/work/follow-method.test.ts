import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { QuestionId } from '#lib/domain/ids.ts';
import { openStore } from '#lib/server/store/open.ts';
import { followMethod, methodFollower } from '#lib/server/work/follow-method.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

/** A space whose owner chooses the mean while nothing follows yet. */
async function changedSpace(path = ':memory:') {
	const app = testApp(path);
	const ids: QuestionId[] = [];
	for (let i = 0; i < 3; i++) {
		const questionId = app.ask();
		await app.as(app.ann).forecast.state({ questionId, probability: 0.1 });
		await app.as(app.bob).forecast.state({ questionId, probability: 0.3 });
		ids.push(questionId);
	}
	chooseMean(app);
	const methods = () => ids.map((id) => app.store.crowd.methodOf(id));
	return { ...app, ids, methods };
}

/** The setting alone, as a process leaves it that ends before the lines follow. */
function chooseMean({ store, space, ann }: TestApp): void {
	const { name, settings } = store.spaces.get(space);
	store.atomically(() => {
		store.spaces.change({ by: ann.id, actor: ann.id, at: T0, recordedAt: T0 }, space, {
			name,
			settings: { ...settings, crowdMethod: 'mean' }
		});
	});
}

test('until a line follows, its page says by which method it is drawn, and goes on by it', async () => {
	const { as, ann, ids, store } = await changedSpace();
	const [questionId = 'q_'] = ids;
	await as(ann).forecast.state({ questionId, probability: 0.5 });
	const { crowd } = await as(ann).question.detail({ questionId });
	expect(crowd).toMatchObject({ method: 'median', next: 'mean', p: 0.4 });
	while (followMethod(store, Infinity)) continue;
	const after = (await as(ann).question.detail({ questionId })).crowd;
	expect(after).toMatchObject({ method: 'mean', next: null, p: 0.4 });
});

test('a stretch that is over after one question leaves the rest, and another process goes on there', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'presage-follow-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	const { store, ids, methods } = await changedSpace(join(folder, 'presage.db'));
	expect(followMethod(store, 0)).toBe(true);
	expect(methods().filter((method) => method === 'mean')).toHaveLength(1);
	store.close();

	const later = openStore(join(folder, 'presage.db'));
	expect(followMethod(later, 0)).toBe(true);
	expect(followMethod(later, 0)).toBe(false);
	expect(ids.map((id) => later.crowd.methodOf(id))).toEqual(['mean', 'mean', 'mean']);
	expect(followMethod(later, 0)).toBe(false);
	later.close();
});

test('what follows leaves what another process has kept in memory alone, and is seen there', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'presage-follow-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true });
	});
	const path = join(folder, 'presage.db');
	const { store, ids, as, ann } = await changedSpace(path);
	const other = openStore(path);
	while (followMethod(other, Infinity)) continue;
	other.close();
	const [questionId = 'q_'] = ids;
	await as(ann).forecast.state({ questionId, probability: 0.8 });
	const { crowd } = await as(ann).question.detail({ questionId });
	expect(crowd).toMatchObject({ method: 'mean', p: 0.55 });
	store.close();
});

test('the follower draws once at its start, and the rest in pauses of its own', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	onTestFinished(() => {
		vi.useRealTimers();
	});
	const { store, methods } = await changedSpace();
	const follower = methodFollower(store);
	follower.start();
	vi.runAllTimers();
	expect(methods()).toEqual(['mean', 'mean', 'mean']);
	follower.stop();
});
