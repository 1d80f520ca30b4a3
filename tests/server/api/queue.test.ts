import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '#lib/domain/queue/rules.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { joinSpace } from '#lib/server/actions/space.ts';
import type { Person, TestApp } from '../../support/app.ts';
import { T0, testApp } from '../../support/app.ts';
import { scheduleFrom } from '../../support/world.ts';

const rules = { ...DEFAULT_RULES, off: [...DEFAULT_RULES.off] };
type Question = Parameters<TestApp['ask']>[0];

/** Bob with one question that closes in a hundred days, and how his queue says why each is in it. */
function bobs() {
	const app = testApp();
	const { as, bob, space: spaceId, clock } = app;
	const ask = (asked: Question = {}, days = 100) =>
		app.ask({
			schedule: { ...scheduleFrom(clock.at), closesAt: clock.at + days * DAY },
			...asked
		});
	const reasons = async (person: Person = bob) =>
		(await as(person).queue.at({ spaceId })).current?.reasons.map(({ kind }) => kind) ?? [];
	const say = (person: Person, questionId: ReturnType<typeof ask>, probability: number) =>
		as(person).forecast.state({ questionId, probability });
	return { ...app, spaceId, ask, reasons, say };
}

/** Bob and three others have forecast on a question, a day ago, and then the others went from 20% to 80%. */
async function crowded() {
	const world = bobs();
	const { store, space, ann, bob, clock, ask, say } = world;
	const editors = [ann, ...['Cyd', 'Dov'].map((name) => addForecaster(world, name))];
	const questionId = ask();
	for (const person of [...editors, bob]) await say(person, questionId, 0.2);
	clock.at += DAY;
	for (const person of editors) await say(person, questionId, 0.8);
	return { ...world, store, space, others: editors, questionId };
}

function addForecaster({ store, space }: Pick<TestApp, 'store' | 'space'>, name: string): Person {
	const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
	const login = name.toLowerCase();
	const id = store.users.create(writing, { name, login, passwordHash: 'none' });
	joinSpace(store, writing, { spaceId: space, userId: id, name, role: 'forecaster' });
	return { id, name, login };
}

