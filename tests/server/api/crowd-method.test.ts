import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import { T0, testApp, type Person } from '../../support/app.ts';

/** A question on which Ann, Bob and Vic have said 20%, 30% and 70%, an hour apart. */
async function crowdOfThree() {
	const app = testApp();
	const { as, ann, bob, vic, space: spaceId, store, ask, clock } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, spaceId, vic.id, 'forecaster');
	const questionId = ask();
	const say = async (who: Person, probability: number) => {
		clock.at += HOUR;
		await as(who).forecast.state({ questionId, probability });
	};
	await say(ann, 0.2);
	await say(bob, 0.3);
	await say(vic, 0.7);
	const choose = (crowdMethod: TeamMethod) => as(ann).space.chooseMethod({ spaceId, crowdMethod });
	const crowd = async () => (await as(ann).question.detail({ questionId })).crowd;
	return { ...app, questionId, say, choose, crowd };
}

test('a space starts with the median', async () => {
	const { crowd, as, ann } = await crowdOfThree();
	expect(await crowd()).toMatchObject({ method: 'median', next: null, p: 0.3, n: 3 });
	expect((await as(ann).space.bySlug({ slug: 'desk' })).crowdMethod).toBe('median');
});

test('only an owner chooses the method, and only one that is offered', async () => {
	const { as, bob, ann, space: spaceId } = await crowdOfThree();
	await expect(as(bob).space.chooseMethod({ spaceId, crowdMethod: 'mean' })).rejects.toThrow(
		'Only an owner of the space can do this.'
	);
	const pushed = { spaceId, crowdMethod: 'extremised_mean' as 'mean' };
	await expect(as(ann).space.chooseMethod(pushed)).rejects.toThrow('Choose a method.');
});

test('the whole line follows the method, and the middle half stays the forecasters’', async () => {
	const { choose, crowd } = await crowdOfThree();
	const before = await crowd();
	await choose('mean');
	const after = await crowd();
	expect(after).toMatchObject({ method: 'mean', next: null, n: 3, q1: before?.q1, q3: before?.q3 });
	expect(after?.points.map(({ p }) => p?.toFixed(4))).toEqual(['0.2000', '0.2500', '0.4000']);
	await choose('median');
	expect(await crowd()).toEqual(before);
});

test('a new forecast goes on by the method, and withdrawals too', async () => {
	const { choose, crowd, say, as, vic, ann, questionId, clock } = await crowdOfThree();
	await choose('recency_weighted_median');
	await say(ann, 0.4);
	expect((await crowd())?.p).toBe(0.4);
	clock.at += HOUR;
	await as(vic).forecast.withdraw({ questionId });
	const last = (await crowd())?.points.at(-1);
	expect([last?.n, last?.p?.toFixed(4)]).toEqual([2, '0.3500']);
});

test('a forecast that was taken back by its transaction leaves nothing in the crowd', async () => {
	const { choose, crowd, say, bob, store, space, clock, questionId } = await crowdOfThree();
	await choose('mean');
	await say(bob, 0.3);
	const found = store.spaces.findFor(bob.id, space);
	const { forecasterId } = found ?? {};
	if (forecasterId === undefined) throw new Error('Bob');
	expect(() =>
		store.atomically(() => {
			const row = { forecasterId, at: clock.at + 1, probability: 1, distribution: null };
			store.crowd.follow(questionId, row, 'person');
			throw new Error('no room on the disk');
		})
	).toThrow('no room');
	await say(bob, 0.6);
	expect((await crowd())?.p).toBeCloseTo(0.5, 12);
});

test('the list, the Desk and the sorting go by the method', async () => {
	const { choose, say, as, ann, bob, space: spaceId, clock } = await crowdOfThree();
	await choose('mean');
	clock.at += 8 * DAY;
	await say(bob, 0.6);
	const { rows } = await as(ann).question.list({ spaceId, sort: 'movement' });
	expect(rows[0]?.crowd?.p).toBeCloseTo(0.5, 12);
	expect(rows[0]?.spark.crowd.at(-1)?.p).toBeCloseTo(0.5, 12);
	expect((await as(bob).desk.today({ spaceId })).closing[0]?.crowd?.p).toBeCloseTo(0.5, 12);
});

