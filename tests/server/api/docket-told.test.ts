import { expect, test } from 'vitest';
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
