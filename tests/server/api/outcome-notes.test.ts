import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp, type Person } from '../../support/app.ts';

/** Where numbers wait for one's own: Ann's 70%, and an outcome that she proposes with the number in its note, which Vic disputes with another. */
async function proposed() {
	const app = testApp();
	const { as, ann, vic, ask, space: spaceId, store, clock } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, spaceId, vic.id, 'forecaster');
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.7 });
	clock.at = T0 + DAY;
	const outcome = { questionId, outcomeKind: 'no', knownAt: T0 + DAY } as const;
	const { id: proposalId } = await as(ann).docket.propose({ ...outcome, note: 'I said SEVENTY.' });
	await as(vic).docket.dispute({ questionId, proposalId, reason: 'I say FORTY.' });
	const read = async (who: Person) =>
		JSON.stringify([
			await as(who).docket.trail({ questionId }),
			await as(who).docket.detail({ questionId }),
			await as(who).docket.list({ spaceId }),
			await as(who).resolution.history({ questionId }),
			await as(who).question.detail({ questionId }),
			await as(who).activity.list({ spaceId, questionId }),
			await as(who).notice.list({ spaceId })
		]);
	return { ...app, questionId, outcome, proposalId, read };
}

test('a proposed outcome is there for everybody, what is written beside it opens with the comments', async () => {
	const { as, bob, vic, questionId, read } = await proposed();
	expect(await read(bob)).not.toMatch(/SEVENTY|FORTY/u);
	expect(await read(vic)).toContain('FORTY');
	expect(await read(vic)).not.toContain('SEVENTY');
	const { proposals, events } = await as(bob).docket.trail({ questionId });
	expect(proposals).toMatchObject([{ outcomeKind: 'no', by: 'Ann', isFolded: true, noteHtml: '' }]);
	expect(events.map(({ kind, isFolded }) => [kind, isFolded])).toEqual([
		['proposed', true],
		['step', true]
	]);
	await as(bob).comment.open({ questionId });
	expect(await read(bob)).toMatch(/SEVENTY.*FORTY/u);
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history).toMatchObject([{ crowdShown: true }]);
});

test('one’s own number opens it, and marks nothing', async () => {
	const { as, bob, questionId, read } = await proposed();
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	expect(await read(bob)).toMatch(/SEVENTY.*FORTY/u);
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history).toMatchObject([{ crowdShown: false }]);
});

test('notes of an outcome fold again when it is taken back, also on the page of the day it counted', async () => {
	const { as, ann, bob, questionId, outcome, clock, read } = await proposed();
	await as(ann).resolution.record({ ...outcome, note: 'We were at NINETY.' });
	expect(await read(bob)).toContain('NINETY');
	const [{ id: resolutionId } = { id: 'r_none' as const }] = await as(bob).resolution.history({
		questionId
	});
	const asOf = clock.at;
	clock.at += DAY;
	await as(bob).docket.disputeOutcome({ questionId, resolutionId, reason: 'BOB says why.' });
	await as(ann).resolution.reopen({ questionId, note: 'ELEVEN was wrong.' });
	expect(await read(bob)).not.toMatch(/NINETY|ELEVEN/u);
	expect(await read(bob)).toContain('BOB says why.');
	expect(await read(ann)).toMatch(/NINETY.*ELEVEN|ELEVEN.*NINETY/u);
	const past = await as(bob).question.detail({ questionId, asOf });
	expect(past.resolution).toMatchObject({ outcomeKind: 'no', note: '', noteHtml: '' });
});

test('a clarification is part of the question: everybody reads it', async () => {
	const { as, ann, bob, questionId } = await proposed();
	await as(ann).clarification.add({ questionId, text: 'A day is a local day.' });
	const { clarifications } = await as(bob).question.detail({ questionId });
	expect(clarifications).toMatchObject([{ html: expect.stringContaining('local day') as string }]);
});
