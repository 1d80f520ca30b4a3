import { expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

async function history() {
	const app = testApp();
	const { as, ann, bob, ask, clock, space } = app;
	const questionId = ask();
	clock.at = T0 + DAY;
	const { id } = await as(bob).evidence.add({
		spaceId: space,
		claim: 'A front is on its way',
		attach: [{ questionId, stance: 'for', strength: 'weak' }]
	});
	clock.at = T0 + 2 * DAY;
	await as(bob).forecast.state({
		questionId,
		probability: 0.7,
		rationale: 'It **will** <script>rain()</script>',
		evidenceIds: [id]
	});
	clock.at = T0 + 3 * DAY;
	await as(ann).forecast.state({ questionId, probability: 0.4 });
	return { ...app, questionId, evidenceId: id };
}

test('a question says at which moments anything happened to it, whatever moment is looked at', async () => {
	const { as, bob, questionId } = await history();
	const moments = [T0, T0 + DAY, T0 + 2 * DAY, T0 + 3 * DAY];
	const now = await as(bob).question.detail({ questionId });
	expect(now.moments).toEqual(moments);
	const then = await as(bob).question.detail({ questionId, asOf: T0 + HOUR });
	expect(then.moments).toEqual(moments);
	expect(then.events).toBe(1);
	expect(now.events).toBeGreaterThan(then.events);
});

test('activity as known on a day has nothing later', async () => {
	const { as, bob, space, questionId } = await history();
	const until = T0 + 2 * DAY;
	const { rows } = await as(bob).activity.list({ spaceId: space, questionId, until });
	expect(rows.map((row) => row.at).every((at) => at <= until)).toBe(true);
	expect(rows[0]?.verb).toBe('forecast.stated');
});

test('my own row carries its reasons, harmless, and what moved me', async () => {
	const { as, bob, questionId, evidenceId } = await history();
	const [row] = (await as(bob).question.detail({ questionId })).you.history;
	expect(row?.rationaleHtml).toContain('<strong>will</strong>');
	expect(row?.rationaleHtml).not.toContain('<script>');
	expect(row?.evidenceIds).toEqual([evidenceId]);
	expect(row?.crowdShown).toBe(true);
});
