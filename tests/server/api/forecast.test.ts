import { expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

test('a new forecast joins the history and leaves the earlier ones as they were', async () => {
	const { as, ann, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	clock.at = T0 + DAY;
	await as(bob).forecast.state({ questionId, probability: 0.6 });

	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history.map((row) => [row.madeAt, row.probability, row.superseded])).toEqual([
		[T0, 0.2, false],
		[T0 + DAY, 0.6, false]
	]);
	const { crowd } = await as(ann).question.detail({ questionId });
	expect(crowd?.points.map((point) => [point.at, point.p])).toEqual([
		[T0, 0.2],
		[T0 + DAY, 0.6]
	]);
});

test('a slip corrected within two minutes stays visible and is marked', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.8 });
	clock.at += 2 * MINUTE;
	await as(bob).forecast.state({ questionId, probability: 0.08 });
	clock.at += 3 * MINUTE;
	await as(bob).forecast.state({ questionId, probability: 0.1 });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history.map((row) => row.superseded)).toEqual([true, false, false]);
});

test('a closed question takes no forecast, and says so', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	clock.at = T0 + 10 * DAY;
	await expect(as(bob).forecast.state({ questionId, probability: 0.2 })).rejects.toMatchObject({
		code: 'CONFLICT',
		message: 'This question has closed and takes no more forecasts.'
	});
});

test('a viewer reads and does not forecast', async () => {
	const { as, vic, ask } = testApp();
	const questionId = ask();
	await expect(as(vic).forecast.state({ questionId, probability: 0.2 })).rejects.toMatchObject({
		code: 'FORBIDDEN'
	});
	await expect(as(vic).question.detail({ questionId })).resolves.toMatchObject({
		may: { forecast: false }
	});
});

test.each([
	['nobody', 0.5, 'UNAUTHORIZED'],
	['too high', 1.01, 'BAD_REQUEST'],
	['not a number', Number.NaN, 'BAD_REQUEST']
] as const)('refuses a forecast from %s', async (who, probability, code) => {
	const { as, bob, ask } = testApp();
	const person = who === 'nobody' ? null : bob;
	await expect(as(person).forecast.state({ questionId: ask(), probability })).rejects.toMatchObject(
		{ code }
	);
});

test('options that do not sum to one are refused with what is left', async () => {
	const { as, bob, ask } = testApp();
	const questionId = ask({
		kind: 'multiple_choice',
		options: ['Budapest', 'Vienna', 'Other'].map((label) => ({ label, isOther: label === 'Other' }))
	});
	const { question } = await as(bob).question.detail({ questionId });
	const [a, b, c] = question.options.map((option) => option.id);
	if (a === undefined || b === undefined || c === undefined) throw new Error('three options');
	await expect(
		as(bob).forecast.state({ questionId, distribution: { [a]: 0.5, [b]: 0.3, [c]: 0.1 } })
	).rejects.toMatchObject({
		message: 'The options sum to 90%. Share out the 10 points that are left.'
	});
	await as(bob).forecast.state({ questionId, distribution: { [a]: 0.5, [b]: 0.3, [c]: 0.2 } });
	const { crowd } = await as(bob).question.detail({ questionId });
	expect(crowd?.byOption.map((row) => row.p)).toEqual([0.5, 0.3, 0.2]);
});

test('reaffirming keeps the number in force, withdrawing takes it back', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	await expect(as(bob).forecast.reaffirm({ questionId })).rejects.toMatchObject({
		message: 'You have no forecast standing here. Give a number first.'
	});
	await as(bob).forecast.state({ questionId, probability: 0.3 });
	clock.at += DAY;
	await as(bob).forecast.reaffirm({ questionId });
	expect((await as(bob).question.detail({ questionId })).you.standing?.probability).toBe(0.3);
	clock.at += DAY;
	await as(bob).forecast.withdraw({ questionId });
	const { you, crowd } = await as(bob).question.detail({ questionId });
	expect(you.standing).toBeNull();
	expect(crowd?.n).toBe(0);
});

test('whether the crowd was in view is kept with the forecast', async () => {
	const { as, ann, bob, ask, space, store } = testApp();
	await as(ann).space.change({
		spaceId: space,
		name: 'Desk',
		zone: 'Europe/Budapest',
		crowdRule: 'after_own'
	});
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	const before = await as(bob).question.detail({ questionId, everyone: true });
	expect(before).toMatchObject({ crowd: null, others: [] });
	expect(JSON.stringify(before)).not.toContain('0.3');
	await as(bob).forecast.state({ questionId, probability: 0.4 });
	await as(bob).forecast.state({ questionId, probability: 0.5 });
	expect((await as(bob).question.detail({ questionId })).crowd?.n).toBe(2);
	const rows = store.forecasts.list(questionId, T0);
	expect(rows.map((row) => row.crowdShown)).toEqual([false, false, true]);
});

test('a list of what happened carries the first words of a rationale, however long that is', async () => {
	const { as, bob, ask, space: spaceId } = testApp();
	const rationale = `Why: ${'because '.repeat(1_200)}`.trim();
	await as(bob).forecast.state({ questionId: ask(), probability: 0.5, rationale });
	const [row] = (await as(bob).activity.list({ spaceId })).rows;
	expect(row?.forecast?.rationale).toBe(rationale.slice(0, 1_000));
});
