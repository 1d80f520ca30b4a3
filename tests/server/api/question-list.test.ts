import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { movingCrowd } from '../../support/moving-crowd.ts';

describe('a list', () => {
	test('finds half-typed words, Cyrillic and accents, and reads nothing typed as query syntax', async () => {
		const { as, ann, ask, space: spaceId } = testApp();
		const titles = [
			'Will the café open?',
			'Состоится ли встреча в Будапеште?',
			'Will NEAR and OR meet?'
		];
		for (const title of titles) ask({ title, criteria: '' });
		const found = async (text: string) =>
			(await as(ann).question.list({ spaceId, text })).rows.map((row) => row.title);
		expect(await found('caf')).toEqual([titles[0]]);
		expect(await found('CAFÉ op')).toEqual([titles[0]]);
		expect(await found('будапе')).toEqual([titles[1]]);
		expect(await found('near')).toEqual([titles[2]]);
		for (const hostile of [
			'"',
			'a"b',
			'title:',
			'NEAR(',
			'* OR *',
			'-',
			"'; drop table question; --"
		])
			await expect(found(hostile)).resolves.toBeInstanceOf(Array);
		expect(await found('title:café')).toEqual([]);
		expect(await found('   ')).toHaveLength(3);
	});

	test.each(['%', '"', '""', '*', '…', '🙂'])(
		'finds nothing by signs alone, as %j',
		async (text) => {
			const { as, ann, ask, space: spaceId } = testApp();
			ask({ title: `Will it be over 50 ${text}?` });
			expect((await as(ann).question.list({ spaceId, text })).rows).toEqual([]);
			expect((await as(ann).question.list({ spaceId, text: `50 ${text}` })).rows).toHaveLength(1);
			expect((await as(ann).evidence.library({ spaceId, text })).rows).toEqual([]);
		}
	);

	test('filters by tag and by whether I have forecast', async () => {
		const { as, bob, ask, space: spaceId } = testApp();
		const tagged = ask({ tags: ['sea'] });
		const other = ask();
		await as(bob).forecast.state({ questionId: other, probability: 0.5 });
		const ids = async (query: { tag?: string; mine?: 'forecast' | 'not_forecast' }) =>
			(await as(bob).question.list({ spaceId, ...query })).rows.map((row) => row.id);
		expect(await ids({ tag: 'sea' })).toEqual([tagged]);
		expect(await ids({ mine: 'forecast' })).toEqual([other]);
		expect(await ids({ mine: 'not_forecast' })).toEqual([tagged]);
		expect(await as(bob).question.tags({ spaceId })).toEqual([
			{ tag: 'sea', questions: 1 },
			{ tag: 'weather', questions: 1 }
		]);
	});

	test.each(['closing', 'newest', 'movement', 'disagreement'] as const)(
		'sorted by %s, pages follow without gap or repeat where keys are equal',
		async (sort) => {
			const { as, ann, bob, ask, space: spaceId, clock } = testApp();
			for (let i = 0; i < 13; i++) {
				const questionId = ask();
				if (i % 3 === 0) continue;
				await as(ann).forecast.state({ questionId, probability: 0.1 });
				await as(bob).forecast.state({ questionId, probability: i % 2 === 0 ? 0.3 : 0.7 });
			}
			clock.at += 8 * DAY;
			const all = (await as(ann).question.list({ spaceId, sort, limit: 100 })).rows;
			const paged: string[] = [];
			type Cursor = { key: number; id: `q_${string}` } | null;
			let cursor: Cursor = null;
			do {
				const page: { rows: { id: string }[]; next: Cursor } = await as(ann).question.list({
					...{ spaceId, sort, cursor, limit: 4 }
				});
				paged.push(...page.rows.map((row) => row.id));
				cursor = page.next;
			} while (cursor !== null);
			expect(paged).toEqual(all.map((row) => row.id));
			expect(new Set(paged).size).toBe(13);
		}
	);

	test('a crowd that came together meanwhile has moved since it was one', async () => {
		const app = testApp();
		const { as, ann, ask, space: spaceId, clock } = app;
		const { questionId: calm, say } = movingCrowd(app);
		clock.at += 8 * DAY;
		const fresh = ask();
		say(0.2, fresh);
		say(0.8, fresh);
		const { rows } = await as(ann).question.list({ spaceId, sort: 'movement' });
		expect(rows.map((row) => row.id)).toEqual([fresh, calm]);
	});

	test('movement and disagreement put the liveliest question first', async () => {
		const { as, ann, bob, ask, space: spaceId, clock } = testApp();
		const [calm, wild] = [ask(), ask()];
		for (const [questionId, first] of [
			[calm, 0.5],
			[wild, 0.1]
		] as const)
			await as(ann).forecast.state({ questionId, probability: first });
		clock.at += 8 * DAY;
		await as(ann).forecast.state({ questionId: wild, probability: 0.9 });
		await as(bob).forecast.state({ questionId: wild, probability: 0.3 });
		for (const sort of ['movement', 'disagreement'] as const) {
			const { rows } = await as(ann).question.list({ spaceId, sort });
			expect(rows.map((row) => row.id)).toEqual([wild, calm]);
		}
	});
});