describe('a question comes to the queue', () => {
	test('until it was forecast on, and again when something is new', async () => {
		const { as, ann, bob, spaceId, clock, ask, reasons, say } = bobs();
		const questionId = ask();
		expect(await reasons()).toEqual(['no_number']);
		await say(bob, questionId, 0.3);
		expect(await reasons()).toEqual([]);
		clock.at += DAY;
		const judged = { stance: 'for', strength: 'weak' } as const;
		await as(ann).evidence.add({ spaceId, claim: 'C', attach: [{ questionId, ...judged }] });
		expect(await reasons()).toEqual(['evidence']);
		clock.at += HOUR;
		await as(bob).forecast.reaffirm({ questionId });
		expect(await reasons()).toEqual([]);
		clock.at += 20 * DAY;
		expect(await reasons()).toEqual(['old']);
	});

	test('when its words were changed by somebody else, typos aside', async () => {
		const { as, ann, bob, clock, ask, reasons, say } = bobs();
		const questionId = ask();
		await say(bob, questionId, 0.3);
		clock.at += HOUR;
		const revise = async (criteria: string, minor: boolean) => {
			const { question } = await as(ann).question.detail({ questionId });
			const { title, tags, opensAt, closesAt, resolvesBy, zone, versionId } = question;
			await as(ann).question.revise({
				...{ questionId, versionId, title, criteria, background: '', tags, options: [], minor },
				...{ note: '', schedule: { opensAt, closesAt, resolvesBy, deadlineDay: null, zone } }
			});
		};
		await revise('More than 0.2 mm at the city station', true);
		expect(await reasons()).toEqual([]);
		await revise('More than 5 mm.', false);
		expect(await reasons()).toEqual(['edited']);
	});

	test('when a crowd that they may see has moved', async () => {
		const { as, ann, bob, spaceId, others, ask, say, reasons, questionId } = await crowded();
		const { current } = await as(bob).queue.at({ spaceId });
		expect(current?.reasons).toMatchObject([{ kind: 'moved', from: 0.2, to: 0.8, option: null }]);
		await as(ann).space.change({ spaceId, name: 'D', zone: 'UTC', crowdRule: 'after_own' });
		expect(await reasons()).toEqual(['moved']);
		// What is kept from him before his own number must not show by what comes to him.
		const hidden = ask({ title: 'Will it be kept?' });
		await as(bob).queue.snooze({ questionId, choice: 'week' });
		await as(bob).queue.snooze({ questionId: hidden, choice: 'news' });
		for (const person of others) await say(person, hidden, 0.1);
		expect(await reasons()).toEqual([]);
	});

	test('of several options by the one that moved furthest, with its name', async () => {
		const { as, ann, bob, spaceId, clock, ask, store, space } = bobs();
		const people = [ann, bob, addForecaster({ store, space }, 'Cyd')];
		const questionId = ask({
			kind: 'multiple_choice',
			options: ['Sofa', 'Bed', 'Other'].map((label) => ({ label, isOther: label === 'Other' }))
		});
		const [sofa, bed, other] = (await as(ann).question.detail({ questionId })).question.options.map(
			({ id }) => id
		);
		if (sofa === undefined || bed === undefined || other === undefined) throw new Error('options');
		for (const person of people)
			await as(person).forecast.state({
				...{ questionId, distribution: { [sofa]: 0.5, [bed]: 0.3, [other]: 0.2 } }
			});
		clock.at += HOUR;
		for (const person of people)
			if (person !== bob)
				await as(person).forecast.state({
					...{ questionId, distribution: { [sofa]: 0.15, [bed]: 0.65, [other]: 0.2 } }
				});
		const { current } = await as(bob).queue.at({ spaceId });
		expect(current?.reasons).toMatchObject([{ kind: 'moved', option: 'Sofa' }]);
	});

	test('when somebody speaks to them about it, until they have read it, also once it is resolved', async () => {
		const { as, store, space, ann, bob, spaceId, clock, ask, reasons } = bobs();
		const questionId = ask();
		await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at });
		const writing = { by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at };
		const about = { spaceId: space, questionId, cause: 'c' };
		store.notices.tell(writing, [bob.id], { ...about, kind: 'resolved' });
		expect(await reasons()).toEqual([]);
		store.notices.tell(writing, [bob.id], { ...about, kind: 'answered' });
		const { current } = await as(bob).queue.at({ spaceId });
		expect(current?.notices).toMatchObject([{ kind: 'answered', who: 'Ann' }]);
		await as(bob).queue.seen({ questionId });
		expect(await reasons()).toEqual([]);
	});

	test('never as a draft, and for who only looks only to be spoken to', async () => {
		const { vic, ann, bob, clock, ask, reasons } = bobs();
		const draft = ask({ schedule: { ...scheduleFrom(clock.at), opensAt: null } });
		expect(draft).toMatch(/^q_/);
		for (const person of [ann, bob, vic]) expect(await reasons(person)).toEqual([]);
		ask();
		expect(await reasons(vic)).toEqual([]);
		expect(await reasons(ann)).toEqual(['no_number']);
	});
});

