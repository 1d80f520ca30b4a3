import { csvParse, type DSVRowString } from 'd3';
import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { rowsCsv } from '#lib/ui/record/rows-csv.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { settleBinary, settleChoice } from '../../support/record.ts';

const scale = brierScale(() => 'one_outcome');
const idOf = (app: TestApp, who: TestApp['ann']) => {
	const found = app.store.spaces.findFor(who.id, app.space);
	if (found === undefined) throw new Error(`${who.name} is not in the space`);
	return found.forecasterId;
};
/** Vic may forecast too, so that there is a crowd of three. */
function threeForecasters() {
	const app = testApp();
	const writing = { by: app.ann.id, actor: app.ann.id, at: 0, recordedAt: 0 };
	app.store.spaces.setRole(writing, app.space, app.vic.id, 'forecaster');
	return app;
}
const all = ({ ann, bob, vic }: TestApp, p: readonly [number, number, number]) => [
	{ who: ann, p: p[0] },
	{ who: bob, p: p[1] },
	{ who: vic, p: p[2] }
];

describe('two forecasters side by side', () => {
	test('are compared on the questions that both answered', async () => {
		const app = testApp();
		const { ann, bob, as, space: spaceId } = app;
		const both = (mine: number, theirs: number) => [
			{ who: bob, p: mine },
			{ who: ann, p: theirs }
		];
		await settleBinary(app, both(0.8, 0.6), 'yes');
		await settleBinary(app, both(0.3, 0.1), 'no');
		await settleBinary(app, [{ who: bob, p: 0.1 }], 'yes');
		const { own, other, difference } = await as(bob).record.sideBySide({
			...{ spaceId, with: idOf(app, ann) }
		});
		expect([own.questions, other.questions]).toEqual([2, 2]);
		expect(own.brier?.mean).toBeCloseTo((0.04 + 0.09) / 2, 12);
		expect(other.brier?.mean).toBeCloseTo((0.16 + 0.01) / 2, 12);
		expect(difference?.estimate).toBeCloseTo(-0.02, 12);
		expect(difference).toMatchObject({ questions: 2, isReliable: false });
	});

	test('over the time in which both had a number: who joins late gets no easier question', async () => {
		const app = testApp();
		const { ann, bob, as, space: spaceId, clock } = app;
		const questionId = app.ask();
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		clock.at += 5 * DAY;
		for (const who of [ann, bob]) await as(who).forecast.state({ questionId, probability: 0.9 });
		clock.at += 5 * DAY;
		const known = { questionId, outcomeKind: 'yes' as const, knownAt: clock.at };
		await as(ann).resolution.record(known);
		const { own, difference } = await as(bob).record.sideBySide({
			...{ spaceId, with: idOf(app, ann) }
		});
		expect(difference?.estimate).toBe(0);
		expect(own.brier?.mean).toBeCloseTo(0.01, 12);
	});

	test('the crowd is the median of those who stood, from three forecasters on', async () => {
		const app = threeForecasters();
		await settleBinary(app, all(app, [0.9, 0.5, 0.6]), 'yes');
		await settleBinary(app, all(app, [0.9, 0.5, 0.6]).slice(0, 2), 'yes');
		const { own, other } = await app
			.as(app.bob)
			.record.sideBySide({ spaceId: app.space, with: 'crowd' });
		expect(own.questions).toBe(1);
		expect(own.brier?.mean).toBeCloseTo(0.25, 12);
		expect(other.brier?.mean).toBeCloseTo(0.16, 12);
	});

	test('several options are compared by their vectors, the crowd’s too', async () => {
		const app = threeForecasters();
		const { as, space: spaceId, ann, bob, vic, clock } = app;
		const questionId = app.ask({
			kind: 'multiple_choice',
			options: ['A', 'B'].map((label) => ({ label, isOther: false }))
		});
		const [a, b] = app.store.questions.options(questionId).map(({ id }) => id);
		if (a === undefined || b === undefined) throw new Error('two options');
		for (const [who, p] of [
			[ann, 0.9],
			[bob, 0.5],
			[vic, 0.6]
		] as const)
			await as(who).forecast.state({ questionId, distribution: { [a]: p, [b]: 1 - p } });
		clock.at += 10 * DAY;
		await as(ann).resolution.record({
			...{ questionId, outcomeKind: 'option', optionId: a, knownAt: clock.at }
		});
		const { own, other } = await as(bob).record.sideBySide({
			...{ spaceId, with: 'crowd', kind: 'multiple_choice' }
		});
		expect(own.brier?.mean).toBeCloseTo(0.25, 12);
		expect(other.brier?.mean).toBeCloseTo(0.16, 12);
		expect(other.bins.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
	});

	test('nobody is set beside everybody, oneself or somebody of another space', async () => {
		const app = testApp();
		const { as, bob, ann, olga, space: spaceId, elsewhere } = app;
		const beside = as(bob).record.sideBySide;
		await expect(beside({ spaceId, with: idOf(app, bob) })).rejects.toThrow('somebody else');
		const forecaster = 'everyone';
		await expect(beside({ spaceId, forecaster, with: idOf(app, ann) })).rejects.toThrow('one');
		const stranger = app.store.spaces.findFor(olga.id, elsewhere)?.forecasterId;
		if (stranger === undefined) throw new Error('Olga has a space');
		await expect(beside({ spaceId, with: stranger })).rejects.toThrow('No such forecaster.');
		const rows = as(bob).record.rows({ spaceId, with: stranger });
		await expect(rows).rejects.toThrow('No such forecaster.');
	});
});

describe('the file of rows', () => {
	const meanOf = (rows: readonly DSVRowString[], column = 'brier') => {
		const sum = (value: (row: DSVRowString) => number) =>
			rows.reduce((total, row) => total + value(row), 0);
		const weight = (row: DSVRowString) => Number(row['weight']);
		return sum((row) => weight(row) * Number(row[column])) / sum(weight);
	};

	test('gives the figure against the others question by question, and the month of every row', async () => {
		const app = threeForecasters();
		const { as, bob, space: spaceId } = app;
		await settleBinary(app, all(app, [0.9, 0.5, 0.6]), 'yes');
		await settleBinary(app, all(app, [0.4, 0.3, 0.2]), 'no');
		app.clock.at += 40 * DAY;
		await settleBinary(app, all(app, [0.8, 0.9, 0.1]), 'no');
		const { relative, months } = await as(bob).record.track({ spaceId });
		const rows = [...csvParse(rowsCsv((await as(bob).record.rows({ spaceId })).rows, scale))];

		const others = rows.filter((row) => row['part'] === 'against the others');
		expect(others.map((row) => row['probability'])).toEqual(['', '', '']);
		expect(meanOf(others, 'relative_brier')).toBeCloseTo(relative?.estimate ?? NaN, 12);

		const record = rows.filter((row) => row['part'] === 'record');
		for (const { month, mean } of months.filter(({ questions }) => questions > 0))
			expect(meanOf(record.filter((row) => row['known_at']?.startsWith(month)))).toBeCloseTo(
				mean ?? NaN,
				12
			);
		expect(new Set(record.map((row) => row['known_at']?.slice(0, 7))).size).toBe(2);
	});

	test('gives every figure of the page: options, time left, groups and both sides', async () => {
		const app = threeForecasters();
		const { as, bob, space: spaceId } = app;
		await settleBinary(app, all(app, [0.9, 0.5, 0.6]), 'yes', { tags: ['sea', 'storm'] });
		await settleBinary(app, all(app, [0.4, 0.3, 0.2]), 'no', { tags: ['sea'] });
		await settleChoice(app, bob, [0.7, 0.2, 0.1], 0);
		const query = { spaceId, kind: 'both', horizon: '7-30' } as const;
		const api = as(bob).record;
		const rows = [
			...csvParse(rowsCsv((await api.rows({ ...query, by: 'tag', with: 'crowd' })).rows, scale))
		];
		const part = (name: string, where: (row: DSVRowString) => boolean = () => true) =>
			rows.filter((row) => row['part'] === name && where(row));

		const track = await api.track(query);
		expect(meanOf(part('record'))).toBeCloseTo(track.brier?.mean ?? NaN, 12);
		expect(new Set(rows.map((row) => row['time_left']))).toEqual(new Set(['7-30']));
		expect(part('record', (row) => row['options'] === '3').map((row) => row['option'])).toEqual([
			...['A', 'B', 'C']
		]);

		const { groups } = await api.breakdown({ ...query, by: 'tag' });
		expect(groups.map(({ key }) => key)).toEqual(['sea', 'storm', 'weather']);
		for (const { key, brier } of groups)
			expect(meanOf(part('breakdown', (row) => row['group'] === key))).toBeCloseTo(
				brier?.mean ?? NaN,
				12
			);

		const { own, other } = await api.sideBySide({ ...query, with: 'crowd' });
		const isCrowd = (row: DSVRowString) => row['forecaster'] === 'crowd';
		expect(meanOf(part('side by side', isCrowd))).toBeCloseTo(other.brier?.mean ?? NaN, 12);
		expect(meanOf(part('side by side', (row) => !isCrowd(row)))).toBeCloseTo(
			own.brier?.mean ?? NaN,
			12
		);
	});
});
