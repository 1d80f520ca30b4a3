import { expect, test } from 'vitest';
import type { QuestionId } from '#lib/domain/ids.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

/** Ann’s steps on a question, an hour apart, each past the time in which a slip is corrected. */
function walk(app: TestApp, questionId: QuestionId) {
	const { as, ann, clock, space: spaceId } = app;
	const api = as(ann);
	const later = () => (clock.at += HOUR);
	return {
		say: async (probability: number, rationale = '') => {
			later();
			return (await api.forecast.state({ questionId, probability, rationale })).id;
		},
		reaffirm: async () => {
			later();
			await api.forecast.reaffirm({ questionId });
		},
		withdraw: async () => {
			later();
			await api.forecast.withdraw({ questionId });
		},
		add: async (strength: 'moderate' | 'strong') => {
			later();
			const attach = [{ questionId, stance: 'for', strength } as const];
			return (await api.evidence.add({ spaceId, claim: 'Clouds.', attach })).id;
		},
		moves: async (asOf: number | null = null) => (await api.ledger.get({ questionId, asOf })).moves,
		since: async () => (await api.question.detail({ questionId })).since
	};
}

const undated = { opensAt: T0, deadlineDay: null, zone: 'Europe/Budapest' } as const;
const schedule = { ...undated, closesAt: T0 + 90 * DAY, resolvesBy: null };

test('a number says that nothing explained it, and keeps saying so by what was known then', async () => {
	const app = testApp();
	const questionId = app.ask({ schedule });
	const { say, add, moves } = walk(app, questionId);
	await say(0.5);
	const before = app.clock.at;
	const leap = await say(0.9);
	const item = await add('strong');
	await say(0.98);
	expect(await moves()).toEqual([
		{
			...{ forecastId: leap, kind: 'binary', isUp: true, isDated: false },
			...{ db: expect.closeTo(10 * Math.log10(9), 9) as number, expected: 0.5 }
		}
	]);
	expect(await moves(before)).toEqual([]);
	// What is made of the item later changes nothing about the move that it explained.
	app.clock.at += DAY;
	const grade = { questionId, evidenceId: item, credibility: 'E5', sameAs: null };
	await app.as(app.ann).ledger.appraise(grade);
	expect(await moves()).toHaveLength(1);
});

test('a withdrawal ends what a move is measured from, and a slip is none', async () => {
	const app = testApp();
	const questionId = app.ask({ schedule });
	const { say, withdraw, moves } = walk(app, questionId);
	await say(0.5);
	await withdraw();
	await say(0.95);
	expect(await moves()).toEqual([]);
	await say(0.1);
	await app.as(app.ann).forecast.state({ questionId, probability: 0.94 });
	expect(await moves()).toEqual([]);
});

test('to reaffirm is to say it anew: what came before it explains nothing any more', async () => {
	const app = testApp();
	const { say, add, reaffirm, moves, since } = walk(app, app.ask({ schedule }));
	await say(0.5);
	await add('strong');
	expect((await since())?.items).toHaveLength(1);
	await reaffirm();
	expect(await since()).toMatchObject({ items: [], expected: 0.5 });
	await say(0.9, 'A friend told me.');
	expect(await moves()).toMatchObject([{ isUp: true }]);
});

test('to a certainty no evidence leads', async () => {
	const app = testApp();
	const { say, moves } = walk(app, app.ask({ schedule }));
	await say(0.5);
	await say(0);
	expect(await moves()).toMatchObject([{ db: null, isUp: false }]);
});

test('of several options the two are named between which most is left', async () => {
	const app = testApp();
	const { as, ann, clock, space: spaceId } = app;
	const labels = ['Sofa', 'Bed', 'Other'];
	const questionId = app.ask({
		...{ kind: 'multiple_choice', schedule },
		options: labels.map((label) => ({ label, isOther: label === 'Other' }))
	});
	const api = as(ann);
	const { options } = (await api.question.detail({ questionId })).question;
	const state = async (numbers: readonly number[]) => {
		clock.at += HOUR;
		const distribution = Object.fromEntries(options.map(({ id }, i) => [id, numbers[i] ?? 0]));
		return (await api.forecast.state({ questionId, distribution })).id;
	};
	await state([0.4, 0.4, 0.2]);
	const optionId = options[0]?.id ?? 'o_';
	clock.at += HOUR;
	const attach = [{ questionId, optionId, stance: 'for', strength: 'moderate' } as const];
	await api.evidence.add({ spaceId, claim: 'Hair.', attach });
	const since = (await api.question.detail({ questionId })).since;
	expect(since).toMatchObject({
		...{ kind: 'options', from: [0.4, 0.4, 0.2], restFrom: 5 },
		items: [{ number: 1, ratios: [3, 1, 1], by: null }],
		expected: [1.2 / 1.8, 0.4 / 1.8, 0.2 / 1.8].map((p) => expect.closeTo(p, 12) as number)
	});
	await state([0.66, 0.23, 0.11]);
	expect((await api.ledger.get({ questionId })).moves).toEqual([]);
	const leap = await state([0.2, 0.69, 0.11]);
	expect((await api.ledger.get({ questionId })).moves).toMatchObject([
		{ forecastId: leap, kind: 'options', up: 'Bed', down: 'Sofa' }
	]);
});
