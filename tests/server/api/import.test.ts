import { describe, expect, test } from 'vitest';
import type { QuestionId } from '#lib/domain/ids.ts';
import { testApp, type TestApp } from '../../support/app.ts';

const HEAD = 'question,forecaster,probability,outcome,time,open,close,resolve\n';
const LIFE = '2025-10-01T00:00:00Z,2025-10-11T00:00:00Z';
const RAIN = [
	`Rain?,Ann,0.5,yes,2025-10-01T00:00:00Z,${LIFE},`,
	`Rain?,Ida,0.5,yes,2025-10-01T00:00:00Z,${LIFE},`,
	`Rain?,Ida,1,yes,2025-10-09T00:00:00Z,${LIFE},`,
	`Snow?,Ida,0.2,no,2025-10-06T00:00:00Z,${LIFE},2025-10-08T00:00:00Z`,
	`Hail?,Ida,0.3,,2025-10-06T00:00:00Z,2025-10-01T00:00:00Z,2027-10-11T00:00:00Z,`
];
const LATER = [
	...RAIN.slice(0, 4),
	RAIN[4]?.replace(',,', ',yes,').replace(/,$/, ',2025-12-01T00:00:00Z'),
	`Hail?,Bo,0.9,,2025-11-06T00:00:00Z,,,`
];

const files = (rows: readonly (string | undefined)[], name = 'rain.csv') => [
	{ name, text: HEAD + rows.join('\n') }
];
const openApp = () => {
	const app = testApp();
	return { ...app, api: app.as(app.ann), spaceId: app.space };
};

const findingsOf = ({ store }: Pick<TestApp, 'store'>) => [...store.rows.findings()];
const titlesIn = async ({ api, spaceId }: ReturnType<typeof openApp>) =>
	(await api.question.list({ spaceId, limit: 100 })).rows.map((row) => row.title).sort();
/** What is stored of scores and crowds, beside what working it out again gives. */
const derivedOf = ({ store }: Pick<TestApp, 'store'>) =>
	store.questions.ids().map((id: QuestionId) => {
		const before = { ...store.scores.stored(id), crowd: store.crowd.list(id, Infinity) };
		store.atomically(() => store.scores.rescore(id));
		store.atomically(() => store.crowd.rebuild(id));
		return [before, { ...store.scores.stored(id), crowd: store.crowd.list(id, Infinity) }];
	});
const expectDerivedRight = (app: Pick<TestApp, 'store'>) => {
	for (const [before, after] of derivedOf(app)) expect(before).toEqual(after);
};

describe('the dry run', () => {
	test('says what would be made, and makes nothing', async () => {
		const app = openApp();
		const events = app.store.log.head().seq;
		const check = await app.api.import.check({ spaceId: app.spaceId, files: files(RAIN) });
		expect(check).toMatchObject({
			counts: { questions: 3, forecasts: 5, resolutions: 2, forecasters: 2 },
			...{ problemCount: 0, undone: null, brokenOff: false }
		});
		expect(app.store.log.head().seq).toBe(events);
		expect(await titlesIn(app)).toEqual([]);
	});

	test('a hundred thousand bad rows are counted, and some of them shown', async () => {
		const { api, spaceId } = openApp();
		const bad = Array.from({ length: 100_000 }, (_, i) => `Q${String(i)}?,Ida,x,yes,,,,`);
		const check = await api.import.check({ spaceId, files: files(bad) });
		expect(check.problemCount).toBe(100_000);
		expect(check.problems).toHaveLength(200);
	});

	test.each([
		['PK\u0003\u0004', /Save the sheet as CSV/],
		['question,probability,outcome\nA?,0.5,yes\n', /Give a name/]
	])('%j ends in a sentence', async (text, sentence) => {
		const { api, spaceId } = openApp();
		await expect(api.import.check({ spaceId, files: [{ name: 'a.csv', text }] })).rejects.toThrow(
			sentence
		);
	});
});

