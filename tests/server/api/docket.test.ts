import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type Person } from '../../support/app.ts';

/** Ann's question of ten days, with 20% by Bob and 70% by Ann, and Vic, who may forecast here and has not; a day after its close. */
async function dueQuestion() {
	const app = testApp();
	const { as, ann, bob, vic, space, store, clock, ask } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	await as(ann).forecast.state({ questionId, probability: 0.7 });
	clock.at = T0 + 11 * DAY;
	const outcome = { questionId, outcomeKind: 'no', knownAt: T0 + 10 * DAY } as const;
	const propose = async (who: Person, note = '') =>
		(await as(who).docket.propose({ ...outcome, note })).id;
	const standing = async () => (await as(ann).question.detail({ questionId })).question.status;
	const told = (who: Person) =>
		store.notices
			.list({
				...{ userId: who.id, spaceId: space, unread: true, kinds: null, before: null, limit: 9 }
			})
			.map(({ kind }) => kind);
	return { ...app, questionId, outcome, propose, standing, told };
}

describe('two people settle a question', () => {
	test('a forecaster proposes, whoever asked it confirms, and the outcome remembers its proposal', async () => {
		const { as, ann, bob, questionId, propose, standing, told } = await dueQuestion();
		const proposalId = await propose(bob, 'The year ended dry.');
		expect(await standing()).toBe('closed');
		expect(told(ann)).toEqual(['proposed']);
		expect(told(bob)).toEqual([]);
		await as(ann).docket.confirm({ questionId, proposalId });
		expect(await standing()).toBe('resolved');
		const [outcome] = await as(bob).resolution.history({ questionId });
		expect(outcome).toMatchObject({ proposalId, by: 'Ann', note: 'The year ended dry.' });
	});

	test('nobody is their own second person', async () => {
		const { as, ann, questionId, propose, standing } = await dueQuestion();
		const proposalId = await propose(ann);
		await expect(as(ann).docket.confirm({ questionId, proposalId })).rejects.toMatchObject({
			code: 'FORBIDDEN',
			message: 'You proposed this outcome, so somebody else has to confirm it.'
		});
		expect(await standing()).toBe('closed');
	});

	test('any forecaster is the second person of whoever may resolve, and of nobody else', async () => {
		const { as, ann, bob, vic, questionId, propose, standing } = await dueQuestion();
		const bobs = await propose(bob);
		await expect(as(vic).docket.confirm({ questionId, proposalId: bobs })).rejects.toMatchObject({
			code: 'FORBIDDEN'
		});
		const anns = await propose(ann);
		await as(vic).docket.confirm({ questionId, proposalId: anns });
		expect(await standing()).toBe('resolved');
	});

	test('a second proposal by the same person takes the place of the first', async () => {
		const { as, ann, bob, questionId, propose } = await dueQuestion();
		await propose(bob);
		await propose(bob);
		const { proposals } = await as(ann).docket.trail({ questionId });
		expect(proposals.map(({ state }) => state)).toEqual(['withdrawn', 'open']);
	});
});

describe('a question that asks for a second person', () => {
	test('is not resolved by one alone, however high their role', async () => {
		const { as, ann, bob, questionId, outcome, propose, standing } = await dueQuestion();
		await as(ann).docket.askSecondPerson({ questionId, isNeeded: true });
		await expect(as(ann).resolution.record(outcome)).rejects.toMatchObject({
			code: 'CONFLICT',
			message: expect.stringContaining('Propose the outcome') as string
		});
		const proposalId = await propose(ann);
		await as(bob).docket.confirm({ questionId, proposalId });
		expect(await standing()).toBe('resolved');
		// Corrected by two as well; taken back by one, for then no outcome counts.
		const { id: corrects } = (await as(ann).resolution.history({ questionId }))[0] ?? { id: null };
		await expect(as(ann).resolution.record({ ...outcome, corrects })).rejects.toMatchObject({
			code: 'CONFLICT'
		});
		await as(ann).resolution.reopen({ questionId });
		expect(await standing()).toBe('closed');
	});

	test('does so until an editor takes the rule back, and each change stands in the trail', async () => {
		const { as, ann, bob, space: spaceId, clock } = await dueQuestion();
		const { id: questionId } = await as(bob).question.ask({
			...{ spaceId, kind: 'binary', title: 'Bob’s?', criteria: '', background: '', tags: [] },
			...{ ordered: false, options: [], needsSecond: true },
			schedule: {
				...{ opensAt: clock.at, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: clock.at + DAY, resolvesBy: null }
			}
		});
		const set = (who: Person, isNeeded: boolean) =>
			as(who).docket.askSecondPerson({ questionId, isNeeded });
		await expect(set(bob, false)).rejects.toMatchObject({ code: 'FORBIDDEN' });
		await set(ann, false);
		const { events } = await as(bob).docket.trail({ questionId });
		expect(events).toMatchObject([
			{ kind: 'second_person', isNeeded: true, by: 'Bob' },
			{ kind: 'second_person', isNeeded: false, by: 'Ann' }
		]);
	});
});

