import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';

async function asked() {
	const app = testApp();
	const { as, bob, ask, store, space, clock } = app;
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	clock.at += DAY;
	const unread = (userId: typeof bob.id) => store.notices.countUnread(userId, space);
	return { ...app, questionId, unread };
}

describe('a clarification', () => {
	test('stands under the criteria as Markdown, with its author, from the day it was written', async () => {
		const { as, ann, bob, questionId, clock } = await asked();
		const before = clock.at - HOUR;
		await as(ann).clarification.add({ questionId, text: 'Snow *counts*.<script>x</script>' });
		const { clarifications } = await as(bob).question.detail({ questionId });
		expect(clarifications).toMatchObject([{ by: 'Ann', at: clock.at }]);
		expect(clarifications[0]?.html).toContain('<em>counts</em>');
		expect(clarifications[0]?.html).not.toContain('<script');
		const then = await as(bob).question.detail({ questionId, asOf: before });
		expect(then.clarifications).toEqual([]);
		expect((await as(bob).docket.detail({ questionId })).clarifications).toHaveLength(1);
	});

	test('is told to whoever has a number on the question, and counts as a change since', async () => {
		const { as, ann, bob, vic, questionId, unread, clock } = await asked();
		await as(ann).clarification.add({ questionId, text: 'Snow counts.' });
		expect([unread(bob.id), unread(ann.id), unread(vic.id)]).toEqual([1, 0, 0]);
		const since = async () => (await as(bob).question.detail({ questionId })).you.clarifiedAt;
		expect(await since()).toBe(clock.at);
		clock.at += HOUR;
		await as(bob).forecast.reaffirm({ questionId });
		expect(await since()).toBeNull();
	});

	test('is written by whoever may edit the question, and says something', async () => {
		const { as, ann, bob, questionId } = await asked();
		await expect(
			as(bob).clarification.add({ questionId, text: 'Hail counts.' })
		).rejects.toMatchObject({ code: 'FORBIDDEN' });
		await expect(as(ann).clarification.add({ questionId, text: '  ' })).rejects.toMatchObject({
			code: 'BAD_REQUEST',
			message: expect.stringContaining('Say what the criteria mean.') as string
		});
	});
});
