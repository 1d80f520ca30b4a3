import { expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { createSpace } from '#lib/server/actions/space.ts';
import { T0, testApp } from '../../support/app.ts';

const near = (value: number) => expect.closeTo(value, 12) as number;

test('a number replaced while the space’s own clock stood still is kept, with the reason', async () => {
	const { as, ann, clock, store } = testApp();
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	const own = { name: 'Still', zone: 'UTC', asOf: T0 };
	const spaceId = store.atomically(() => createSpace(store, writing, own, 'Ann'));
	const { id: questionId } = await as(ann).question.ask({
		...{ spaceId, kind: 'binary', title: 'Will it rain?', criteria: '', background: '' },
		...{ tags: [], ordered: false, options: [] },
		schedule: {
			...{ opensAt: T0, deadlineDay: '2026-01-10', zone: 'UTC' },
			...{ closesAt: null, resolvesBy: null }
		}
	});
	await as(ann).forecast.state({ questionId, probability: 0.12 });
	clock.at += HOUR;
	await as(ann).forecast.state({ questionId, probability: 0.09 });
	store.spaces.moveClock(writing, spaceId, T0 + 11 * DAY);
	await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: T0 + 10 * DAY });
	const scores = await as(ann).resolution.scores({ questionId });
	expect(scores?.people).toMatchObject([{ forecasts: 1, first: 0.09 }]);
	const { forecasterId = 'crowd' } = scores?.people[0] ?? {};
	expect((await as(ann).resolution.stretches({ questionId, forecasterId })).unscored).toMatchObject(
		{
			rows: [{ probability: 0.12, why: 'at_once' }],
			more: 0
		}
	);
});

test('every rule is worked, and the lines of a peer score add up to it', async () => {
	const { as, ann, bob, ask, space, clock, store } = testApp();
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.6 });
	clock.at = T0 + 2 * DAY;
	await as(bob).forecast.state({ questionId, probability: 0 });
	clock.at = T0 + 11 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 10 * DAY });
	const scores = await as(ann).resolution.scores({ questionId });
	const [first, second] = ['Ann', 'Bob'].map((name) =>
		scores?.people.find((person) => person.name === name)
	);
	expect(first?.scores?.log.score).toBeCloseTo(Math.log(0.6), 12);
	expect(second?.scores?.log.score).toBe(-Infinity);
	expect(second?.scores?.baseline.score).toBe(-Infinity);
	expect(first?.otherwise?.log).toBeCloseTo(Math.log(0.4), 12);
	// Two days alone, then eight against what reads as 0.1%.
	const peer = 0.8 * 100 * (Math.log(0.6) - Math.log(0.001));
	expect(first?.scores?.peer.contribution).toBeCloseTo(peer, 9);
	expect(second?.scores?.peer.contribution).toBeCloseTo(-peer, 9);
	const forecasterId = store.spaces.findFor(ann.id, space)?.forecasterId;
	if (forecasterId === undefined) throw new Error('a forecaster');
	const { lines } = await as(bob).resolution.peerSum({ questionId, forecasterId });
	expect(lines.map(({ n, weight, isFloored }) => [n, weight, isFloored])).toEqual([
		[1, near(0.2), false],
		[2, near(0.8), false]
	]);
	expect(lines.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(peer, 9);
	const stored = store.scores.stored(questionId).scores;
	const logs = stored.filter((row) => row.rule === 'log').map((row) => row.score);
	expect(Math.min(...logs)).toBe(-Infinity);
	expect(Math.max(...logs)).toBeCloseTo(Math.log(0.6), 12);
});

test('a void question has everybody without a score, and nothing counts as left out', async () => {
	const { as, ann, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.6 });
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	clock.at = T0 + 11 * DAY;
	const knownAt = T0 + 10 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'annulled', knownAt });
	expect(await as(ann).resolution.scores({ questionId })).toMatchObject({
		...{ people: [], crowd: null },
		unjudged: [
			{ name: 'Ann', isYou: true, stated: 1 },
			{ name: 'Bob', isYou: false, stated: 1 }
		],
		strangers: { forecasts: 0, people: 0, named: [] },
		voided: { forecasts: 0 }
	});
});

test('what scores nothing is told with the sum, the last of it one by one, and counted on the page', async () => {
	const { as, ann, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	for (let i = 0; i < 60; i++) {
		clock.at = T0 + 5 * DAY + i * HOUR;
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		await as(ann).forecast.state({ questionId, probability: 0.9 });
	}
	clock.at = T0 + 11 * DAY;
	const knownAt = T0 + 5 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt });
	const scores = await as(ann).resolution.scores({ questionId });
	expect(scores?.voided).toEqual({
		...{ forecasts: 120, people: 2 },
		named: [
			{ name: 'Ann', isYou: true },
			{ name: 'Bob', isYou: false }
		]
	});
	expect(scores?.strangers).toMatchObject({ forecasts: 60, named: [{ name: 'Ann' }] });
	const { forecasterId = 'crowd' } = scores?.people[0] ?? {};
	const { unscored } = await as(ann).resolution.stretches({ questionId, forecasterId });
	expect(unscored).toMatchObject({ more: 10 });
	expect(unscored.rows).toHaveLength(50);
	expect(unscored.rows.at(-1)).toMatchObject({ why: 'known', madeAt: T0 + 5 * DAY + 59 * HOUR });
});