describe('keeping', () => {
	test('brings questions, forecasters, outcomes and scores', async () => {
		const app = openApp();
		const { api, spaceId } = app;
		const { counts } = await api.import.keep({ spaceId, files: files(RAIN) });
		expect(counts).toEqual({ questions: 3, forecasts: 5, resolutions: 2, forecasters: 2 });
		expect(await titlesIn(app)).toEqual(['Hail?', 'Rain?', 'Snow?']);
		const track = await api.record.track({ spaceId, forecaster: 'everyone' });
		// Ida: 8 days of 0.25 and 2 of 0 on Rain, 2 of 10 days of 0.04 on Snow; Ann: 0.25 throughout.
		expect(track.brier?.mean).toBeCloseTo((0.8 * 0.25 + 0.2 * 0.04 + 0.25) / 2.2, 12);
		expect(track.forecasters.filter(({ kind }) => kind === 'imported')).toHaveLength(2);
		expect(findingsOf(app)).toEqual([]);
		expectDerivedRight(app);
	});

	test('an imported Ann is not the member Ann', async () => {
		const { api, spaceId } = openApp();
		await api.import.keep({ spaceId, files: files(RAIN) });
		const { questions } = await api.record.track({ spaceId });
		expect(questions).toBe(0);
	});

	test('the same file again makes nothing and says so', async () => {
		const app = openApp();
		const { api, spaceId, store } = app;
		await api.import.keep({ spaceId, files: files(RAIN) });
		const events = store.log.head().seq;
		const check = await api.import.check({ spaceId, files: files(RAIN) });
		expect(check).toMatchObject({
			counts: { questions: 0, forecasts: 0, resolutions: 0 },
			here: { questions: 3, forecasts: 5 }
		});
		await expect(api.import.keep({ spaceId, files: files(RAIN) })).rejects.toThrow(
			/is here already/
		);
		expect(store.log.head().seq).toBe(events);
	});

	test('a longer edition adds what is new, and the outcome that has come', async () => {
		const app = openApp();
		const { api, spaceId } = app;
		await api.import.keep({ spaceId, files: files(RAIN) });
		const longer = files(LATER.map((row) => row?.replace('2027-10-11', '2027-10-11')));
		const { counts } = await api.import.keep({ spaceId, files: longer });
		expect(counts).toEqual({ questions: 0, forecasts: 1, resolutions: 1, forecasters: 1 });
		expect(findingsOf(app)).toEqual([]);
		expectDerivedRight(app);
	});

	test('several options, a Cyrillic name and a script in a title come as they are', async () => {
		const app = openApp();
		const { api, spaceId } = app;
		await api.import.keep({
			spaceId,
			files: [
				{
					name: 'q.csv',
					text: 'id,title,type,open,close,outcome,options\nq,<script>alert(1)</script>,multiple_choice,2025-10-01,2025-10-10,B,A|B|C\n'
				},
				{
					name: 'f.csv',
					text: 'question_id,forecaster,timestamp,option,probability\nq,Ольга,2025-10-02,A,0.2\nq,Ольга,2025-10-02,B,0.5\nq,Ольга,2025-10-02,C,0.3\n'
				}
			]
		});
		expect(await titlesIn(app)).toEqual(['<script>alert(1)</script>']);
		const track = await api.record.track({
			spaceId,
			forecaster: 'everyone',
			kind: 'multiple_choice'
		});
		expect(track.brier?.mean).toBeCloseTo((0.2 ** 2 + 0.5 ** 2 + 0.3 ** 2) / 2, 12);
		expect(findingsOf(app)).toEqual([]);
	});
});

describe('undoing', () => {
	test('takes everything out of sight, and applying again brings it back', async () => {
		const app = openApp();
		const { api, spaceId } = app;
		const before = await api.record.track({ spaceId, forecaster: 'everyone' });
		const { id: importId } = await api.import.keep({ spaceId, files: files(RAIN) });
		const kept = await api.record.track({ spaceId, forecaster: 'everyone' });
		await api.import.undo({ spaceId, importId });
		expect(await titlesIn(app)).toEqual([]);
		expect(await api.record.track({ spaceId, forecaster: 'everyone' })).toEqual(before);
		await expect(api.import.undo({ spaceId, importId })).rejects.toThrow(/undone already/);
		expect((await api.import.check({ spaceId, files: files(RAIN) })).undone).toBe(importId);
		expect(findingsOf(app)).toEqual([]);
		expectDerivedRight(app);
		await api.import.redo({ spaceId, importId });
		expect(await api.record.track({ spaceId, forecaster: 'everyone' })).toEqual(kept);
		expect(findingsOf(app)).toEqual([]);
	});

	test('what a later import rests on says which to undo first', async () => {
		const app = openApp();
		const { api, spaceId } = app;
		const first = await api.import.keep({ spaceId, files: files(RAIN) });
		const second = await api.import.keep({ spaceId, files: files(LATER, 'longer.csv') });
		const undo = (importId: typeof first.id) => api.import.undo({ spaceId, importId });
		await expect(undo(first.id)).rejects.toThrow(/“longer.csv”.*Undo that one first/);
		await undo(second.id);
		expectDerivedRight(app);
		await undo(first.id);
		await expect(api.import.redo({ spaceId, importId: second.id })).rejects.toThrow(
			/“rain.csv”.*Apply that one first/
		);
	});

	test('what came again with another import is not brought back beside it', async () => {
		const { api, spaceId } = openApp();
		const { id: importId } = await api.import.keep({ spaceId, files: files(RAIN) });
		await api.import.undo({ spaceId, importId });
		await api.import.keep({ spaceId, files: files(LATER) });
		await expect(api.import.redo({ spaceId, importId })).rejects.toThrow(/has come again/);
	});

	test('an import of another space is not found', async () => {
		const { api, as, olga, elsewhere, spaceId } = openApp();
		const { id: importId } = await api.import.keep({ spaceId, files: files(RAIN) });
		for (const act of ['undo', 'redo'] as const)
			await expect(as(olga).import[act]({ spaceId: elsewhere, importId })).rejects.toThrow(
				'No such import.'
			);
	});
});
