import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import type { ForecasterKind } from '#lib/domain/forecast.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import { DAY } from '#lib/domain/time.ts';
import { stateForecast } from '#lib/server/actions/forecast.ts';
import { boardCsv } from '#lib/ui/record/rows-csv.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { testApp, type TestApp } from '../../support/app.ts';

type Saying = (app: TestApp, questionId: ReturnType<TestApp['ask']>, i: number) => Promise<unknown>;

/** Asks so many questions one after the other and has each said something on; every third one happens. */
async function settle(app: TestApp, questions: number, say: Saying, tags = ['weather']) {
	const { as, ann, ask, clock } = app;
	for (let i = 0; i < questions; i++) {
		const questionId = ask({ tags });
		await say(app, questionId, i);
		clock.at += 10 * DAY;
		const outcomeKind = i % 3 === 0 ? 'yes' : 'no';
		await as(ann).resolution.record({ questionId, outcomeKind, knownAt: clock.at });
	}
}

/** Ann knows, Bob does not, and says a little more or less each time. */
const annKnows: Saying = async ({ as, ann, bob }, questionId, i) => {
	await as(ann).forecast.state({ questionId, probability: i % 3 === 0 ? 0.9 : 0.1 });
	await as(bob).forecast.state({ questionId, probability: 0.5 + (i % 5) / 100 });
};

async function turnOn({ as, ann, space: spaceId }: TestApp, leaderboard = true) {
	const settings = { name: 'Desk', zone: 'Europe/Budapest', crowdRule: 'always' } as const;
	await as(ann).space.change({ spaceId, ...settings, leaderboard });
}

/** A forecaster without an account, and how they say a number. */
function stranger({ store, space, ann, clock }: TestApp, kind: ForecasterKind, name: string) {
	const writing = { by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at };
	const id: ForecasterId = store.atomically(() =>
		store.forecasters.insert(writing, { spaceId: space, kind, name, userId: null })
	);
	return (questionId: ReturnType<TestApp['ask']>, probability: number) => {
		const found = store.spaces.findFor(ann.id, space);
		if (found === undefined) throw new Error('Ann is in the space');
		const here = { ...found, forecasterId: id, userId: null, now: clock.at, recordedAt: clock.at };
		const said = {
			questionId,
			probability,
			distribution: null,
			rationale: '',
			evidenceIds: [],
			origin: 'api'
		} as const;
		store.atomically(() => stateForecast(store, here, said));
	};
}

