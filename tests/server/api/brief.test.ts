import { describe, expect, test } from 'vitest';
import type { BriefId, QuestionId } from '#lib/domain/ids.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { planOn } from '../../support/brief-calls.ts';
import { testWorld } from '../../support/world.ts';

/** A space whose Ann and Bob have said 10% and 30%, and Bob's reason. */
async function forecasted() {
	const app = testApp();
	const questionId = app.ask({ title: 'Will it rain?' });
	await app.as(app.ann).forecast.state({ questionId, probability: 0.1 });
	await app
		.as(app.bob)
		.forecast.state({ questionId, probability: 0.3, rationale: '**Wet** wind.' });
	return { ...app, questionId };
}

const begin = async ({ as, bob, space: spaceId }: TestApp, ids: readonly QuestionId[], over = {}) =>
	(await as(bob).brief.begin({ spaceId, plan: { ...planOn(ids), ...over } })).id;

async function issue(app: TestApp, ids: readonly QuestionId[], over = {}) {
	const briefId = await begin(app, ids, over);
	const { number } = await app.as(app.bob).brief.issue({ briefId, revision: 1 });
	return { briefId, number };
}

describe('a draft', () => {
	test('says what it would say now, and follows the numbers', async () => {
		const app = await forecasted();
		const { as, bob, questionId } = app;
		const briefId = await begin(app, [questionId]);
		const read = () => as(bob).brief.read({ briefId });
		expect((await read()).content.items[0]).toMatchObject({
			judgement: 'We judge it very unlikely (20%) that it will rain.',
			forecasters: 2
		});
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		expect((await read()).content.items[0]?.estimates).toMatchObject([
			{ p: 0.3, word: 'unlikely' }
		]);
	});

	test('can take one forecaster’s numbers, and then tells who differs from them', async () => {
		const app = await forecasted();
		const { as, bob, ann, store, space, questionId } = app;
		const of = store.forecasters.list(space).find(({ userId }) => userId === ann.id);
		const own = { forecasterId: of?.id, dissent: 'named' };
		const briefId = await begin(app, [questionId], own);
		const { content } = await as(bob).brief.read({ briefId });
		expect(content.items[0]).toMatchObject({
			judgement: 'Ann judges it very unlikely (10%) that it will rain.',
			dissent: [{ name: 'Bob', p: 0.3, rationale: 'Wet wind.' }]
		});
		const unnamed = await begin(app, [questionId], { ...own, dissent: 'unnamed' });
		const shown = JSON.stringify((await as(bob).brief.read({ briefId: unnamed })).content);
		expect(shown).toContain('Wet wind.');
		expect(shown).not.toContain('Bob');
	});

	test('is not overwritten by somebody who read an earlier one', async () => {
		const app = await forecasted();
		const { as, ann, bob, questionId } = app;
		const briefId = await begin(app, [questionId]);
		const plan = planOn([questionId]);
		const saved = await as(ann).brief.save({ briefId, revision: 1, plan: { ...plan, title: 'A' } });
		expect(saved).toEqual({ revision: 2 });
		const late = { briefId, revision: 1, plan: { ...plan, title: 'B' } };
		await expect(as(bob).brief.save(late)).rejects.toThrow('“Put mine in its place” saves yours');
		await expect(as(bob).brief.issue(late)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
		await expect(as(bob).brief.issue({ briefId, revision: 1 })).rejects.toThrow(
			'was changed meanwhile'
		);
		expect((await as(bob).brief.read({ briefId })).content.title).toBe('A');
	});

	test('is for its author and for editors', async () => {
		const app = await forecasted();
		const { as, ann, vic, space: spaceId, questionId } = app;
		const briefId = await begin(app, [questionId]);
		await expect(as(ann).brief.read({ briefId })).resolves.toMatchObject({ kind: 'draft' });
		await expect(as(vic).brief.read({ briefId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
		expect((await as(vic).brief.list({ spaceId })).drafts).toEqual([]);
	});

	test('holds questions of its space that are asked, each once', async () => {
		const app = await forecasted();
		const { as, olga, elsewhere, questionId } = app;
		const draft = app.ask({
			schedule: {
				...{ opensAt: null, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: app.clock.at + DAY, resolvesBy: null }
			}
		});
		await expect(begin(app, [draft])).rejects.toMatchObject({
			cause: { field: 'plan.items.0.questionId' }
		});
		await expect(begin(app, [questionId, questionId])).rejects.toThrow('in the brief already');
		const plan = planOn([questionId]);
		await expect(as(olga).brief.begin({ spaceId: elsewhere, plan })).rejects.toThrow(
			'is not in this space'
		);
		await expect(begin(app, [], { title: ' ' })).rejects.toThrow('Give a title.');
	});
});

describe('an issued brief', () => {
	test('keeps the numbers and the words of its moment', async () => {
		const app = await forecasted();
		const { as, bob, vic, questionId } = app;
		const { briefId, number } = await issue(app, [questionId]);
		const before = await as(vic).brief.read({ briefId });
		await as(bob).forecast.state({ questionId, probability: 0.9 });
		app.clock.at += DAY;
		expect(number).toBe(1);
		expect(await as(vic).brief.read({ briefId })).toEqual({ ...before });
		await expect(
			as(bob).brief.save({ briefId, revision: 1, plan: planOn([questionId]) })
		).rejects.toThrow('This brief is issued, and stays as it is.');
		await expect(as(bob).brief.discard({ briefId })).rejects.toMatchObject({ code: 'CONFLICT' });
	});

	test('is known to the next one on the same question, which says how far it moved since', async () => {
		const app = await forecasted();
		const { as, bob, questionId, clock } = app;
		await issue(app, [questionId]);
		const told = clock.at;
		clock.at += DAY;
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		const { briefId } = await issue(app, [questionId]);
		expect((await as(bob).brief.read({ briefId })).content.items[0]).toMatchObject({
			since: { at: told, brief: 1 },
			estimates: [{ before: 0.2, p: 0.3 }]
		});
	});

	test('can tell movement since a day, in place of the last brief', async () => {
		const app = await forecasted();
		const { as, bob, questionId, clock } = app;
		clock.at += 3 * DAY;
		await issue(app, [questionId]);
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		clock.at += DAY;
		const since = { since: '2026-01-03' };
		const briefId = await begin(app, [questionId], since);
		expect((await as(bob).brief.read({ briefId })).content.items[0]).toMatchObject({
			since: { brief: null },
			estimates: [{ before: 0.2, p: 0.3 }]
		});
	});

	test('keeps the day that movement is asked from, where there was no number yet', async () => {
		const app = await forecasted();
		app.clock.at += DAY;
		const briefId = await begin(app, [app.questionId], { since: '2026-01-01' });
		expect((await app.as(app.bob).brief.read({ briefId })).content.items[0]).toMatchObject({
			since: { brief: null },
			estimates: [{ before: null }]
		});
	});

	test('is corrected by another one, and says so; its correction compares with the one before', async () => {
		const app = await forecasted();
		const { as, bob, questionId, clock } = app;
		await issue(app, [questionId]);
		clock.at += DAY;
		const second = await issue(app, [questionId]);
		clock.at += HOUR;
		const third = await issue(app, [questionId], { replaces: second.briefId });
		const read = (briefId: BriefId) => as(bob).brief.read({ briefId });
		expect(await read(second.briefId)).toMatchObject({ replacedBy: { number: 3 } });
		expect((await read(third.briefId)).content).toMatchObject({
			replaces: { number: 2 },
			items: [{ since: { brief: 1 } }]
		});
	});

	test('of a settled question says what happened, and what had been said before it was known', async () => {
		const app = await forecasted();
		const { as, ann, bob, questionId, clock } = app;
		clock.at += DAY;
		const knownAt = clock.at - HOUR;
		await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt, note: 'Dry.' });
		await as(bob)
			.forecast.state({ questionId, probability: 0.9 })
			.catch(() => undefined);
		const { briefId } = await issue(app, [questionId]);
		expect((await as(bob).brief.read({ briefId })).content.items[0]).toMatchObject({
			...{ judgement: '', status: 'resolved', estimates: [{ p: 0.2 }] },
			outcome: { outcomeKind: 'no', knownAt, note: 'Dry.' }
		});
	});

	test('without a question is refused', async () => {
		const app = await forecasted();
		await expect(issue(app, [])).rejects.toThrow('Choose at least one question first.');
	});

	test('is in the log by its hash, and in nobody’s words', async () => {
		const app = await forecasted();
		await issue(app, [app.questionId], { summary: 'Bring umbrellas.' });
		const last = app.store.log.after(app.store.log.head().seq - 1, 1)[0];
		expect(last).toMatchObject({ verb: 'brief.issued' });
		expect(last?.payload).not.toMatch(/umbrellas|rain|moons/u);
	});
});

test('briefs are listed by pages, the newest first', async () => {
	const app = await forecasted();
	for (let i = 0; i < 3; i++) await issue(app, [app.questionId]);
	const page = (before: number | null) =>
		app.as(app.vic).brief.list({ spaceId: app.space, before, limit: 2 });
	const first = await page(null);
	expect([first.rows.map(({ number }) => number), first.next]).toEqual([[3, 2], 2]);
	expect(await page(first.next)).toMatchObject({ rows: [{ number: 1 }], next: null });
});

test('a brief on a question whose import is undone reads on without it', async () => {
	const app = await testWorld();
	const { as, ann, vic, space: spaceId, questionId, importId } = app;
	const { rows } = await as(ann).question.list({ spaceId, status: null, text: 'comet' });
	const comet = rows[0]?.id ?? questionId;
	const { briefId } = await issue(app, [questionId, comet]);
	const open = await begin(app, [questionId, comet]);
	await as(ann).import.undo({ spaceId, importId });
	const read = await as(vic).brief.read({ briefId });
	expect(read.content).toMatchObject({ missing: 1, items: [{ questionId }] });
	expect(JSON.stringify([read, await as(vic).brief.list({ spaceId })])).not.toContain('comet');
	expect(JSON.stringify((await as(ann).brief.read({ briefId: open })).content)).not.toContain(
		'comet'
	);
});
