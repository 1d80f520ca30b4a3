import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { rowsCsv } from '#lib/ui/record/rows-csv.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

/** Bob said `p` from the opening on; known after so many of the ten days. */
async function settle(
	app: TestApp,
	p: number,
	outcome: 'yes' | 'no',
	days = 10,
	tags = ['weather']
) {
	const { as, ann, bob, ask, clock } = app;
	const start = clock.at;
	const questionId = ask({ tags });
	await as(bob).forecast.state({ questionId, probability: p });
	clock.at = start + days * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: outcome, knownAt: clock.at });
	return questionId;
}

test('the first settled question gives a tick and a true number, no dots', async () => {
	const app = testApp();
	const questionId = await settle(app, 0.3, 'yes');
	const record = await app.as(app.bob).record.track({ spaceId: app.space, bin: 3 });
	expect(record.questions).toBe(1);
	expect(record.brier?.mean).toBeCloseTo(0.49, 12);
	expect(record.brier?.standardError).toBeNull();
	expect(record.ticks).toMatchObject([{ p: 0.3, happened: true }]);
	expect(record.behind?.rows.map((row) => row.questionId)).toEqual([questionId]);
	expect((await app.as(app.ann).record.track({ spaceId: app.space })).questions).toBe(0);
});

test('a question settled early waits for its scheduled close, and the record says how many wait', async () => {
	const app = testApp();
	await settle(app, 0.3, 'yes', 2);
	const track = (withEarly = false) =>
		app.as(app.bob).record.track({ spaceId: app.space, withEarly });
	expect(await track()).toMatchObject({ questions: 0, waiting: 1 });
	expect(await track(true)).toMatchObject({ questions: 1 });
	app.clock.at = T0 + 10 * DAY;
	expect(await track()).toMatchObject({ questions: 1, waiting: 0 });
});

test('filters by tag, by forecaster and by the days on which outcomes became known', async () => {
	const app = testApp();
	await settle(app, 0.3, 'yes', 10, ['sea']);
	await settle(app, 0.6, 'no', 10, ['land']);
	const { as, bob, ann, space: spaceId, store } = app;
	const count = async (query: object) =>
		(await as(bob).record.track({ spaceId, ...query })).questions;
	expect(await count({ tag: 'sea' })).toBe(1);
	expect(await count({ tag: 'sky' })).toBe(0);
	// Known at midnight UTC on 11 and 21 January, which is one in the morning in Budapest.
	expect(await count({ from: '2026-01-11', to: '2026-01-11' })).toBe(1);
	expect(await count({ from: '2026-01-12', to: '2026-01-20' })).toBe(0);
	expect(await count({ forecaster: 'everyone' })).toBe(2);
	const ofAnn = store.spaces.findFor(ann.id, spaceId)?.forecasterId;
	expect(await count({ forecaster: ofAnn })).toBe(0);
});

test('a question taken back leaves the record', async () => {
	const app = testApp();
	const questionId = await settle(app, 0.3, 'yes');
	await app.as(app.ann).resolution.reopen({ questionId });
	const record = await app.as(app.bob).record.track({ spaceId: app.space });
	expect(record).toMatchObject({ questions: 0, brier: null, curve: [] });
});

test('the desk shows what is due, what closes, what changed since, and my score at a glance', async () => {
	const app = testApp();
	await settle(app, 0.3, 'yes');
	const { as, ann, bob, ask, clock, space: spaceId } = app;
	const open = ask();
	const due = ask({
		schedule: {
			opensAt: clock.at,
			deadlineDay: null,
			zone: 'UTC',
			closesAt: clock.at + DAY,
			resolvesBy: null
		}
	});
	await as(bob).forecast.state({ questionId: open, probability: 0.3 });
	clock.at += 2 * DAY;
	await as(ann).evidence.add({
		...{ spaceId, claim: 'C' },
		attach: [{ questionId: open, stance: 'for', strength: 'weak' }]
	});
	const desk = await as(bob).desk.today({ spaceId });
	expect(desk.due.map((row) => row.id)).toEqual([due]);
	// What needs somebody does not stand twice.
	expect(desk.closing).toEqual([]);
	expect(desk.needsYou[0]).toMatchObject({
		id: open,
		reasons: [{ kind: 'evidence', items: 1 }, { kind: 'old' }]
	});
	expect(desk.record).toMatchObject({ questions: 1, waiting: 0 });
	expect(desk.record.brier).toBeCloseTo(0.49, 12);
});

test('activity tells who did what, newest first, page by page, and as known on a day', async () => {
	const { as, ann, bob, ask, space: spaceId, clock } = testApp();
	const questionId = ask();
	for (const probability of [0.2, 0.4]) {
		await as(bob).forecast.state({ questionId, probability });
		clock.at += DAY;
	}
	const { rows, next } = await as(ann).activity.list({ spaceId, questionId, limit: 2 });
	expect(rows.map((row) => [row.verb, row.who, row.forecast?.from, row.forecast?.to])).toEqual([
		['forecast.stated', 'Bob', 0.2, 0.4],
		['forecast.stated', 'Bob', null, 0.2]
	]);
	const older = await as(ann).activity.list({ spaceId, questionId, before: next });
	expect(older.rows.map((row) => row.verb)).toEqual(['question.asked']);
	const then = await as(ann).activity.list({ spaceId, questionId, until: T0 });
	expect(then.rows).toHaveLength(2);
});

test('the score beside the diagram is the sum of its parts, also where a question ended early', async () => {
	const app = testApp();
	const { as, bob, space: spaceId } = app;
	for (const [p, outcome, days] of [
		[0.2, 'yes', 2],
		[0.2, 'no', 10],
		[0.7, 'yes', 6],
		[0.9, 'no', 10]
	] as const) {
		await settle(app, p, outcome, days);
		app.clock.at += 10 * DAY;
	}
	const { brier, parts, months } = await as(bob).record.track({ spaceId });
	const { score, miscalibration, discrimination, uncertainty } = parts ?? {
		...{ score: NaN, miscalibration: NaN, discrimination: NaN, uncertainty: NaN }
	};
	// 0.2 × 0.64 + 1 × 0.04 + 0.6 × 0.09 + 1 × 0.81, over 2.8.
	expect(score).toBeCloseTo(1.032 / 2.8, 12);
	expect(brier?.mean).toBeCloseTo(score, 12);
	expect(miscalibration - discrimination + uncertainty).toBeCloseTo(score, 12);
	expect(months.reduce((sum, { questions }) => sum + questions, 0)).toBe(4);
});

test('the rows of the file add up to the score on the page', async () => {
	const app = testApp();
	const { as, bob, space: spaceId } = app;
	await settle(app, 0.2, 'yes');
	await settle(app, 0.7, 'yes');
	const { brier } = await as(bob).record.track({ spaceId });
	const { rows: found, total } = await as(bob).record.rows({ spaceId });
	expect(total).toBe(2);
	const csv = rowsCsv(
		found,
		brierScale(() => 'one_outcome')
	);
	const rows = csvParse(csv).map((row) => [Number(row['weight']), Number(row['brier'])] as const);
	const weight = rows.reduce((sum, [own]) => sum + own, 0);
	const sum = rows.reduce((total, [own, score]) => total + own * score, 0);
	expect(rows).toHaveLength(2);
	expect(sum / weight).toBeCloseTo(brier?.mean ?? NaN, 12);
});
