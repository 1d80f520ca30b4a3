import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { tamper } from '../../support/tamper.ts';
import { testApp } from '../../support/app.ts';

/** Ann's forecast and comment, before Bob has given a number where numbers wait for one's own. */
async function beforeBob() {
	const app = testApp();
	const { as, ann, ask, space: spaceId } = app;
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	const questionId = ask({ title: 'Will it snow?' });
	await as(ann).forecast.state({ questionId, probability: 0.7 });
	await as(ann).comment.write({ questionId, words: 'I say 70%.' });
	return { ...app, questionId };
}

type World = Awaited<ReturnType<typeof beforeBob>>;

async function shownTo({ as, bob, questionId }: World): Promise<boolean | undefined> {
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	return (await as(bob).question.detail({ questionId })).you.history[0]?.crowdShown;
}

test('a first number is marked as made alone, and as made with the others in view by whoever read on', async () => {
	expect(await shownTo(await beforeBob())).toBe(false);
	const world = await beforeBob();
	const { as, bob, questionId } = world;
	await as(bob).comment.open({ questionId });
	await as(bob).comment.open({ questionId });
	expect((await as(bob).comment.list({ questionId })).folded).toBe(false);
	expect(await shownTo(world)).toBe(true);
});

test('after an outcome that was taken back the others have been in view', async () => {
	const world = await beforeBob();
	const { as, ann, questionId, clock } = world;
	await as(ann).resolution.record({
		...{ questionId, outcomeKind: 'yes', knownAt: clock.at }
	});
	await as(ann).resolution.reopen({ questionId });
	expect(await shownTo(world)).toBe(true);
});

test('an opening is recorded once, and stays as it is', async () => {
	const { as, bob, questionId, store } = await beforeBob();
	for (let i = 0; i < 2; i++) await as(bob).comment.open({ questionId });
	const findings = () => [...store.rows.findings()];
	expect(findings()).toEqual([]);
	expect(() => store.db.run(sql.raw('update opening set at = at - 1'))).toThrow();
	tamper(store, 'update opening set at = at - 1');
	expect(findings()).toMatchObject([{ kind: 'changed', noun: 'opening', fields: ['at'] }]);
});
