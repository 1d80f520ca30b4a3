import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

const near = (value: number) => expect.closeTo(value, 12) as number;

/** Bob said 20% at the opening and 80% five days on; the question runs for ten days. */
async function forecastOn(opts: { deadlineDay?: string } = {}) {
	const app = testApp();
	const { as, bob, ask, clock } = app;
	const questionId = ask({
		schedule: {
			...{ opensAt: T0, deadlineDay: opts.deadlineDay ?? null, zone: 'UTC' },
			...{ closesAt: T0 + 10 * DAY, resolvesBy: null }
		}
	});
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	clock.at = T0 + 5 * DAY;
	await as(bob).forecast.state({ questionId, probability: 0.8 });
	clock.at = T0 + 11 * DAY;
	return { ...app, questionId };
}

describe('the proposed known-at', () => {
	test('for a miss it is the deadline, never now', async () => {
		const { as, ann, questionId } = await forecastOn({ deadlineDay: '2026-01-08' });
		const { proposed } = await as(ann).resolution.preview({ questionId, outcomeKind: 'no' });
		expect(proposed.knownAt).toBe(Date.UTC(2026, 0, 9));
	});

	test('for what happened it is the publication of the evidence chosen, and nothing without any', async () => {
		const { as, ann, questionId, space: spaceId } = await forecastOn();
		const publishedAt = T0 + 3 * DAY;
		const { id } = await as(ann).evidence.add({
			...{ spaceId, claim: 'It rained.', publishedAt },
			attach: [{ questionId, stance: 'for', strength: 'strong' }]
		});
		const choice = { questionId, outcomeKind: 'yes' } as const;
		expect((await as(ann).resolution.preview(choice)).proposed.knownAt).toBeNull();
		const { proposed, voided } = await as(ann).resolution.preview({ ...choice, evidenceIds: [id] });
		expect(proposed.knownAt).toBe(publishedAt);
		expect(voided.map((row) => [row.name, row.probability, row.madeAt])).toEqual([
			['Bob', 0.8, T0 + 5 * DAY]
		]);
	});
});

describe('scores follow the outcome in force', () => {
	const stretchesOf = async ({ as, bob, questionId }: Awaited<ReturnType<typeof forecastOn>>) => {
		const [bobs] = (await as(bob).resolution.scores({ questionId }))?.people ?? [];
		if (bobs === undefined) throw new Error('Bob has a score');
		const { forecasterId } = bobs;
		return (await as(bob).resolution.stretches({ questionId, forecasterId })).stretches;
	};
	const brierOf = async ({ as, bob, questionId }: Awaited<ReturnType<typeof forecastOn>>) =>
		(await as(bob).resolution.scores({ questionId }))?.people[0];

	test('each stretch is worked: from, to, probability, score, weight', async () => {
		const world = await forecastOn();
		const { as, ann, questionId } = world;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 8 * DAY });
		const row = await brierOf(world);
		expect(await stretchesOf(world)).toMatchObject([
			{ from: T0, to: T0 + 5 * DAY, probability: 0.2, score: near(0.64), weight: 0.5 },
			{ from: T0 + 5 * DAY, to: T0 + 8 * DAY, probability: 0.8, weight: 0.3 }
		]);
		expect(row?.scores?.brier.score).toBeCloseTo((0.5 * 0.64 + 0.3 * 0.04) / 0.8, 12);
		expect(row?.scores?.brier.coverage).toBeCloseTo(0.8, 12);
		expect(world.store.scores.stored(questionId).stretches).toHaveLength(2);
	});

	test('what was forecast after the outcome was known is kept, shown and scores nothing', async () => {
		const world = await forecastOn();
		const { as, ann, bob, questionId } = world;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 5 * DAY });
		expect(await brierOf(world)).toMatchObject({
			...{ scores: { brier: { score: near(0.64) } }, forecasts: 1 }
		});
		expect(await as(bob).resolution.scores({ questionId })).toMatchObject({
			voided: { forecasts: 1, people: 1, named: [{ name: 'Bob', isYou: true }] }
		});
		expect(await stretchesOf(world)).toMatchObject([{ probability: 0.2 }]);
		expect((await as(bob).question.detail({ questionId })).you.history).toHaveLength(2);
	});

	test('a correction adds a row and turns the score', async () => {
		const world = await forecastOn();
		const { as, ann, questionId } = world;
		const knownAt = T0 + 10 * DAY;
		const { id } = await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt });
		const before = (await brierOf(world))?.scores?.brier.score;
		await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt, corrects: id });
		expect((await brierOf(world))?.scores?.brier.score).toBeCloseTo(before ?? NaN, 12); // 0.2 and 0.8 are mirror images
		const history = await as(ann).resolution.history({ questionId });
		expect(history.map((row) => row.outcomeKind)).toEqual(['no', 'yes']);
		const stretches = world.store.scores.stored(questionId).stretches;
		expect(stretches.map((row) => row.outcome)).toEqual([0, 0]);
	});

	test('a correction of what one has not seen is refused', async () => {
		const { as, ann, questionId } = await forecastOn();
		const knownAt = T0 + 10 * DAY;
		const said = { questionId, outcomeKind: 'yes', knownAt } as const;
		await as(ann).resolution.record(said);
		await expect(as(ann).resolution.record(said)).rejects.toMatchObject({ code: 'CONFLICT' });
	});

	test.each(['ambiguous', 'annulled'] as const)(
		'%s leaves nothing to score',
		async (outcomeKind) => {
			const world = await forecastOn();
			const { as, ann, questionId, store } = world;
			await as(ann).resolution.record({ questionId, outcomeKind, knownAt: T0 + 10 * DAY });
			expect(store.scores.stored(questionId)).toMatchObject({ scores: [], stretches: [] });
			expect((await as(ann).question.detail({ questionId })).question.status).toBe('void');
		}
	);

	test('reopening takes the scores away and lets an open question be forecast again', async () => {
		const world = await forecastOn();
		const { as, ann, bob, questionId, clock, store } = world;
		clock.at = T0 + 6 * DAY;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
		await expect(as(bob).forecast.state({ questionId, probability: 0.9 })).rejects.toMatchObject({
			message: 'This question is resolved and takes no more forecasts.'
		});
		await as(ann).resolution.reopen({ questionId, note: 'Too early.' });
		expect(store.scores.stored(questionId).scores).toEqual([]);
		expect(await as(ann).resolution.scores({ questionId })).toBeNull();
		await as(bob).forecast.state({ questionId, probability: 0.9 });
	});

	test('the schedule that counts is the last one recorded before the outcome was known', async () => {
		const { as, ann, questionId, clock, store } = await forecastOn();
		const { question } = await as(ann).question.detail({ questionId });
		const { title, criteria, background, tags, opensAt, deadlineDay, zone } = question;
		const revise = async (closesAt: number) => {
			const { versionId } = (await as(ann).question.detail({ questionId })).question;
			await as(ann).question.revise({
				...{ questionId, versionId, title, criteria, background, tags, options: [] },
				...{
					note: '',
					minor: false,
					schedule: { opensAt, deadlineDay, zone, closesAt, resolvesBy: null }
				}
			});
		};
		clock.at = T0 + 6 * DAY;
		await revise(T0 + 20 * DAY);
		clock.at = T0 + 15 * DAY;
		await revise(T0 + 100 * DAY);
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: T0 + 15 * DAY });
		// Twenty days, not ten and not a hundred: recorded on the fifteenth day is not before it.
		const weights = store.scores.stored(questionId).stretches.map((row) => row.weight);
		expect(weights.toSorted()).toEqual([0.25, 0.5]);
	});
});

