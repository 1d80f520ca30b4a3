import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

const words = { title: 'Will it rain?', criteria: '', background: '', tags: [], note: '' };

async function askedAndForecast() {
	const app = testApp();
	const options = ['Budapest', 'Vienna'].map((label) => ({ label, isOther: false }));
	const questionId = app.ask({ kind: 'multiple_choice', options });
	const { question } = await app.as(app.bob).question.detail({ questionId });
	const [a, b] = question.options.map((option) => option.id);
	if (a === undefined || b === undefined) throw new Error('two options');
	await app.as(app.bob).forecast.state({ questionId, distribution: { [a]: 0.12, [b]: 0.88 } });
	const { opensAt, closesAt } = question;
	const schedule = { opensAt, closesAt, deadlineDay: null, zone: 'UTC', resolvesBy: null };
	const revise = (changed: object) =>
		app.as(app.ann).question.revise({
			...{ ...words, questionId, versionId: question.versionId, schedule, minor: false },
			options: question.options,
			...changed
		});
	return { ...app, questionId, question, a, b, schedule, revise };
}

describe('once people have forecast', () => {
	test('other words for an option are no typo, and an earlier day shows the earlier words', async () => {
		const { as, bob, questionId, a, b, revise, clock } = await askedAndForecast();
		const swapped = [
			{ id: a, label: 'Vienna', isOther: false },
			{ id: b, label: 'Budapest', isOther: false }
		];
		await expect(revise({ options: swapped, minor: true })).rejects.toMatchObject({
			message: /more than a typo/
		});
		clock.at = T0 + DAY;
		await revise({ options: swapped });
		const now = await as(bob).question.detail({ questionId });
		expect(now.you.editedSince).toBe(2);
		expect(now.question.options.map((option) => option.label)).toEqual(['Vienna', 'Budapest']);
		const before = await as(bob).question.detail({ questionId, asOf: T0 + MINUTE });
		expect(before.question.options.map((option) => option.label)).toEqual(['Budapest', 'Vienna']);
	});

	test('the opening stays, and new dates are no typo', async () => {
		const { schedule, revise } = await askedAndForecast();
		await expect(revise({ schedule: { ...schedule, opensAt: T0 + DAY } })).rejects.toMatchObject({
			message: /the opening stays as it is/
		});
		await expect(
			revise({ schedule: { ...schedule, closesAt: T0 + 20 * DAY }, minor: true })
		).rejects.toMatchObject({ message: /more than a typo/ });
	});

	test('a later answer is no typo either', async () => {
		const { schedule, revise } = await askedAndForecast();
		const resolvesBy = T0 + 30 * DAY;
		await expect(
			revise({ schedule: { ...schedule, resolvesBy }, minor: true })
		).rejects.toMatchObject({ message: /more than a typo/ });
	});

	test('the closing cannot move into the past, which would take back what people said', async () => {
		const { schedule, revise, clock } = await askedAndForecast();
		clock.at = T0 + 2 * DAY;
		for (const closesAt of [T0 + 1, T0 + DAY, T0 + 2 * DAY])
			await expect(revise({ schedule: { ...schedule, closesAt } })).rejects.toMatchObject({
				message: /what they said has to count/
			});
		await revise({ schedule: { ...schedule, closesAt: T0 + 3 * DAY } });
	});

	test('a known-at before the opening, which would void everything, is refused', async () => {
		const { as, ann, questionId, clock } = await askedAndForecast();
		clock.at = T0 + 11 * DAY;
		await expect(
			as(ann).resolution.record({ questionId, outcomeKind: 'annulled', knownAt: T0 - DAY })
		).rejects.toMatchObject({ message: /before the question opened/ });
	});
});

test('who is no longer an owner has no invitation open', async () => {
	const { as, ann, bob, olga, space: spaceId } = testApp();
	await as(ann).member.setRole({ spaceId, userId: bob.id, role: 'owner' });
	const { token } = await as(bob).member.invite({ spaceId, role: 'owner' });
	await as(ann).member.remove({ spaceId, userId: bob.id });
	await expect(as(bob).member.accept({ token, account: null })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
	await expect(as(olga).member.accept({ token, account: null })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
});

test('a sparkline takes at most some sixty points, however many forecasts there are', async () => {
	const { as, bob, ask, clock, space: spaceId } = testApp();
	const questionId = ask();
	for (let i = 0; i < 200; i++) {
		clock.at = T0 + i * 60 * MINUTE;
		await as(bob).forecast.state({ questionId, probability: (i % 100) / 100 });
	}
	const { rows } = await as(bob).question.list({ spaceId });
	expect(rows[0]?.spark.own.length).toBeGreaterThan(30);
	expect(rows[0]?.spark.own.length).toBeLessThanOrEqual(61);
});

test('fewer than three forecasters are no crowd', async () => {
	const { as, ann, bob, ask, space: spaceId } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.3 });
	const { rows } = await as(ann).question.list({ spaceId });
	expect(rows[0]).toMatchObject({ crowd: null, spark: { crowd: [] } });
});

test('a name of rare letters still has an address', async () => {
	const { as, ann } = testApp();
	const { slug } = await as(ann).space.create({ name: `a${'𠀀'.repeat(60)}`, zone: 'UTC' });
	expect(encodeURIComponent(slug)).toMatch(/^a%F0/);
	await expect(as(ann).space.bySlug({ slug })).resolves.toMatchObject({ slug });
});

test('a question cannot have been open before anybody could see it', () => {
	const { ask } = testApp();
	const schedule = { closesAt: T0 + DAY, deadlineDay: null, zone: 'UTC', resolvesBy: null };
	expect(() => ask({ schedule: { ...schedule, opensAt: T0 - DAY } })).toThrow(
		/Nobody could have forecast then/
	);
	// What was "now" when the form was sent.
	expect(ask({ schedule: { ...schedule, opensAt: T0 - 5000 } })).toMatch(/^q_/);
});

test('the Desk keeps the movement of a crowd too small to be shown', async () => {
	const { as, ann, bob, ask, space: spaceId, clock } = testApp();
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.2 });
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	clock.at += DAY;
	await as(bob).forecast.state({ questionId, probability: 0.9 });
	clock.at = T0 + 9 * DAY;
	const { needsYou } = await as(ann).desk.today({ spaceId });
	expect(needsYou.map((row) => [row.id, row.reasons.map(({ kind }) => kind)])).toEqual([
		[questionId, ['closing', 'old']]
	]);
});

test('a number thrown in to see the others’ counts', async () => {
	const { as, ann, bob, ask, space: spaceId, clock } = testApp();
	const questionId = ask();
	await as(ann).space.change({ spaceId, name: 'Desk', zone: 'UTC', crowdRule: 'after_own' });
	await as(ann).forecast.state({ questionId, probability: 0.8 });
	await as(bob).forecast.state({ questionId, probability: 0.5 });
	clock.at += MINUTE;
	await as(bob).forecast.state({ questionId, probability: 0.81 });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history.map((row) => [row.probability, row.crowdShown, row.superseded])).toEqual([
		[0.5, false, false],
		[0.81, true, false]
	]);
});
