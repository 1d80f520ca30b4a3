import { expect, test } from 'vitest';
import type { ResolutionId } from '#lib/domain/ids.ts';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp, type Person } from '../../support/app.ts';
import { toldOf } from '../../support/told.ts';

/** Ann's question with a number by Bob and one by herself, a day after its close. */
async function dueQuestion() {
	const app = testApp();
	const { as, ann, bob, clock, ask } = app;
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	await as(ann).forecast.state({ questionId, probability: 0.7 });
	clock.at = T0 + 11 * DAY;
	const outcome = { questionId, knownAt: T0 + 10 * DAY } as const;
	const propose = async (who: Person, outcomeKind: 'yes' | 'no') =>
		(await as(who).docket.propose({ ...outcome, outcomeKind })).id;
	return { ...app, questionId, outcome, propose, told: (who: Person) => toldOf(app, who) };
}

test('who proposes again and again is told of once, until somebody else says something about the outcome', async () => {
	const { as, ann, bob, questionId, propose, told } = await dueQuestion();
	await propose(bob, 'no');
	const proposalId = await propose(bob, 'yes');
	await as(bob).docket.withdraw({ questionId, proposalId });
	const latest = await propose(bob, 'no');
	expect(await told(ann)).toEqual(['Bob proposed an outcome for “Will it rain …”']);
	await as(ann).docket.dispute({ questionId, proposalId: latest, reason: 'It rained.' });
	await propose(bob, 'yes');
	await propose(bob, 'no');
	expect(await told(ann)).toHaveLength(2);
});

test('whoever disputed is told once what became of it, however it ends', async () => {
	const { as, ann, bob, questionId, outcome, told } = await dueQuestion();
	await as(bob).watch.set({ questionId, points: null, outcome: true, comments: false, day: null });
	const record = async (corrects: ResolutionId | null, outcomeKind: 'yes' | 'no') =>
		(await as(ann).resolution.record({ ...outcome, outcomeKind, corrects })).id;
	const dispute = (resolutionId: ResolutionId) =>
		as(bob).docket.disputeOutcome({ questionId, resolutionId, reason: 'It did rain.' });
	const news = async (before: number) => (await told(bob)).slice(0, -before);

	const first = await record(null, 'no');
	let known = (await told(bob)).length;
	await dispute(first);
	await as(ann).docket.answer({ questionId, resolutionId: first, reason: 'Under 0.1 mm.' });
	expect(await news(known)).toEqual([
		'Ann answered your dispute on “Will it rain …”: the outcome stands'
	]);
	await dispute(first);
	const second = await record(first, 'yes');
	expect(await news(known)).toHaveLength(2);
	expect((await told(bob))[0]).toBe('Ann settled your dispute on “Will it rain …”: happened');
	await dispute(second);
	await as(ann).resolution.reopen({ questionId, note: 'The gauge was broken.' });
	expect((await told(bob))[0]).toBe('Ann took back the outcome you disputed on “Will it rain …”');
	known = (await told(bob)).length;
	// Nothing is disputed by now.
	await record(null, 'no');
	expect(await news(known)).toEqual(['Ann resolved “Will it rain …”: did not happen']);
});

test('whoever disputed a proposal is told when it is withdrawn, replaced, confirmed or overtaken', async () => {
	const { as, ann, bob, questionId, outcome, propose, told } = await dueQuestion();
	const disputed = async (outcomeKind: 'yes' | 'no') => {
		const proposalId = await propose(ann, outcomeKind);
		await as(bob).docket.dispute({ questionId, proposalId, reason: 'It did rain.' });
		return { questionId, proposalId };
	};
	const latest = async () => (await told(bob)).find((sentence) => sentence.includes('dispute'));
	const count = async () => (await told(bob)).filter((one) => one.includes('dispute')).length;

	await as(ann).docket.withdraw(await disputed('no'));
	expect(await latest()).toBe('Ann withdrew the proposal you disputed on “Will it rain …”');
	await disputed('no');
	// Another in its place: they hear of that one.
	await propose(ann, 'yes');
	expect((await told(bob))[0]).toBe('Ann proposed an outcome for “Will it rain …”');
	expect(await count()).toBe(1);
	await disputed('no');
	await as(ann).resolution.record({ ...outcome, outcomeKind: 'no' });
	expect(await latest()).toBe('Ann settled your dispute on “Will it rain …”: did not happen');
});

test('who disputes an outcome again and again is told of once, until it is answered', async () => {
	const { as, ann, bob, questionId, outcome, told } = await dueQuestion();
	const { id: resolutionId } = await as(ann).resolution.record({ ...outcome, outcomeKind: 'no' });
	const dispute = (reason: string) =>
		as(bob).docket.disputeOutcome({ questionId, resolutionId, reason });
	await dispute('It did rain.');
	await dispute('At the station, too.');
	expect(await told(ann)).toEqual(['Bob disputed the outcome of “Will it rain …”']);
	await as(ann).docket.answer({ questionId, resolutionId, reason: 'Under 0.1 mm.' });
	await dispute('By the other gauge it was more.');
	expect(await told(ann)).toHaveLength(2);
});