describe('where one says 0% and another 100%', () => {
	test('there is no mean of odds: the median stands in and says so', async () => {
		const { choose, crowd, say, ann, bob } = await crowdOfThree();
		await choose('geometric_mean_of_odds');
		await say(ann, 0);
		expect(await crowd()).toMatchObject({ p: 0, isStandIn: false });
		await say(bob, 1);
		expect(await crowd()).toMatchObject({ p: 0.7, isStandIn: true });
		expect((await crowd())?.points.map(({ isStandIn }) => isStandIn)).toEqual([
			...[false, false, false, false, true]
		]);
		await say(bob, 0.9);
		expect(await crowd()).toMatchObject({ p: 0, isStandIn: false });
	});
});

test('on a resolved question the crowd is scored by the method, and peer and relative stay as they are', async () => {
	const { choose, as, ann, questionId, clock, store } = await crowdOfThree();
	clock.at = T0 + 6 * HOUR;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 5 * HOUR });
	const scores = () => as(ann).resolution.scores({ questionId });
	const stored = JSON.stringify(store.scores.stored(questionId));
	const peers = async () => (await scores())?.people.map((row) => row.scores?.peer.score);
	const before = await peers();
	expect((await scores())?.crowd?.scores?.brier.score).toBeCloseTo(0.7 ** 2, 12);
	await choose('mean');
	expect(await scores()).toMatchObject({ crowdMethod: 'mean' });
	expect((await scores())?.crowd?.scores?.brier.score).toBeCloseTo(0.6 ** 2, 12);
	expect(await peers()).toEqual(before);
	expect(JSON.stringify(store.scores.stored(questionId))).toBe(stored);
});

test('of several options each has its pool, and they add up to 1', async () => {
	const { choose, as, ann, bob, vic, ask } = await crowdOfThree();
	const options = ['A', 'B'].map((label) => ({ label, isOther: false }));
	const questionId = ask({ kind: 'multiple_choice', options });
	const [a, b] = (await as(ann).question.detail({ questionId })).question.options;
	if (a === undefined || b === undefined) throw new Error('two options');
	for (const [who, p] of [[ann, 0.2] as const, [bob, 0.3] as const, [vic, 0.7] as const])
		await as(who).forecast.state({ questionId, distribution: { [a.id]: p, [b.id]: 1 - p } });
	await choose('mean');
	const { crowd } = await as(ann).question.detail({ questionId });
	expect(crowd?.byOption.map(({ p }) => p?.toFixed(4))).toEqual(['0.4000', '0.6000']);
});

test('who may not see the crowd gets its number by no method, and nothing of it', async () => {
	const { choose, as, ann, bob, vic, ask, space: spaceId } = await crowdOfThree();
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	const hidden = ask();
	for (const who of [bob, vic])
		await as(who).forecast.state({ questionId: hidden, probability: who === bob ? 0.123 : 0.321 });
	await choose('mean');
	const detail = await as(ann).question.detail({ questionId: hidden });
	const list = await as(ann).question.list({ spaceId });
	const desk = await as(ann).desk.today({ spaceId });
	expect(detail.crowd).toBeNull();
	expect(JSON.stringify([detail, list, desk])).not.toMatch(/0\.222|0\.123|0\.321/);
});

test('the comparison of methods scores the same crowd, and says against which', async () => {
	const { choose, as, ann, bob, questionId, clock, space: spaceId } = await crowdOfThree();
	expect((await as(bob).record.crowds({ spaceId })).methods).toEqual([]);
	clock.at = T0 + 11 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 5 * HOUR });
	await choose('mean');
	const { methods, inForce, looked, of } = await as(bob).record.crowds({ spaceId });
	expect([inForce, looked, of]).toEqual(['mean', 1, 1]);
	const scores = await as(ann).resolution.scores({ questionId });
	const own = methods.find((row) => row.method === 'mean');
	expect(own?.brier.mean).toBeCloseTo(scores?.crowd?.scores?.brier.score ?? NaN, 12);
	expect(own?.difference).toBeNull();
});