test('a slip corrected within two minutes scores nothing, nor does the time until the next row', async () => {
	const { as, ann, bob, ask, clock, store } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.99 });
	clock.at += 60_000;
	await as(bob).forecast.state({ questionId, probability: 0.1 });
	clock.at = T0 + 10 * DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at });
	expect(store.scores.stored(questionId).stretches).toMatchObject([{ probability: 0.1 }]);
});

test('ordered options score a near miss better than a far one', async () => {
	const { as, ann, bob, vic, ask, space, store, clock } = testApp();
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	const options = ['low', 'middle', 'high'].map((label) => ({ label, isOther: false }));
	const questionId = ask({ kind: 'multiple_choice', ordered: true, options });
	const [low, middle, high] = store.questions.options(questionId).map((option) => option.id);
	if (low === undefined || middle === undefined || high === undefined) throw new Error('options');
	const state = (who: typeof bob, at: string) =>
		as(who).forecast.state({
			questionId,
			distribution: Object.fromEntries([low, middle, high].map((id) => [id, id === at ? 1 : 0]))
		});
	await state(bob, middle);
	await state(vic, low);
	clock.at += DAY;
	await as(ann).resolution.record({
		...{ questionId, outcomeKind: 'option', optionId: high, knownAt: clock.at }
	});
	const scores = await as(ann).resolution.scores({ questionId });
	expect(scores?.people.map((row) => [row.name, row.scores?.brier.score])).toEqual([
		['Bob', 0.5],
		['Vic', 1]
	]);
});

describe('an outcome is refused with the reason', () => {
	test.each([
		['known in the future', { knownAt: T0 + 12 * DAY }, 'That is still to come.'],
		[
			'known before it happened',
			{ happenedAt: T0 + 2 * DAY, knownAt: T0 + DAY },
			'before it happened'
		],
		[
			'after the deadline',
			{ happenedAt: T0 + 9 * DAY, knownAt: T0 + 9 * DAY },
			'after the deadline'
		],
		['of another kind', { outcomeKind: 'option', knownAt: T0 }, 'Choose one of the outcomes'],
		[
			'with a stranger’s evidence',
			{ evidenceIds: ['e_00000000000000000000'] },
			'Attach that evidence'
		]
	] as const)('%s', async (_, said, message) => {
		const { as, ann, questionId } = await forecastOn({ deadlineDay: '2026-01-08' });
		const whole = { questionId, outcomeKind: 'yes', knownAt: T0 + HOUR, ...said } as const;
		const evidenceIds = 'evidenceIds' in said ? [...said.evidenceIds] : [];
		await expect(as(ann).resolution.record({ ...whole, evidenceIds })).rejects.toMatchObject({
			code: 'BAD_REQUEST',
			message: expect.stringContaining(message) as string
		});
	});

	test('before the question has opened there is nothing to resolve', async () => {
		const { as, ann, ask } = testApp();
		const questionId = ask({
			schedule: {
				...{ opensAt: T0 + DAY, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: T0 + 2 * DAY, resolvesBy: null }
			}
		});
		const said = { questionId, outcomeKind: 'no', knownAt: T0 } as const;
		await expect(as(ann).resolution.record(said)).rejects.toMatchObject({ code: 'CONFLICT' });
	});
});