describe('a dispute', () => {
	test('of a proposal takes an editor and a reason', async () => {
		const { as, ann, bob, vic, questionId, propose, standing, told } = await dueQuestion();
		const proposalId = await propose(bob);
		await as(vic).docket.dispute({ questionId, proposalId, reason: 'It drizzled.' });
		expect(told(bob)).toEqual(['disputed']);
		await expect(as(ann).docket.confirm({ questionId, proposalId })).rejects.toMatchObject({
			code: 'BAD_REQUEST'
		});
		await as(ann).docket.confirm({ questionId, proposalId, reason: 'Under 0.1 mm.' });
		expect(await standing()).toBe('resolved');
	});

	test('of an outcome flags it until it is answered, corrected or taken back', async () => {
		const { as, ann, bob, questionId, outcome, space: spaceId } = await dueQuestion();
		const flagged = async () => (await as(bob).docket.list({ spaceId })).disputed.length;
		const { id: resolutionId } = await as(ann).resolution.record(outcome);
		const on = { questionId, resolutionId };
		await as(bob).docket.disputeOutcome({ ...on, reason: 'It did rain.' });
		expect(await flagged()).toBe(1);
		await expect(as(bob).docket.answer({ ...on, reason: 'So.' })).rejects.toMatchObject({
			code: 'FORBIDDEN'
		});
		await as(ann).docket.answer({ ...on, reason: 'Not at the station.' });
		expect(await flagged()).toBe(0);
		await as(bob).docket.disputeOutcome({ ...on, reason: 'At the station.' });
		await as(ann).resolution.record({ ...outcome, outcomeKind: 'yes', corrects: resolutionId });
		expect(await flagged()).toBe(0);
		await expect(
			as(bob).docket.disputeOutcome({ ...on, reason: 'Too late.' })
		).rejects.toMatchObject({ code: 'CONFLICT' });
	});

	test('is answered by a third where the question asks for a second person', async () => {
		const { as, ann, bob, vic, questionId, propose, store, space } = await dueQuestion();
		await as(ann).docket.askSecondPerson({ questionId, isNeeded: true });
		const proposalId = await propose(ann);
		const { id: resolutionId } = await as(bob).docket.confirm({ questionId, proposalId });
		const on = { questionId, resolutionId, reason: 'So.' };
		await as(bob).docket.disputeOutcome(on);
		await expect(as(ann).docket.answer(on)).rejects.toMatchObject({ code: 'FORBIDDEN' });
		const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
		store.spaces.setRole(writing, space, vic.id, 'editor');
		await as(vic).docket.answer(on);
		expect((await as(bob).docket.trail({ questionId })).inForce?.dispute).toBeNull();
	});
});

test('the trail tells every step in order, and only what was known on the day', async () => {
	const { as, ann, bob, vic, questionId, propose, clock } = await dueQuestion();
	const proposalId = await propose(bob, 'Dry.');
	clock.at += HOUR;
	await as(vic).docket.dispute({ questionId, proposalId, reason: 'It drizzled.' });
	const then = clock.at;
	clock.at += HOUR;
	await as(ann).docket.confirm({ questionId, proposalId, reason: 'Under 0.1 mm.' });
	const kinds = async (asOf: number | null) =>
		(await as(vic).docket.trail({ questionId, asOf })).events.map((event) =>
			event.kind === 'step' ? event.act : event.kind
		);
	expect(await kinds(null)).toEqual(['proposed', 'dispute', 'confirm', 'confirmed']);
	expect(await kinds(then)).toEqual(['proposed', 'dispute']);
});

test('two at once: the second is told, and nothing is written twice', async () => {
	const { as, ann, bob, vic, questionId, outcome, propose } = await dueQuestion();
	const proposalId = await propose(ann);
	await as(bob).docket.confirm({ questionId, proposalId });
	await expect(as(vic).docket.confirm({ questionId, proposalId })).rejects.toMatchObject({
		code: 'CONFLICT',
		message: expect.stringContaining('confirmed already') as string
	});
	await expect(as(ann).resolution.record(outcome)).rejects.toMatchObject({ code: 'CONFLICT' });
	await expect(as(vic).docket.propose(outcome)).rejects.toMatchObject({ code: 'CONFLICT' });
	expect(await as(ann).resolution.history({ questionId })).toHaveLength(1);
});

test('a proposal that an outcome has overtaken waits for nobody, also once that is taken back', async () => {
	const { as, ann, bob, questionId, outcome, propose, space: spaceId } = await dueQuestion();
	const proposalId = await propose(bob);
	await as(ann).resolution.record({ ...outcome, outcomeKind: 'yes' });
	await as(ann).resolution.reopen({ questionId });
	await expect(as(ann).docket.confirm({ questionId, proposalId })).rejects.toMatchObject({
		code: 'CONFLICT'
	});
	const [row] = (await as(ann).docket.list({ spaceId })).due;
	expect(row?.proposals).toEqual([]);
});

test('who takes the second person away is not the one who then records alone', async () => {
	const { as, ann, ask, clock, space, bob } = testApp();
	const questionId = ask({ needsSecond: true });
	clock.at += 11 * DAY;
	const record = (who = ann) =>
		as(who).resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at - DAY });
	await expect(record()).rejects.toThrow('asks for a second person');
	await as(ann).docket.askSecondPerson({ questionId, isNeeded: false });
	await expect(record()).rejects.toThrow('You took back asking for a second person');
	await as(ann).member.setRole({ spaceId: space, userId: bob.id, role: 'editor' });
	await expect(record(bob)).resolves.toHaveProperty('id');
});

test('a dispute stands also against the same outcome proposed again, and nobody repeats theirs', async () => {
	const { as, bob, vic, ann, questionId, clock } = await dueQuestion();
	const said = { questionId, outcomeKind: 'no', knownAt: clock.at - DAY } as const;
	const first = await as(bob).docket.propose(said);
	const dispute = () =>
		as(vic).docket.dispute({ questionId, proposalId: first.id, reason: 'Wrong source.' });
	await dispute();
	await expect(dispute()).rejects.toThrow('disputed this already');
	const again = await as(bob).docket.propose(said);
	await expect(
		as(ann).docket.confirm({ questionId, proposalId: again.id, reason: '' })
	).rejects.toThrow('Say why it stands');
});
