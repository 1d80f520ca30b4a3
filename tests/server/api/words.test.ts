import { describe, expect, test } from 'vitest';
import { CROWD_RULES, ROLES, visibleNumbers } from '#lib/domain/access.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';

/** The words that have been used, each with how often. */
async function used(
	{ as, ann, space: spaceId }: TestApp,
	who = ann,
	forecaster: 'everyone' | null = 'everyone'
) {
	const { meanings } = await as(who).words.meanings({ spaceId, forecaster });
	return Object.fromEntries(
		meanings.flatMap(({ term, n }) => (n === 0 ? [] : [[term.word, n] as const]))
	);
}

test('a word in a rationale is counted beside its number, for one person and for everybody', async () => {
	const app = testApp();
	const { as, ann, bob, ask, clock, space: spaceId } = app;
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.6, rationale: 'I find it likely.' });
	clock.at += HOUR;
	await as(ann).forecast.state({ questionId, probability: 0.9, rationale: 'Likely, I think.' });
	expect(await used(app)).toEqual({ likely: 2 });
	expect(await used(app, bob, null)).toEqual({ likely: 1 });
	const { meanings, behind } = await as(ann).words.meanings({
		...{ spaceId, forecaster: 'everyone', word: 'likely' }
	});
	expect(meanings.find(({ n }) => n > 0)).toMatchObject({
		outside: 1,
		spread: null,
		dots: [
			{ percent: 60, n: 1, yours: 0 },
			{ percent: 90, n: 1, yours: 1 }
		]
	});
	expect(behind).toMatchObject({
		total: 2,
		rows: [
			{ who: 'Ann', isYours: true, word: 'Likely', after: ', I think.', questionId },
			{ who: 'Bob', before: 'I find it ', word: 'likely' }
		]
	});
});

test('another scale counts its own words, without anything being rebuilt', async () => {
	const app = testApp();
	const { as, ann, ask, space: spaceId } = app;
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.85, rationale: 'Highly likely.' });
	expect(await used(app)).toEqual({});
	await as(ann).space.change({ spaceId, wordScale: 'phia' });
	expect(await used(app)).toEqual({ 'highly likely': 1 });
	await as(ann).space.change({ spaceId, wordScale: 'kent' });
	expect(await used(app)).toEqual({ 'almost certain': 1 });
});

test('slips, several options, two words and no words do not count', async () => {
	const app = testApp();
	const { as, bob, ask, clock, store } = app;
	const questionId = ask();
	const say = (probability: number, rationale: string) =>
		as(bob).forecast.state({ questionId, probability, rationale });
	await say(0.06, 'Likely.');
	await say(0.6, 'Likely.');
	clock.at += HOUR;
	await say(0.3, 'Unlikely this week, likely by spring.');
	clock.at += HOUR;
	await say(0.3, 'Two sources.');
	const choiceId = ask({
		kind: 'multiple_choice',
		options: ['A', 'B'].map((label) => ({ label, isOther: false }))
	});
	const [a, b] = store.questions.options(choiceId).map(({ id }) => id);
	if (a === undefined || b === undefined) throw new Error('two options');
	await as(bob).forecast.state({
		...{ questionId: choiceId, distribution: { [a]: 0.5, [b]: 0.5 }, rationale: 'A is likely.' }
	});
	expect(await used(app)).toEqual({ likely: 1 });
});

test('a question counts once among those that happened, and only from its scheduled close', async () => {
	const app = testApp();
	const { as, ann, bob, ask, clock, space: spaceId } = app;
	const questionId = ask();
	for (const who of [ann, bob])
		await as(who).forecast.state({ questionId, probability: 0.7, rationale: 'Likely.' });
	clock.at += 2 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at - HOUR });
	const happened = async () =>
		(await as(ann).words.meanings({ spaceId, forecaster: 'everyone' })).meanings.find(
			({ n }) => n > 0
		)?.happened;
	expect(await happened()).toBeNull();
	clock.at += 9 * DAY;
	expect(await happened()).toMatchObject({ n: 1, k: 1, interval: { high: 1 } });
});

test('somebody of another space does not exist', async () => {
	const { as, ann, olga, space: spaceId, elsewhere, store } = testApp();
	const stranger = store.forecasters.list(elsewhere).find(({ userId }) => userId === olga.id)?.id;
	if (stranger === undefined) throw new Error('a forecaster');
	await expect(as(ann).words.meanings({ spaceId, forecaster: stranger })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
});

describe.each(CROWD_RULES)('where numbers are shown %s', (rule) => {
	test.each(ROLES)('%s sees the words beside the numbers they may see', async (role) => {
		const app = testApp();
		const { as, ann, bob, vic, ask, clock, store, space: spaceId } = app;
		const writing = { by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at };
		store.spaces.setRole(writing, spaceId, vic.id, role);
		await as(ann).space.change({ spaceId, crowdRule: rule });
		const [open, own, settled] = [ask(), ask(), ask()];
		for (const [i, questionId] of [open, own, settled].entries())
			await as(bob).forecast.state({
				...{ questionId, probability: 0.6 + i / 100, rationale: 'Likely.' }
			});
		const mayForecast = role !== 'viewer';
		if (mayForecast) await as(vic).forecast.state({ questionId: own, probability: 0.5 });
		clock.at += DAY;
		await as(ann).resolution.record({ questionId: settled, outcomeKind: 'no', knownAt: clock.at });
		const seen = [
			{ hasForecast: false, isSettled: false },
			{ hasForecast: mayForecast, isSettled: false },
			{ hasForecast: false, isSettled: true }
		].filter((state) => visibleNumbers({ rule, role, ...state }).others);
		expect(await used(app, vic)).toEqual({ likely: seen.length });
	});
});
