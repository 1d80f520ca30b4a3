import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#lib/domain/time.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import { tellWhatTimeBrings } from '#lib/server/actions/watch.ts';
import { testApp, type Person } from '../../support/app.ts';
import { movingCrowd } from '../../support/moving-crowd.ts';
import { toldOf } from '../../support/told.ts';

/** Bob watches a question whose crowd stands at 30%. */
async function watched(wanted: Partial<typeof WATCH_DEFAULTS> = {}) {
	const app = testApp();
	const { questionId, say } = movingCrowd(app);
	const watch = (who: Person, wishes = {}) =>
		app.as(who).watch.set({ questionId, ...WATCH_DEFAULTS, ...wishes });
	await watch(app.bob, wanted);
	const told = (who = app.bob) => toldOf(app, who);
	return { ...app, questionId, say, watch, told };
}

describe('a move of the crowd', () => {
	test('is told from the points on that were asked for, with both numbers', async () => {
		const { say, told } = await watched();
		say(0.39);
		expect(await told()).toEqual([]);
		say(0.4);
		expect(await told()).toEqual(['The crowd went from 30% to 40% on “Will it rain …”']);
	});

	test('is measured on from where it was told, not from one forecast to the next', async () => {
		const { say, told, clock } = await watched();
		say(0.4);
		clock.at += HOUR;
		say(0.45);
		say(0.49);
		expect(await told()).toHaveLength(1);
		say(0.5);
		expect((await told())[0]).toContain('from 40% to 50%');
	});

	test('within an hour of another is told with it, when the hour is over', async () => {
		const { say, told, clock, store } = await watched();
		say(0.4);
		say(0.5);
		say(0.6);
		expect(await told()).toHaveLength(1);
		tellWhatTimeBrings(store, clock.at);
		expect(await told()).toHaveLength(1);
		clock.at += HOUR;
		tellWhatTimeBrings(store, clock.at);
		tellWhatTimeBrings(store, clock.at);
		expect(await told()).toEqual([
			'The crowd went from 40% to 60% on “Will it rain …”',
			'The crowd went from 30% to 40% on “Will it rain …”'
		]);
	});

	test('that goes back within the hour is not told', async () => {
		const { say, told, clock, store } = await watched();
		say(0.4);
		say(0.6);
		say(0.41);
		clock.at += HOUR;
		tellWhatTimeBrings(store, clock.at);
		expect(await told()).toHaveLength(1);
	});

	test('by whoever watches is no news to them', async () => {
		const { as, bob, ann, questionId, told, watch, clock } = await watched({ points: 1 });
		await watch(ann, { points: 1 });
		clock.at += MINUTE;
		await as(bob).forecast.state({ questionId, probability: 0.99 });
		await as(bob).forecast.state({ questionId, probability: 0.01 });
		expect(await told()).toEqual([]);
	});

	test('is not told of a crowd of one or two', async () => {
		const { as, ann, bob, ask, clock, ...app } = testApp();
		const questionId = ask();
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		for (const probability of [0.1, 0.9, 0.5]) {
			clock.at += MINUTE;
			await as(ann).forecast.state({ questionId, probability });
		}
		expect(await toldOf({ as, space: app.space }, bob)).toEqual([]);
	});

	test('is told of the option that moved furthest', async () => {
		const app = testApp();
		const { as, bob, vic, ann, ask, clock, store, space } = app;
		store.spaces.setRole(
			{ by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at },
			...([space, vic.id, 'forecaster'] as const)
		);
		const options = ['Geneva', 'Vienna', 'Rome'].map((label) => ({ label, isOther: false }));
		const questionId = ask({ kind: 'multiple_choice', options });
		const [a, b, c] = store.questions.options(questionId).map(({ id }) => id);
		if (!a || !b || !c) throw new Error('options');
		const say = async (numbers: readonly [number, number, number]) => {
			clock.at += MINUTE;
			const distribution = { [a]: numbers[0], [b]: numbers[1], [c]: numbers[2] };
			for (const who of [ann, bob, vic]) await as(who).forecast.state({ questionId, distribution });
		};
		await say([0.2, 0.3, 0.5]);
		clock.at += MINUTE;
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		await say([0.25, 0.55, 0.2]);
		// Bob was the second of the three: the median had moved with him, and he measures on from there.
		expect(await toldOf(app, bob)).toEqual([]);
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		clock.at += MINUTE;
		for (const who of [ann, vic])
			await as(who).forecast.state({ questionId, distribution: { [a]: 0.6, [b]: 0.3, [c]: 0.1 } });
		expect(await toldOf(app, bob)).toEqual([
			'The crowd went from 25% to 60% for Geneva on “Will it rain …”'
		]);
	});
});

