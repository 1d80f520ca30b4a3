import { describe, expect, test } from 'vitest';
import { MINUTE } from '#lib/domain/time.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import { COMET } from '../../support/import-calls.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { toldOf } from '../../support/told.ts';

/** Bob watches so many questions that Ann has resolved, the last first. */
async function resolved(app: TestApp, count: number) {
	const { as, ann, bob, ask, clock } = app;
	const ids = Array.from({ length: count }, (_, i) => ask({ title: `Will it rain, ${i}?` }));
	for (const questionId of ids) {
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		clock.at += MINUTE;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
	}
	return ids;
}

describe('notices', () => {
	test('are paged with the unread first, each once', async () => {
		const app = testApp();
		const { as, bob, space: spaceId } = app;
		const ids = await resolved(app, 7);
		for (const questionId of ids.filter((_, i) => i % 2 === 0))
			await as(bob).notice.readOnQuestion({ questionId });
		const seen: string[] = [];
		let after: { isRead: boolean; seq: number } | null = null;
		do {
			const page: Awaited<ReturnType<ReturnType<typeof as>['notice']['list']>> = await as(
				bob
			).notice.list({ spaceId, after, limit: 2 });
			seen.push(...page.rows.map(({ question }) => question.title.replace(/\D/gu, '')));
			after = page.next;
		} while (after !== null);
		expect(seen).toEqual(['5', '3', '1', '6', '4', '2', '0']);
	});

	test('are counted until they are read: one, those of a question, or all', async () => {
		const app = testApp();
		const { as, bob, space: spaceId } = app;
		const [first] = await resolved(app, 4);
		const unread = async () => (await as(bob).notice.unread({ spaceId })).unread;
		expect(await unread()).toBe(4);
		const { rows } = await as(bob).notice.list({ spaceId });
		const [newest] = rows;
		if (newest === undefined || first === undefined) throw new Error('notices');
		expect(await as(bob).notice.read({ spaceId, ids: [newest.id] })).toEqual({ read: 1 });
		expect(await as(bob).notice.readOnQuestion({ questionId: first })).toEqual({ read: 1 });
		expect(await unread()).toBe(2);
		await as(bob).notice.read({ spaceId, ids: null });
		expect(await unread()).toBe(0);
	});

	test('are read by nobody else', async () => {
		const app = testApp();
		const { as, bob, vic, space: spaceId } = app;
		await resolved(app, 1);
		const { rows } = await as(bob).notice.list({ spaceId });
		const ids = rows.map(({ id }) => id);
		expect(await as(vic).notice.read({ spaceId, ids })).toEqual({ read: 0 });
		expect(await as(vic).notice.list({ spaceId })).toEqual({ rows: [], next: null });
	});

	test('of what an undone import hides are not shown, and come back with it', async () => {
		const app = testApp();
		const { as, ann, bob, space: spaceId } = app;
		const { id: importId } = await as(ann).import.keep({ spaceId, files: COMET });
		const { rows } = await as(ann).question.list({ spaceId });
		const [{ id: questionId }] = rows as [(typeof rows)[number]]; // the import brought one
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		await as(ann).resolution.reopen({ questionId });
		expect(await toldOf(app, bob)).toHaveLength(1);
		await as(ann).import.undo({ spaceId, importId });
		expect(await toldOf(app, bob)).toEqual([]);
		expect(await as(bob).watch.list({ spaceId })).toEqual([]);
		await as(ann).import.redo({ spaceId, importId });
		expect(await toldOf(app, bob)).toHaveLength(1);
	});
});
