import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { settleBinary, settleChoice } from '../../support/record.ts';

describe('questions with several options', () => {
	test('have a diagram: a row for each option, one part in K of the weight, and one question', async () => {
		const app = testApp();
		await settleChoice(app, app.bob, [0.7, 0.2, 0.1], 0);
		const track = await app
			.as(app.bob)
			.record.track({ spaceId: app.space, kind: 'multiple_choice', bin: 2 });
		// Half of 0.3² + 0.2² + 0.1², so 0 to 1 as for yes or no; by option a third of the sum.
		expect(track.brier?.mean).toBeCloseTo(0.07, 12);
		expect(track.parts?.score).toBeCloseTo(0.14 / 3, 12);
		expect(track.baseRate?.share).toBeCloseTo(1 / 3, 12);
		expect(track.questions).toBe(1);
		expect(track.bins.map(({ questions }) => questions)).toEqual([0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0]);
		expect(track.ticks.map(({ option, happened }) => [option, happened])).toEqual([
			['A', true],
			['B', false],
			['C', false]
		]);
		expect(track.behind).toMatchObject({ total: 1, rows: [{ option: 'B', p: 0.2 }] });
	});

	test('stand beside yes or no where both kinds are asked for', async () => {
		const app = testApp();
		await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'yes');
		await settleChoice(app, app.bob, [0.7, 0.2, 0.1], 0);
		const of = (kind: 'binary' | 'both') =>
			app.as(app.bob).record.track({ spaceId: app.space, kind });
		expect((await of('binary')).questions).toBe(1);
		const both = await of('both');
		expect(both.questions).toBe(2);
		expect(both.brier?.mean).toBeCloseTo((0.16 + 0.07) / 2, 12);
		expect(both.bins.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2, 12);
	});
});

test('ten bins meet at the tens, and a number on an edge stands above it', async () => {
	const app = testApp();
	for (const p of [0.1, 0.19, 1]) await settleBinary(app, [{ who: app.bob, p }], 'yes');
	const { bins, behind } = await app
		.as(app.bob)
		.record.track({ spaceId: app.space, bins: 'ten', bin: 1 });
	expect(bins.map(({ questions }) => questions)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
	expect(behind?.rows.map(({ p }) => p).toSorted()).toEqual([0.1, 0.19]);
});

describe('time left', () => {
	test('counts to the deadline that scoring used, and cuts a number that stood across an edge', async () => {
		const app = testApp();
		await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'yes', { days: 4 });
		const { as, bob, space: spaceId } = app;
		const of = async (horizon: 'under-7' | '7-30' | '30-90') =>
			(await as(bob).record.rows({ spaceId, horizon, withEarly: true })).rows;
		// Ten days from opening to the deadline, known after four: three of them were more than a week before it.
		expect(await of('7-30')).toMatchObject([
			{ said: { from: app.clock.at - 4 * DAY, timeLeft: '7-30' } }
		]);
		expect((await of('7-30'))[0]?.weight).toBeCloseTo(0.3, 12);
		expect((await of('under-7'))[0]?.weight).toBeCloseTo(0.1, 12);
		expect(await of('30-90')).toEqual([]);
		const track = await as(bob).record.track({ spaceId, horizon: '7-30' });
		expect(track).toMatchObject({ questions: 0, waiting: 1, relative: null });
	});

	test('a deadline that was moved once the outcome was known is not the one', async () => {
		const { as, ann, bob, ask, clock, space, store } = testApp();
		const questionId = ask();
		await as(bob).forecast.state({ questionId, probability: 0.6 });
		clock.at += 6 * DAY;
		const { question } = await as(ann).question.detail({ questionId });
		const { title, criteria, background, tags, versionId, opensAt, closesAt } = question;
		const moved = closesAt + 100 * DAY;
		await as(ann).question.revise({
			...{ questionId, versionId, title, criteria, background, tags, options: [] },
			...{ note: '', minor: false },
			schedule: {
				...{ opensAt, deadlineDay: null, zone: 'Europe/Budapest' },
				...{ closesAt: moved, resolvesBy: null }
			}
		});
		const deadlineIfKnown = async (knownAt: number) => {
			await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt });
			const [scored] = store.scored.rescoredSince(space, 0);
			return scored?.deadlineAt ?? scored?.closesAt;
		};
		expect(await deadlineIfKnown(clock.at - DAY)).toBe(closesAt);
		await as(ann).resolution.reopen({ questionId });
		clock.at += DAY;
		expect(await deadlineIfKnown(clock.at)).toBe(moved);
	});
});

describe('a record broken down', () => {
	test('by tag: a question with two stands under each, one with none in a group of its own', async () => {
		const app = testApp();
		const said = [{ who: app.bob, p: 0.6 }];
		await settleBinary(app, said, 'yes', { tags: ['sea', 'storm'] });
		await settleBinary(app, said, 'no', { tags: ['sea'] });
		await settleBinary(app, said, 'no', { tags: [] });
		const { groups, total } = await app
			.as(app.bob)
			.record.breakdown({ spaceId: app.space, by: 'tag', tag: 'storm' });
		expect(groups.map(({ key, questions }) => [key, questions])).toEqual([
			['sea', 2],
			['', 1],
			['storm', 1]
		]);
		expect(total).toBe(3);
		expect(groups[0]?.brier?.mean).toBeCloseTo((0.16 + 0.36) / 2, 12);
		expect(groups[0]?.parts?.uncertainty).toBeCloseTo(0.25, 12);
	});

	test('by forecaster: everybody, whoever is chosen', async () => {
		const app = testApp();
		await settleBinary(
			app,
			[
				{ who: app.ann, p: 0.9 },
				{ who: app.bob, p: 0.6 }
			],
			'yes'
		);
		const { groups } = await app
			.as(app.vic)
			.record.breakdown({ spaceId: app.space, by: 'forecaster' });
		expect(groups.map(({ brier }) => brier?.mean.toFixed(2)).toSorted()).toEqual(['0.01', '0.16']);
	});

	test('by kind and by time left, in their own order', async () => {
		const app = testApp();
		await settleChoice(app, app.bob, [0.5, 0.5], 1);
		await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'yes');
		const keys = async (by: 'kind' | 'horizon') =>
			(await app.as(app.bob).record.breakdown({ spaceId: app.space, by })).groups.map(
				({ key }) => key
			);
		expect(await keys('kind')).toEqual(['binary', 'multiple_choice']);
		expect(await keys('horizon')).toEqual(['under-7', '7-30']);
	});

	test('shows the twelve largest of many groups, and all of them when asked', async () => {
		const app = testApp();
		for (let i = 0; i < 14; i++)
			await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'yes', { tags: [`tag ${i}`] });
		const of = (whole: boolean) =>
			app.as(app.bob).record.breakdown({ spaceId: app.space, by: 'tag', whole });
		expect(await of(false)).toMatchObject({ total: 14, groups: { length: 12 } });
		expect((await of(true)).groups).toHaveLength(14);
	});
});

test('what counting early ones changes is said in numbers', async () => {
	const app = testApp();
	await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'no');
	await settleBinary(app, [{ who: app.bob, p: 0.6 }], 'yes', { days: 5 });
	const early = await app.as(app.bob).record.early({ spaceId: app.space });
	expect(early.without?.brier).toBeCloseTo(0.36, 12);
	expect(early.without?.baseRate).toBe(0);
	// The early one weighs half: it stood for five of its ten days.
	expect(early.with?.brier).toBeCloseTo((0.36 + 0.5 * 0.16) / 1.5, 12);
	expect(early.with?.baseRate).toBeCloseTo((1 / 3) * (2 / 3), 12);
});
