import { sum } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type Person, type TestApp } from '../../support/app.ts';

/** What other sites get wrong, tried through the front door. */

const CLOSES = T0 + 10 * DAY;

async function said(app: TestApp, person: Person, questionId: `q_${string}`, p: number, at = T0) {
	app.clock.at = at;
	await app.as(person).forecast.state({ questionId, probability: p });
}

async function settle(app: TestApp, questionId: `q_${string}`, outcomeKind: 'yes' | 'no') {
	app.clock.at = CLOSES;
	const asAnn = app.as(app.ann);
	await asAnn.resolution.record({ questionId, outcomeKind, knownAt: CLOSES });
}

const brierOf = async (app: TestApp, person: Person) =>
	(await app.as(person).record.track({ spaceId: app.space })).brier?.mean;

describe('turning up late', () => {
	test('with 0% on the last day of what happened does not beat 50% held throughout', async () => {
		const app = testApp();
		const questionId = app.ask();
		await said(app, app.ann, questionId, 0.5);
		await said(app, app.bob, questionId, 0, CLOSES - DAY);
		await settle(app, questionId, 'yes');
		expect(await brierOf(app, app.ann)).toBeCloseTo(0.25, 12);
		expect(await brierOf(app, app.bob)).toBe(1);
		const scores = await app.as(app.ann).resolution.scores({ questionId });
		expect(scores?.people.map(({ name, scores: by }) => [name, by?.brier.coverage])).toEqual([
			['Ann', 1],
			['Bob', expect.closeTo(0.1, 12)]
		]);
	});

	test('with what everybody knows by then does not make up for what was said on another question', async () => {
		const app = testApp();
		const [held, late] = [app.ask(), app.ask()];
		await said(app, app.bob, held, 0.2);
		await said(app, app.bob, late, 1, CLOSES - HOUR);
		await settle(app, held, 'yes');
		await settle(app, late, 'yes');
		expect(await brierOf(app, app.bob)).toBeGreaterThan(0.63);
	});
});

test('0% as a first forecast is on record', async () => {
	const app = testApp();
	const questionId = app.ask();
	await said(app, app.bob, questionId, 0);
	expect(app.store.forecasts.list(questionId, T0)).toMatchObject([{ probability: 0 }]);
	await settle(app, questionId, 'yes');
	const scores = await app.as(app.bob).resolution.scores({ questionId });
	expect(scores?.people[0]?.scores).toMatchObject({
		brier: { score: 1 },
		log: { score: -Infinity }
	});
});

test('0%, 15%, 35%, exactly 50% and 100% each stand in a bin, and the bins add up to all that was said', async () => {
	const app = testApp();
	const numbers = [0, 0.15, 0.35, 0.5, 1];
	const ids = numbers.map(() => app.ask());
	for (const [i, id] of ids.entries()) await said(app, app.bob, id, numbers[i] ?? 0);
	for (const id of ids) await settle(app, id, 'no');
	const { bins, histogram } = await app.as(app.bob).record.track({ spaceId: app.space });
	expect(bins.flatMap(({ questions }, i) => (questions > 0 ? [i] : []))).toEqual([0, 2, 4, 5, 10]);
	expect(sum(bins, (bin) => bin.questions)).toBe(5);
	expect(sum(bins, (bin) => bin.weight)).toBeCloseTo(5, 12);
	expect(sum(histogram, (bin) => bin.questions)).toBe(5);
});

test('forty updates on one question make the band no narrower than one number does', async () => {
	const width = async (updates: number) => {
		const app = testApp();
		const ids = [0.3, 0.3, 0.3, 0.3].map(() => app.ask());
		for (const id of ids)
			for (let i = 0; i < updates; i++)
				await said(app, app.bob, id, 0.3, T0 + (i * 10 * DAY) / updates);
		for (const id of ids) await settle(app, id, 'no');
		const band = await app.as(app.bob).record.band({ spaceId: app.space });
		return (band[0]?.high ?? 0) - (band[0]?.low ?? 0);
	};
	expect(await width(40)).toBeCloseTo(await width(1), 12);
});

test('resolving, taking back and resolving again gives the same tables as resolving once', async () => {
	const app = testApp();
	const questionId = app.ask();
	await said(app, app.ann, questionId, 0.4);
	await said(app, app.bob, questionId, 0.7, T0 + DAY);
	await said(app, app.bob, questionId, 0.9, T0 + 5 * DAY);
	await settle(app, questionId, 'yes');
	const once = app.store.scores.stored(questionId);
	await app.as(app.ann).resolution.reopen({ questionId });
	expect(app.store.scores.stored(questionId)).toMatchObject({ scores: [], stretches: [] });
	await settle(app, questionId, 'yes');
	expect(app.store.scores.stored(questionId)).toEqual(once);
});