test('it is off until an owner turns it on, and then any member may look', async () => {
	const app = testApp();
	const { as, ann, bob, vic, olga, space: spaceId } = app;
	await settle(app, 1, annKnows);
	expect((await as(ann).space.bySlug({ slug: 'desk' })).hasLeaderboard).toBe(false);
	expect(await as(vic).record.leaderboard({ spaceId })).toBeNull();
	expect(await as(vic).record.leaderboardRows({ spaceId })).toBeNull();
	const change = {
		spaceId,
		name: 'Desk',
		zone: 'UTC',
		crowdRule: 'always',
		leaderboard: true
	} as const;
	await expect(as(bob).space.change(change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await turnOn(app);
	expect((await as(vic).record.leaderboard({ spaceId }))?.entries).toHaveLength(2);
	await expect(as(olga).record.leaderboard({ spaceId })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
	// What the form does not say stays as it is.
	await as(ann).space.change({ spaceId, name: 'Desk', zone: 'UTC', crowdRule: 'always' });
	expect((await as(vic).space.bySlug({ slug: 'desk' })).hasLeaderboard).toBe(true);
	await turnOn(app, false);
	expect(await as(ann).record.leaderboard({ spaceId })).toBeNull();
});

test('whoever is clearly better comes first, and everybody is told what they rest on', async () => {
	const app = testApp();
	await turnOn(app);
	await settle(app, 30, annKnows);
	const board = await app.as(app.vic).record.leaderboard({ spaceId: app.space });
	expect(board?.entries).toMatchObject([
		{ name: 'Ann', place: 'ranked', rank: { best: 1, worst: 1 }, questions: 30, isYou: false },
		{ name: 'Bob', place: 'ranked', rank: { best: 2, worst: 2 }, questions: 30 }
	]);
	const [ann, bob] = board?.entries ?? [];
	expect(ann?.coverage).toBeCloseTo(1, 9);
	expect(ann?.brier).toBeCloseTo(0.01, 12);
	// Of two the median lies in the middle: what one wins the other loses.
	expect((ann?.estimate ?? NaN) + (bob?.estimate ?? NaN)).toBeCloseTo(0, 12);
	expect(ann?.high).toBeLessThan(0);
});

test('nobody is ranked on under thirty questions, nor on a question that waits for its scheduled close', async () => {
	const app = testApp();
	await turnOn(app);
	await settle(app, 29, annKnows);
	const { as, ann, ask, clock, space: spaceId, vic } = app;
	const questionId = ask();
	await annKnows(app, questionId, 0);
	clock.at += DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
	const early = await as(vic).record.leaderboard({ spaceId });
	expect(early?.entries[0]).toMatchObject({ place: 'too_few', rank: null, questions: 29 });
	clock.at += 10 * DAY;
	const late = await as(vic).record.leaderboard({ spaceId });
	expect(late?.entries[0]).toMatchObject({ place: 'ranked', questions: 30 });
});

test('bots and imported people stand apart, and a bot changes nobody’s figures', async () => {
	const app = testApp();
	await turnOn(app);
	const read = async () =>
		(await app.as(app.vic).record.leaderboard({ spaceId: app.space }))?.entries ?? [];
	const bot = stranger(app, 'bot', 'Robo');
	const away = stranger(app, 'imported', 'Old Eve');
	await settle(app, 4, async (_, questionId, i) => {
		await annKnows(app, questionId, i);
		bot(questionId, i % 3 === 0 ? 1 : 0);
	});
	const beside = await read();
	expect(beside.map(({ name, place }) => [name, place])).toEqual([
		['Ann', 'too_few'],
		['Robo', 'bot'],
		['Bob', 'too_few']
	]);
	// The bot was surer and still does not move the median of the two people.
	expect(beside[0]?.estimate).toBeCloseTo(-(beside[2]?.estimate ?? NaN), 12);
	await settle(app, 1, async (_, questionId) => {
		await annKnows(app, questionId, 0);
		away(questionId, 0.4);
	});
	expect((await read()).find(({ name }) => name === 'Old Eve')).toMatchObject({
		...{ place: 'imported', rank: null, questions: 1 }
	});
});

test('a question that nobody else answered counts for nobody, on the board and on the record', async () => {
	const app = testApp();
	await turnOn(app);
	await settle(app, 3, annKnows);
	await settle(app, 2, ({ as, ann }, questionId) =>
		as(ann).forecast.state({ questionId, probability: 0.2 })
	);
	const { as, ann, space: spaceId } = app;
	const line = (await as(ann).record.leaderboard({ spaceId }))?.entries.find(({ isYou }) => isYou);
	const { relative } = await as(ann).record.track({ spaceId });
	expect(line).toMatchObject({ questions: 3 });
	expect(relative).toMatchObject({ questions: 3 });
	expect(relative?.estimate).toBeCloseTo(line?.estimate ?? NaN, 12);
});

test('filters by tag, kind and days', async () => {
	const app = testApp();
	await turnOn(app);
	await settle(app, 1, annKnows, ['sea']);
	await settle(app, 1, annKnows, ['land']);
	const { as, vic, space: spaceId } = app;
	const count = async (query: object) =>
		(await as(vic).record.leaderboard({ spaceId, ...query }))?.questions;
	expect(await count({})).toBe(2);
	expect(await count({ tag: 'sea' })).toBe(1);
	expect(await count({ kind: 'multiple_choice' })).toBe(0);
	expect(await count({ from: '2026-01-12' })).toBe(1);
});

test('from the rows of the file every figure can be worked again, in either form', async () => {
	const app = testApp();
	await turnOn(app);
	await settle(app, 5, annKnows);
	const { as, vic, space: spaceId } = app;
	const [best] = (await as(vic).record.leaderboard({ spaceId }))?.entries ?? [];
	const rows = await as(vic).record.leaderboardRows({ spaceId });
	for (const [scale, factor, column] of [
		[brierScale(() => 'one_outcome'), 1, 'relative_brier'],
		[brierScale(() => 'all_outcomes'), 2, 'relative_brier_0_to_2']
	] as const) {
		const file = csvParse(boardCsv(rows ?? [], scale)).filter((row) => row['forecaster'] === 'Ann');
		const total = (of: (row: (typeof file)[number]) => number) =>
			file.reduce((sum, row) => sum + of(row), 0);
		const weight = total((row) => Number(row['weight']));
		const mean = total((row) => Number(row['weight']) * Number(row[column])) / weight;
		expect(file).toHaveLength(5);
		expect(mean).toBeCloseTo(factor * (best?.estimate ?? NaN), 12);
		expect(weight / file.length).toBeCloseTo(best?.coverage ?? NaN, 12);
		// The median of two lies between them, and both had a number all the time.
		const everybody = csvParse(boardCsv(rows ?? [], scale));
		for (const row of file) {
			const briers = everybody
				.filter((one) => one['question_id'] === row['question_id'])
				.map((one) => Number(one[scale.column]));
			const median = Number(row[`median_${scale.column}`]);
			expect(median).toBeCloseTo(briers.reduce((sum, one) => sum + one, 0) / 2, 12);
			expect(Number(row[scale.column]) - median).toBeCloseTo(Number(row[column]), 12);
		}
	}
});