describe('one at a time', () => {
	test('the queue has a place for each, neighbours around it, and comes to an end', async () => {
		const { as, bob, spaceId, ask, say } = bobs();
		const [far, near, middle] = [300, 100, 200].map((days) => ask({}, days));
		if (far === undefined || near === undefined || middle === undefined) throw new Error('three');
		const at = (questionId?: typeof far) => as(bob).queue.at({ spaceId, questionId });
		expect(await at()).toMatchObject({
			...{ total: 3, position: 1, current: { id: near }, next: middle, previous: far }
		});
		expect(await at(far)).toMatchObject({ position: 3, next: near, previous: middle });
		await say(bob, far, 0.5);
		expect(await at(far)).toMatchObject({ total: 2, position: null, current: null, next: near });
		await say(bob, near, 0.5);
		expect(await at()).toMatchObject({ total: 1, next: null, previous: null });
		await say(bob, middle, 0.5);
		expect(await at()).toMatchObject({ total: 0, current: null, next: null });
		expect((await at()).nextLook).toBeGreaterThan(0);
	});

	test('what is snoozed goes until its morning, and undone it is back', async () => {
		const { as, ann, bob, spaceId, clock, ask, reasons } = bobs();
		const questionId = ask();
		const { until } = await as(bob).queue.snooze({ questionId, choice: 'tomorrow' });
		expect(await reasons()).toEqual([]);
		expect(await reasons(ann)).toEqual(['no_number']);
		expect((await as(bob).queue.at({ spaceId })).nextLook).toBe(until);
		await as(bob).queue.unsnooze({ questionId });
		expect(await reasons()).toEqual(['no_number']);
		await as(bob).queue.snooze({ questionId, choice: 'tomorrow' });
		clock.at = until ?? clock.at;
		expect(await reasons()).toEqual(['no_number']);
	});

	test('the rules are one person’s own, and one that makes no sense is refused with what to do', async () => {
		const { as, ann, bob, spaceId, ask, reasons } = bobs();
		ask();
		await as(bob).queue.setRules({ ...rules, spaceId, off: ['no_number', 'no_number'] });
		expect(await reasons()).toEqual([]);
		expect((await as(bob).queue.at({ spaceId })).rules.off).toEqual(['no_number']);
		expect(await reasons(ann)).toEqual(['no_number']);
		await expect(as(bob).queue.setRules({ ...rules, spaceId, closingDays: 0.5 })).rejects.toThrow(
			'Give a whole number of days from 1 to 60.'
		);
	});

	test('nothing of it is in the log', async () => {
		const { as, bob, spaceId, store, ask } = bobs();
		const questionId = ask();
		const before = store.log.head();
		await as(bob).queue.snooze({ questionId, choice: 'news' });
		await as(bob).queue.setRules({ ...rules, spaceId });
		expect(store.log.head()).toEqual(before);
	});
});

describe('the Desk', () => {
	test('counts everything that needs somebody, not only what it lists', async () => {
		const { as, bob, spaceId, ask } = bobs();
		for (let i = 0; i < 12; i++) ask({ title: `Will number ${String(i)} come up?` });
		const desk = await as(bob).desk.today({ spaceId });
		expect([desk.needsYou.length, desk.needingYou]).toEqual([7, 12]);
	});

	test('tells the largest moves with who and why, to whoever may see them', async () => {
		const { as, ann, bob, spaceId, ask, others, say, questionId } = await crowded();
		const moves = (over: 'day' | 'week' = 'day') => as(bob).desk.moves({ spaceId, over });
		const [cyd] = others.slice(1);
		if (cyd === undefined) throw new Error('Cyd');
		await as(cyd).forecast.state({ questionId, probability: 0.9, rationale: 'It rained.\n\nOft.' });
		expect(await moves()).toMatchObject([
			{
				...{ id: questionId, from: 0.2, to: 0.8, more: 1 },
				why: { name: 'Cyd', rationale: 'It rained.\n\nOft.', cited: [] },
				movers: [
					{ name: 'Cyd', from: 0.2, to: 0.9 },
					{ from: 0.2, to: 0.8 }
				]
			}
		]);
		await as(ann).space.change({ spaceId, name: 'D', zone: 'UTC', crowdRule: 'after_own' });
		const hidden = ask();
		for (const person of others) await say(person, hidden, 0.1);
		for (const person of others) await say(person, hidden, 0.9);
		expect((await moves('week')).map(({ id }) => id)).toEqual([questionId]);
	});
});