describe('who may not see the crowd', () => {
	const hide = async ({ as, ann, space }: Awaited<ReturnType<typeof watched>>) =>
		as(ann).space.change({ spaceId: space, crowdRule: 'after_own' });

	test('is not told that it moved, and not of moves before their own forecast', async () => {
		const app = await watched();
		await hide(app);
		app.say(0.6);
		expect(await app.told()).toEqual([]);
		app.clock.at += MINUTE;
		await app.as(app.bob).forecast.state({ questionId: app.questionId, probability: 0.6 });
		app.say(0.65);
		expect(await app.told()).toEqual([]);
		app.say(0.9);
		expect((await app.told())[0]).toContain('from 60% to 90%');
	});

	test('loses what they were told of it before', async () => {
		const app = await watched();
		app.say(0.6);
		expect(await app.told()).toHaveLength(1);
		await hide(app);
		expect(await app.told()).toEqual([]);
		expect(await app.as(app.bob).notice.unread({ spaceId: app.space })).toEqual({ unread: 0 });
		expect(JSON.stringify(await app.as(app.bob).notice.list({ spaceId: app.space }))).not.toContain(
			'60%'
		);
	});
});

describe('an outcome', () => {
	test('is told to watchers who want it, once, and not to whoever recorded it', async () => {
		const { as, ann, bob, vic, watch, questionId, told, clock } = await watched();
		await watch(ann);
		await watch(vic, { outcome: false });
		await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at });
		expect(await told()).toEqual(['Ann resolved “Will it rain …”: did not happen']);
		expect(await told(ann)).toEqual([]);
		expect(await told(vic)).toEqual([]);
		await as(ann).resolution.reopen({ questionId });
		expect((await told(bob))[0]).toBe('Ann took back the outcome of “Will it rain …”');
	});
});

describe('a day', () => {
	test('is told once it has begun in the space’s zone, once', async () => {
		const { as, bob, questionId, told, store, clock } = await watched({ day: '2026-01-05' });
		const begins = Date.UTC(2026, 0, 4, 23);
		tellWhatTimeBrings(store, begins - 1);
		expect(await told()).toEqual([]);
		clock.at = begins;
		tellWhatTimeBrings(store, begins);
		tellWhatTimeBrings(store, begins + DAY);
		expect(await told()).toEqual(['This is the day you named for “Will it rain …”']);
		expect(await as(bob).watch.on({ questionId })).toMatchObject({ day: null, points: 10 });
	});

	test('that has begun is refused beside its field', async () => {
		const { watch, bob } = await watched();
		await expect(watch(bob, { day: '2026-01-01' })).rejects.toMatchObject({
			message: 'That day has begun. Choose a later one.',
			cause: { field: 'day' }
		});
	});
});

describe('watching', () => {
	test('for nothing is refused, and stopping is found by nobody else', async () => {
		const { as, bob, vic, watch, questionId, space } = await watched();
		const nothing = { points: null, outcome: false, comments: false, day: null };
		await expect(watch(bob, nothing)).rejects.toMatchObject({
			message: 'Choose at least one thing to be told of, or stop watching.'
		});
		expect(await as(vic).watch.on({ questionId })).toBeNull();
		expect(await as(vic).watch.stop({ questionId })).toEqual({ stopped: false });
		expect(await as(bob).watch.list({ spaceId: space })).toHaveLength(1);
		expect(await as(bob).watch.stop({ questionId })).toEqual({ stopped: true });
		expect(await as(bob).watch.list({ spaceId: space })).toEqual([]);
	});

	test('ends with being in the space', async () => {
		const { as, ann, bob, space, questionId, say, store } = await watched();
		await as(ann).member.remove({ spaceId: space, userId: bob.id });
		say(0.9);
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: Date.UTC(2026, 0) });
		expect(store.notices.countUnread(bob.id, space)).toBe(0);
	});
});
